import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";

const schema = z.object({
  /** Packs whose last day of use is at most so many days away are not sold. */
  minDaysLeft: z.number().int().min(0).max(730).default(30),
  /** The currency that search filters and orders prices in. */
  currency: z.string().length(3).toLowerCase().default("uzs"),
  /** Popular is what sold most in so many days. */
  popularityDays: z.number().int().min(1).max(730).default(90),
});

export type MedicineOptions = z.infer<typeof schema>;

/** Checks the plugin's options at boot. @throws MedusaError listing every wrong one */
export function readMedicineOptions(options: unknown): MedicineOptions {
  const given = Object.fromEntries(
    Object.entries(options ?? {}).filter(
      // Medusa hands every module its database settings among the options.
      ([name, value]) => value !== undefined && name in schema.shape,
    ),
  );
  const read = schema.safeParse(given);
  if (!read.success) {
    const wrong = read.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`).join("; ");
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `@medusa-uz/pharmacy options: ${wrong}`);
  }
  return read.data;
}

import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";

const schema = z.object({
  /** Makes the buyers' hand-over codes, seals proofs and signs couriers in. */
  secret: z.string().min(32),
  /** Where anybody follows a parcel; `{code}` is the tracking code. */
  trackingUrl: z.string().includes("{code}").optional(),
  /** Where a courier signs in by a link; `{token}` is good for once. */
  signInUrl: z.string().includes("{token}").optional(),
  /** Cash that a courier took is captured in Medusa. */
  captureCash: z.boolean().default(true),
  /** The module that sends and checks codes of couriers' phones; without it they sign in by an operator's link. */
  codes: z.string().min(1).optional(),
  /** The module that knows the names of divisions and districts; without it the buyer's own words are shown. */
  places: z.string().min(1).optional(),
  /** A private folder for photos and signatures. */
  proofsDir: z.string().min(1).default("courier-proofs"),
  /** Settings of carriers, each by its name; what is not here is not offered. */
  carriers: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
});

export type CourierOptions = z.infer<typeof schema>;

/** Checks the plugin's options at boot. @throws MedusaError listing every wrong one */
export function readCourierOptions(options: unknown): CourierOptions {
  const given = Object.fromEntries(
    // Medusa hands every module its database settings among the options.
    Object.entries(options ?? {}).filter(([k, v]) => v !== undefined && k !== "database"),
  );
  const read = schema.strict().safeParse(given);
  if (!read.success) {
    const wrong = read.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`).join("; ");
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `@medusa-uz/courier options: ${wrong}`);
  }
  return read.data;
}

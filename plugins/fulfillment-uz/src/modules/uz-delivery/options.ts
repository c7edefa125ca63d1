import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";

const schema = z.object({
  /** so'm; no price of a tariff may be higher. */
  priceLimit: z.number().int().min(1).max(100_000_000).default(1_000_000),
  /** Payment providers that mean cash on delivery. */
  cashProviders: z.array(z.string().min(1)).default(["pp_system_default"]),
  /** Where the admin's map has its pictures from, for a shop with its own server of them. */
  tilesUrl: z
    .string()
    .regex(/^https:\/\/\S+\{z\}\S*$/, "an https address with {z}, {x} and {y}")
    .default("https://tile.openstreetmap.org/{z}/{x}/{y}.png"),
  /** ms; a change of tariffs is seen by other processes within this time. */
  tariffsKeptMs: z.number().int().min(0).max(60_000).default(2_000),
});

export type DeliveryOptions = z.infer<typeof schema>;

/** Checks the plugin's options at boot. @throws MedusaError listing every wrong one */
export function readDeliveryOptions(options: unknown): DeliveryOptions {
  const given = Object.fromEntries(
    // Medusa hands every module its database settings among the options.
    Object.entries(options ?? {}).filter(([k, v]) => v !== undefined && k !== "database"),
  );
  const read = schema.strict().safeParse(given);
  if (!read.success) {
    const wrong = read.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`).join("; ");
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `@medusa-uz/fulfillment-uz options: ${wrong}`,
    );
  }
  return read.data;
}

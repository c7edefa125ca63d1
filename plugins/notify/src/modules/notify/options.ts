import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { CHANNELS, LOCALES } from "../../types";

/** While an event may still be repeated, its message has to be there, or it would be sent again. */
const SHORTEST_KEPT_DAYS = 7;

const schema = z.object({
  /** The shop's channels in the order they are tried, each with the name of the module that offers it. */
  channels: z
    .array(z.object({ channel: z.enum(CHANNELS), module: z.string().min(1) }))
    .refine(
      (channels) => new Set(channels.map(({ channel }) => channel)).size === channels.length,
      "names a channel twice",
    )
    .default([]),
  /** How messages name the shop, and where it is. */
  shop: z
    .object({ name: z.string().trim().min(1).max(40), url: z.url().optional() })
    .default({ name: "Medusa UZ" }),
  /** Of people who have chosen none and placed no order. */
  defaultLocale: z.enum(LOCALES).default("uz"),
  /** The language of staff groups. */
  staffLocale: z.enum(LOCALES).default("uz"),
  /** Where staff read when no group of theirs can be reached. */
  staffEmail: z.email().optional(),
  /** Staff hear of an item when no more than this can be sold. 0: never. */
  lowStock: z.number().int().min(0).default(3),
  /** Name of the module that has `parcelOf`: tracking link and hand-over code of a parcel. */
  parcels: z.string().min(1).optional(),
  /** Customers' messages, and their inbox with them, are kept so many days. */
  keepDays: z.number().int().min(SHORTEST_KEPT_DAYS).default(180),
  /** Broadcasts and messages of staff are kept so many days. */
  keepOffersDays: z.number().int().min(SHORTEST_KEPT_DAYS).default(90),
  /** A worker that dies gives its messages back after this time, ms: longer than any channel takes to answer. */
  leaseMs: z.number().int().min(1_000).default(90_000),
});

export type NotifyOptions = z.infer<typeof schema>;

/** Checks the plugin's options at boot. @throws MedusaError listing every wrong one */
export function readNotifyOptions(options: unknown): NotifyOptions {
  const given = Object.fromEntries(
    // Medusa hands every module its database settings among the options.
    Object.entries(options ?? {}).filter(([k, v]) => v !== undefined && k !== "database"),
  );
  const read = schema.strict().safeParse(given);
  if (!read.success) {
    const wrong = read.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`).join("; ");
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `@medusa-uz/notify options: ${wrong}`);
  }
  return read.data;
}

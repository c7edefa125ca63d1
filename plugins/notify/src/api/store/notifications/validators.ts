import { z } from "@medusajs/framework/zod";
import { NOTIFY_TYPES } from "../../../message-types";
import { CHANNELS, LOCALES } from "../../../types";

export const inboxQuery = z.object({
  limit: z.coerce.number().int().min(0).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
});

export const readBody = z.union([
  z.object({ ids: z.array(z.string().max(64)).min(1).max(200) }).strict(),
  z.object({ all: z.literal(true) }).strict(),
]);

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time like 22:00");
const channels = z.partialRecord(z.enum(CHANNELS), z.boolean());

/** Only what changes is sent. */
export const preferencesBody = z
  .object({
    locale: z.enum(LOCALES).optional(),
    marketing: z.boolean().optional(),
    channels: channels.optional(),
    quiet_hours: z.object({ from: time, to: time }).strict().optional(),
    types: z
      .array(z.object({ type: z.enum(NOTIFY_TYPES as [string, ...string[]]), channels }))
      .max(NOTIFY_TYPES.length)
      .optional(),
  })
  .strict();

export type InboxQuery = z.infer<typeof inboxQuery>;
export type ReadBody = z.infer<typeof readBody>;
export type PreferencesBody = z.infer<typeof preferencesBody>;

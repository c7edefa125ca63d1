import { z } from "@medusajs/framework/zod";
import { NOTIFY_TYPES } from "../../../message-types";
import { CHANNELS, LOCALES } from "../../../types";

const page = {
  limit: z.coerce.number().int().min(0).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
};

const type = z.enum(NOTIFY_TYPES as [string, ...string[]]);
const day = z.iso.date();

/** Of a route that takes nothing but its path. */
export const nothing = z.object({}).strict();

export const messagesQuery = z.object({
  state: z
    .enum(["due", "sending", "unknown", "sent", "delivered", "muted", "dead", "stopped"])
    .optional(),
  type: type.optional(),
  channel: z.enum(CHANNELS).optional(),
  q: z.string().trim().max(64).optional(),
  ...page,
});

export const countersQuery = z.object({ from: day.optional(), to: day.optional() });

export const switchBody = z
  .object({ type, channel: z.enum(CHANNELS), enabled: z.boolean() })
  .strict();

const audience = z
  .object({
    who: z.enum(["everybody", "buyers", "sleepers"]),
    days: z.number().int().min(1).max(3650).optional(),
    locale: z.enum(LOCALES).optional(),
  })
  .strict();

export const audienceBody = z.object({ audience }).strict();

const words = z
  .object({
    title: z.string().trim().min(1).max(100),
    text: z.string().trim().min(1).max(1000),
  })
  .strict();

export const broadcastBody = z
  .object({
    words: z.object({ uz: words, ru: words, en: words }).strict(),
    audience,
    /** Now, when it is missing. */
    starts_at: z.iso.datetime({ offset: true }).optional(),
  })
  .strict();

export const pageQuery = z.object(page);

export type MessagesQuery = z.infer<typeof messagesQuery>;
export type CountersQuery = z.infer<typeof countersQuery>;
export type SwitchBody = z.infer<typeof switchBody>;
export type AudienceBody = z.infer<typeof audienceBody>;
export type BroadcastBody = z.infer<typeof broadcastBody>;
export type PageQuery = z.infer<typeof pageQuery>;

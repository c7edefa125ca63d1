import { z } from "@medusajs/framework/zod";
import { RANK, type MessageState } from "../../../messages/state";

const STATES = Object.keys(RANK) as [MessageState, ...MessageState[]];

export const messagesQuery = z
  .object({
    state: z.enum(STATES).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  })
  .strict();
export type MessagesQuery = z.output<typeof messagesQuery>;

export const templateBody = z.object({ text: z.string().trim().min(1).max(1000) }).strict();
export type TemplateBody = z.output<typeof templateBody>;

/** `sync` asks what has become of the texts; `submit` hands in those that never were. */
export const moderationBody = z.object({ action: z.enum(["sync", "submit"]) }).strict();
export type ModerationBody = z.output<typeof moderationBody>;

export const emptyBody = z.object({}).strict();

/** `key` makes repeats of one sample harmless. */
export const sampleBody = z
  .object({
    phone: z.string().trim().min(1).max(32),
    key: z
      .string()
      .regex(/^[\w-]{1,40}$/)
      .optional(),
  })
  .strict();
export type SampleBody = z.output<typeof sampleBody>;

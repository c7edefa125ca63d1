import { z } from "@medusajs/framework/zod";
import { SHORTEST_REASON } from "../../../modules/prescription/reading-book";
import { DECISION_CODES } from "../../../prescription/decision-codes";
import { PRESCRIPTION_STATES } from "../../../prescription/states";

const id = z.string().min(1).max(64);
const day = z.iso.date();
const text = (most: number) => z.string().trim().min(1).max(most);
const packs = z.number().int().min(1).max(1000);

export const nothing = z.object({}).strict();

export const queueQuery = z.object({
  status: z
    .string()
    .max(200)
    .transform((list) => list.split(",").filter(Boolean))
    .pipe(z.array(z.enum(PRESCRIPTION_STATES)))
    .optional(),
  waiting: z.literal("true").optional(),
  mine: z.literal("true").optional(),
  q: z.string().trim().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

export const packsQuery = z
  .object({
    ids: z
      .string()
      .max(4000)
      .transform((list) => list.split(",").filter(Boolean))
      .pipe(z.array(id).max(50))
      .optional(),
    q: z.string().trim().min(1).max(100).optional(),
    instead_of: id.optional(),
  })
  .strict();

export const decideBody = z
  .object({
    version: z.number().int().min(1),
    lines: z
      .array(
        z
          .object({
            id,
            decision: z.enum(["approve", "reduce", "substitute", "reject"]),
            variant_id: id.nullish(),
            quantity: packs.nullish(),
            reason_code: z.enum(DECISION_CODES).nullish(),
            note: z.string().trim().max(500).nullish(),
            refills: z.number().int().min(0).max(24).nullish(),
            days_supply: z.number().int().min(1).max(366).nullish(),
          })
          .strict(),
      )
      .max(50),
    issued_on: day.nullish(),
    printed_valid_days: z.number().int().min(1).max(366).nullish(),
    e_rx_number: text(40).nullish(),
  })
  .strict();

export const tokenQuery = z.object({ token: text(600) }).strict();
export const askBody = z.object({ note: text(500) }).strict();
export const revokeBody = z.object({ reason: text(500).min(10) }).strict();
export const lineBody = z
  .object({ text: text(200), variant_id: id.nullish(), quantity: packs })
  .strict();

export const breakGlassBody = z.object({ reason: text(500).min(SHORTEST_REASON) }).strict();

export const legalHoldBody = z.object({ hold: z.boolean(), reason: text(500).min(10) }).strict();

export const dispenseQuery = z.object({ code: text(64) });
const seenNumber = z.object({ number: text(40), checked: z.boolean() }).strict();
export const dispenseBody = z
  .object({
    lines: z
      .array(z.object({ line_id: id, series: text(40), expires_on: day, quantity: packs }).strict())
      .min(1)
      .max(100)
      .refine(
        (lines) =>
          new Set(lines.map(({ line_id, series }) => `${line_id} ${series}`)).size === lines.length,
        "names a series of a line twice",
      ),
    original_checked: z.boolean().optional(),
    e_rx: z.union([seenNumber, z.array(seenNumber).max(20)]).nullish(),
    payment: z.enum(["cash", "terminal", "hold"]),
  })
  .strict();

export const pharmacistBody = z
  .object({
    user_id: id,
    role: z.enum(["pharmacist", "senior"]),
    licence_no: text(60),
    is_active: z.boolean().default(true),
    phone: text(30),
    customer_id: id.nullish(),
  })
  .strict();

const LONGEST_DAYS = 366;
export const periodQuery = z
  .object({ from: day.optional(), to: day.optional() })
  .refine(
    ({ from, to }) =>
      !from || !to || (from <= to && Date.parse(to) - Date.parse(from) < LONGEST_DAYS * 86_400_000),
    "from must not be after to, and a year is the longest",
  );

export type QueueQuery = z.infer<typeof queueQuery>;
export type PacksQuery = z.infer<typeof packsQuery>;
export type DecideBody = z.infer<typeof decideBody>;
export type BreakGlassBody = z.infer<typeof breakGlassBody>;
export type LegalHoldBody = z.infer<typeof legalHoldBody>;
export type DispenseQuery = z.infer<typeof dispenseQuery>;
export type DispenseBody = z.infer<typeof dispenseBody>;
export type AskBody = z.infer<typeof askBody>;
export type RevokeBody = z.infer<typeof revokeBody>;
export type LineBody = z.infer<typeof lineBody>;
export type PharmacistBody = z.infer<typeof pharmacistBody>;
export type PeriodQuery = z.infer<typeof periodQuery>;
export type TokenQuery = z.infer<typeof tokenQuery>;

import { z } from "@medusajs/framework/zod";

const id = z.string().min(1).max(64);
const text = (most: number) => z.string().trim().min(1).max(most);

/** As many as may be wished beside a cart. */
const MOST_LINES = 20;
const OLDEST_YEARS = 130;

export const nothing = z.object({}).strict();
export const anything = z.object({});

export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(50).default(20),
  offset: z.coerce.number().int().min(0).max(10_000).default(0),
});

export const prescriptionBody = z
  .object({
    patient: z
      .object({
        name: text(100),
        birth_year: z
          .number()
          .int()
          .refine((year) => {
            const now = new Date().getFullYear();
            return year <= now && year > now - OLDEST_YEARS;
          }, "is no year of birth"),
        relation: z.enum(["self", "child", "parent", "spouse", "other"]),
      })
      .strict(),
    wishes: z
      .array(z.object({ variant_id: id, quantity: z.number().int().min(1).max(1000) }).strict())
      .max(MOST_LINES)
      .refine(
        (wishes) => new Set(wishes.map(({ variant_id }) => variant_id)).size === wishes.length,
        "names a variant twice",
      )
      .default([]),
    /** Wishes beside this cart are added to those. */
    cart_id: id.optional(),
    /** To the processing of data about health: without it nothing is kept. */
    consent: z.literal(true),
    note: text(500).optional(),
    e_rx_number: text(40).optional(),
  })
  .strict();

export const answerBody = z.object({ text: text(500).optional() }).strict();
export const consentBody = z.object({ line_id: id, accept: z.boolean() }).strict();

const packs = z
  .array(z.object({ line_id: id, quantity: z.number().int().min(1).max(1000) }).strict())
  .min(1)
  .max(MOST_LINES)
  .refine(
    (lines) => new Set(lines.map(({ line_id }) => line_id)).size === lines.length,
    "names a line twice",
  );

export const reserveBody = z
  .object({
    lines: packs.optional(),
    location_id: id.optional(),
    shipping_option_id: id.optional(),
    phone: z
      .string()
      .regex(/^\+?[0-9 ()-]{7,20}$/)
      .optional(),
    payment: z.enum(["counter", "hold"]).optional(),
  })
  .strict();

export const lendBody = z.object({ cart_id: id, lines: packs.optional() }).strict();
export const pointsQuery = z.object({ prescription_id: id.optional() });

export type PointsQuery = z.infer<typeof pointsQuery>;
export type PageQuery = z.infer<typeof pageQuery>;
export type PrescriptionBody = z.infer<typeof prescriptionBody>;
export type AnswerBody = z.infer<typeof answerBody>;
export type ConsentBody = z.infer<typeof consentBody>;

import { z } from "zod";
import { MAX_QUANTITY } from "./stock";

const quantity = z.coerce.number().int().max(MAX_QUANTITY).catch(1);

export const addSchema = z.object({
  variant: z.string().regex(/^variant_[0-9A-Za-z]{10,40}$/),
  quantity: quantity.transform((asked) => Math.max(1, asked)).default(1),
  back: z.string().max(500).optional(),
});

export const wishSchema = z.object({
  variant: z.string().regex(/^variant_[0-9A-Za-z]{10,40}$/),
  /** 0 takes the wish back */
  quantity: quantity.transform((asked) => Math.max(0, asked)).default(1),
  /** from the product's page */
  first: z.literal("yes").optional().catch(undefined),
});

export const lineSchema = z.object({
  line: z.string().regex(/^cali_[0-9A-Za-z]{10,40}$/),
  /** 0 removes the line */
  quantity: quantity.transform((asked) => Math.max(0, asked)),
});

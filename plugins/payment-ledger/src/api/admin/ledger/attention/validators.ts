import { z } from "@medusajs/framework/zod";
import { ATTENTION_ACTIONS, ATTENTION_KINDS } from "../../../../attention/item";
import { page } from "../parameters";

export const attentionQuery = z.object({ kind: z.enum(ATTENTION_KINDS).optional(), ...page });

export const attentionBody = z
  .object({
    action: z.enum(ATTENTION_ACTIONS),
    note: z.string().trim().max(500).optional(),
    /** What happens to the goods; only for money that paid an order and went back as a whole. */
    stock: z.enum(["return", "write_off", "keep"]).optional(),
  })
  .strict();

export type AttentionQuery = z.infer<typeof attentionQuery>;
export type AttentionBody = z.infer<typeof attentionBody>;

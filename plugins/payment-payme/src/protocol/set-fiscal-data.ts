import {
  scalarText,
  type Decision,
  type ExactJson,
  type LedgerView,
} from "@medusa-uz/payment-ledger";
import { z } from "@medusajs/framework/zod";
import { refuse, type Answer } from "./answer";
import { badFiscalData, receiptNotFound } from "./errors";
import { read, transactionId, type Read } from "./params";

/** Payme's pages disagree on text or number, so everything is kept as text. */
const text = z
  .unknown()
  .transform((value) => scalarText(value as ExactJson | undefined)?.slice(0, 1000) ?? null);
const requiredText = text.refine((value): value is string => value !== null);

const schema = z.object({
  id: transactionId,
  type: z.enum(["PERFORM", "CANCEL"]),
  fiscal_data: z.object({
    receipt_id: requiredText,
    status_code: text,
    message: text,
    terminal_id: text,
    fiscal_sign: text,
    qr_code_url: text,
    date: text,
  }),
});

export type FiscalParams = z.infer<typeof schema>;

export function readFiscal(params: unknown): Read<FiscalParams> {
  const parsed = read(schema, params);
  return "error" in parsed ? { error: badFiscalData() } : parsed;
}

/** Section 4.7: keep the fiscal receipt of a payment or of its refund; a repeat overwrites. */
export function decideFiscal({ attempt }: LedgerView, params: FiscalParams): Decision<Answer> {
  if (!attempt) {
    return refuse(receiptNotFound());
  }
  const kind = params.type === "PERFORM" ? "perform" : "cancel";
  return {
    answer: { result: { success: true } },
    commands: [{ type: "fiscal", attempt_id: attempt.id, kind, data: params.fiscal_data }],
  };
}

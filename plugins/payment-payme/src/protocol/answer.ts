import type { Decision, Json } from "@medusa-uz/payment-ledger";
import type { PaymeError } from "./errors";

export type Result = { [key: string]: Json };

/** What a call answers, without the envelope. */
export type Answer = { result: Result } | { error: PaymeError };

/** An answer that changes nothing. */
export const reply = (result: Result): Decision<Answer> => ({ answer: { result }, commands: [] });

/** A refusal that changes nothing. */
export const refuse = (error: PaymeError): Decision<Answer> => ({
  answer: { error },
  commands: [],
});

import { jsonDigits, type Decision, type LedgerCommand } from "@medusa-uz/payment-ledger";
import { noteOf, type ClickCode } from "./codes";
import type { Fields } from "./fields";
import { isId } from "./gate";

/** Our ids in an answer; integers, which is all the protocol allows. */
export type OurIds = { merchant_prepare_id?: number; merchant_confirm_id?: number | null };

/** What a call is answered, without the fields that only echo it. */
export type Answer = { error: ClickCode; error_note: string } & OurIds;

export const answerOf = (error: ClickCode, ids: OurIds = {}): Answer => ({
  ...ids,
  error,
  error_note: noteOf(error),
});

export const decision = (answer: Answer, ...commands: LedgerCommand[]): Decision<Answer> => ({
  answer,
  commands,
});

/** The answer on the wire, with what we know of the call echoed: its id as a number of all its digits. */
export function wireOf(answer: Answer, { click_trans_id, merchant_trans_id }: Fields): string {
  return JSON.stringify({
    ...(click_trans_id !== undefined &&
      isId(click_trans_id) && { click_trans_id: jsonDigits(click_trans_id) }),
    ...(merchant_trans_id !== undefined && { merchant_trans_id: merchant_trans_id.slice(0, 200) }),
    ...answer,
  });
}

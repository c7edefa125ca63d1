import { maskedPan } from "../card/masked-pan";
import { PROVIDER } from "../flow/flow";
import type { Dependencies } from "../payment/dependencies";
import { decideSuccess, notOurs, type SuccessAnswer } from "./decide-success";
import { tiyinOf } from "./read-callback";
import { journalRefusal, type Callback } from "./take-callback";

/**
 * The success callback: the gateway has debited a card and asks whether the shop takes the money.
 *
 * @throws when the ledger cannot decide: answered 500, the gateway then keeps the money where it is and asks again
 */
export async function answerSuccess(
  dependencies: Dependencies,
  callback: Callback,
): Promise<SuccessAnswer> {
  const { fields, method, request, started_at } = callback;
  const { ledger, logger, uzcard } = dependencies;
  const amount = tiyinOf(fields?.amount);
  const { uuid, invoice_id } = fields ?? {};
  if (
    !fields ||
    amount === null ||
    !uuid ||
    !invoice_id ||
    !uzcard.gateway.isSuccessCallback(fields)
  ) {
    const answer = notOurs();
    await journalRefusal(dependencies, callback, answer);
    return answer;
  }
  const card_pan = maskedPan(fields.card_pan);
  const answer = await ledger.transact<SuccessAnswer>({
    provider: PROVIDER,
    method,
    request,
    transaction_id: invoice_id,
    started_at,
    decide: (view) => decideSuccess(view, { uuid, amount, card_pan }, uzcard.settings),
  });
  if (!answer.success) {
    logger.error(`uzcard: ${amount} tiyin of ${invoice_id} (${uuid}) were not taken and go back`);
  }
  return answer;
}

import {
  isReceiptMissing,
  journalAside,
  withinDeadline,
  type Callback,
  type CallbackDependencies,
} from "@medusa-uz/payment-ledger";
import type ClickService from "../modules/click/service";
import { answerOf, wireOf } from "../protocol/answer";
import type { ClickCode } from "../protocol/codes";
import { decideComplete } from "../protocol/complete";
import { journaled, readFields, type Fields } from "../protocol/fields";
import { admit, type ClickCall, type Stage } from "../protocol/gate";
import { decidePrepare } from "../protocol/prepare";

export type Dependencies = CallbackDependencies & { click: ClickService };

/**
 * Answers a call as section 6 demands. Never rejects for anything a caller can do; a failure of ours is -7, and Click
 * repeats the call. `stage` is what the address it came to takes.
 */
export async function answerCall(
  { address, body, started_at }: Callback,
  stage: Stage,
  dependencies: Dependencies,
): Promise<string> {
  const { click, logger } = dependencies;
  const read = body === null ? null : readFields(body);
  const fields: Fields = read ?? {};

  const refuse = async (code: ClickCode, method: string): Promise<string> => {
    if (await click.refusals.admits(address)) {
      const request = journaled(fields);
      const answer = answerOf(code);
      journalAside(dependencies, { provider: "click", method, request, answer, started_at });
    }
    return wireOf(answerOf(code), fields);
  };

  if (!click.addresses.has(address)) {
    return refuse(-8, "foreign address");
  }
  if (!read) {
    return refuse(-8, "unreadable");
  }
  const admitted = admit(fields, stage, click.credentials);
  if ("refused" in admitted) {
    return refuse(admitted.refused, admitted.refused === -1 ? "unsigned" : "refused");
  }
  if (!(await click.calls.admits(address))) {
    return wireOf(answerOf(-7), fields);
  }
  const { call } = admitted;
  try {
    const answer = await withinDeadline(
      (checkTime) => decide(call, { fields, started_at, checkTime }, dependencies),
      click.options.callbackTimeoutMs,
    );
    return wireOf(answer, fields);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    logger.error(`click: ${call.action} ${call.click_trans_id} answered -7: ${reason}`);
    return refuse(-7, call.action);
  }
}

type Moment = {
  fields: Fields;
  started_at: number;
  /** Throws when the call has been answered meanwhile. */
  checkTime: () => void;
};

async function decide(
  call: ClickCall,
  { fields, started_at, checkTime }: Moment,
  { click, ledger, container, logger }: Dependencies,
) {
  const { action, click_trans_id, merchant_trans_id, merchant_prepare_id } = call;
  const common = {
    provider: "click",
    method: action,
    request: journaled(fields),
    display_id: merchant_trans_id,
    started_at,
  };
  if (action === "prepare") {
    const noReceipt = await isReceiptMissing(container, merchant_trans_id);
    return ledger.transact({
      ...common,
      transaction_id: click_trans_id,
      decide: (view) => {
        checkTime();
        return decidePrepare(view, call, noReceipt);
      },
    });
  }
  return ledger.transact({
    ...common,
    ...(merchant_prepare_id !== null && { attempt_number: merchant_prepare_id }),
    decide: (view) => {
      checkTime();
      if (view.attempt && view.attempt.transaction_id !== click_trans_id) {
        logger.warn(
          `click: complete ${click_trans_id} is of the payment prepared as ${view.attempt.transaction_id}`,
        );
      }
      return decideComplete(view, call, click.settings);
    },
  });
}

import type { Attempt } from "@medusa-uz/payment-ledger";
import type { Reported } from "../flow/effect";
import { detailsOf, PROVIDER } from "../flow/flow";
import { mirror } from "../flow/mirror";
import type { CallbackFields } from "../gateway/gateway";
import { statusOf } from "../gateway/multicard/wire";
import type { Dependencies } from "../payment/dependencies";
import { forgetCard } from "../payment/forget-card";
import { takeLateMoney } from "../payment/late-money";
import { tiyinOf } from "./read-callback";
import { journalRefusal, type Callback } from "./take-callback";

/**
 * The status webhook: what has become of a payment, told after the fact.
 *
 * @returns false when it is not the gateway's own
 * @throws when the ledger cannot take it: the gateway tells it again
 */
export async function takeStatus(dependencies: Dependencies, callback: Callback): Promise<boolean> {
  const { fields } = callback;
  const reported = fields && reportedBy(fields);
  const invoice_id = fields?.invoice_id;
  if (!reported || !invoice_id || !dependencies.uzcard.gateway.isStatusWebhook(fields)) {
    await journalRefusal(dependencies, callback, { refused: true });
    return false;
  }
  const { attempt, isEnded, isLate } = await write(dependencies, callback, invoice_id, reported);
  if (isLate) {
    await takeLateMoney(dependencies, invoice_id, reported);
  }
  if (attempt && isEnded) {
    // The gateway waits for its answer, not for this.
    void forgetCard(dependencies, attempt);
  }
  return true;
}

type Written = { attempt: Attempt | null; isEnded: boolean; isLate: boolean };

async function write(
  { ledger, uzcard }: Dependencies,
  { method, request, started_at }: Callback,
  transaction_id: string,
  reported: Reported,
): Promise<Written> {
  let written: Written = { attempt: null, isEnded: false, isLate: false };
  await ledger.transact<string>({
    provider: PROVIDER,
    method,
    request,
    transaction_id,
    started_at,
    decide: (view) => {
      const { attempt } = view;
      if (!attempt) {
        written = { attempt, isEnded: false, isLate: false };
        return { answer: "unknown", commands: [] };
      }
      const { patch, commands, late } = mirror(view, attempt, reported, uzcard.settings);
      const isEnded = commands.some(({ type }) => type === "cancel");
      written = { attempt, isEnded, isLate: late };
      return {
        answer: commands.length > 0 ? "taken" : late ? "late" : "known",
        commands:
          commands.length > 0
            ? [{ type: "note", attempt_id: attempt.id, details: detailsOf(patch) }, ...commands]
            : [],
      };
    },
  });
  return written;
}

function reportedBy({ uuid, amount, status }: CallbackFields): Reported | null {
  const sum = tiyinOf(amount);
  return !uuid || sum === null
    ? null
    : {
        ...{ uuid, amount: sum, status: statusOf(status ?? null), hold: null },
        ...{ hold_expires_at: null, needs_code: false, response_code: null },
      };
}

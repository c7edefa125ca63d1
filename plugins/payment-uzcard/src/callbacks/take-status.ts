import type { Attempt, LedgerView } from "@medusa-uz/payment-ledger";
import type { Reported } from "../flow/effect";
import { detailsOf, flowOf, PROVIDER } from "../flow/flow";
import { mirror } from "../flow/mirror";
import { GatewayError } from "../gateway/gateway-error";
import { attemptOfInvoice } from "../payment/attempt-of-invoice";
import type { Dependencies } from "../payment/dependencies";
import { forgetCard } from "../payment/forget-card";
import { lateTransactionId, takeLateMoney } from "../payment/late-money";
import { reportedHold, reportedPayment } from "../payment/reported";
import { tiyinOf } from "./read-callback";
import { journalRefusal, type Callback } from "./take-callback";

/**
 * The status webhook: something has become of a payment. Its signature does not cover the status, so it is only a reason
 * to ask the gateway; what the gateway answers is written down.
 *
 * @returns false when it is not the gateway's own
 * @throws when the gateway or the ledger cannot be asked: the gateway tells it again
 */
export async function takeStatus(dependencies: Dependencies, callback: Callback): Promise<boolean> {
  const { fields } = callback;
  const { uuid, invoice_id } = fields ?? {};
  const isReadable = fields && uuid && invoice_id && tiyinOf(fields.amount) !== null;
  if (!isReadable || !dependencies.uzcard.gateway.isStatusWebhook(fields)) {
    await journalRefusal(dependencies, callback, { refused: true });
    return false;
  }
  const about = await attemptOfInvoice(dependencies, invoice_id);
  const reported = about && (await askGateway(dependencies, about, uuid));
  const { attempt, isEnded, isLate } = await write(dependencies, callback, invoice_id, reported);
  if (reported && isLate) {
    await takeLateMoney(dependencies, invoice_id, reported);
  }
  if (attempt && isEnded) {
    // The gateway waits for its answer, not for this.
    void forgetCard(dependencies, attempt);
  }
  return true;
}

/** The payment as it is; null when the gateway has none of that number for this invoice. @throws GatewayError */
async function askGateway(
  { uzcard }: Dependencies,
  attempt: Attempt,
  uuid: string,
): Promise<Reported | null> {
  const flow = flowOf(attempt);
  // A hold says how long it lasts; of one that was charged only the payment counts.
  const isCharged =
    flow.uuid === uuid && (attempt.state === "performed" || attempt.state === "refunded");
  try {
    const hold = flow.mode === "hold" && !isCharged ? await uzcard.gateway.getHold(uuid) : null;
    const payment = hold?.payment ?? (await uzcard.gateway.getPayment(uuid));
    const isAbout =
      payment.uuid === uuid &&
      (payment.invoice_id === attempt.transaction_id || payment.invoice_id === "");
    return isAbout ? (hold ? reportedHold(hold) : reportedPayment(payment)) : null;
  } catch (error) {
    if (error instanceof GatewayError && error.code === "ERROR_NOT_FOUND") {
      return null;
    }
    throw error;
  }
}

type Written = { attempt: Attempt | null; isEnded: boolean; isLate: boolean };

async function write(
  { ledger, uzcard }: Dependencies,
  { method, request, started_at }: Callback,
  transaction_id: string,
  reported: Reported | null,
): Promise<Written> {
  let written: Written = { attempt: null, isEnded: false, isLate: false };
  await ledger.transact<string>({
    provider: PROVIDER,
    method,
    request: { ...request, found: reported?.status ?? null },
    transaction_id,
    started_at,
    decide: (view) => {
      const { attempt } = view;
      if (!attempt || !reported) {
        written = { attempt, isEnded: false, isLate: false };
        return { answer: "unknown", commands: [] };
      }
      const { patch, commands, late } = mirror(view, attempt, reported, uzcard.settings);
      const isEnded = commands.some(({ type }) => type === "cancel");
      const isLate = late || (commands.length === 0 && hasLateAttempt(view, attempt, reported));
      written = { attempt, isEnded, isLate };
      return {
        answer: commands.length > 0 ? "taken" : isLate ? "late" : "known",
        commands:
          commands.length > 0
            ? [{ type: "note", attempt_id: attempt.id, details: detailsOf(patch) }, ...commands]
            : [],
      };
    },
  });
  return written;
}

/** Money of this payment came when its attempt was over, and has one of its own. */
const hasLateAttempt = (
  { attempts }: Pick<LedgerView, "attempts">,
  { transaction_id }: Attempt,
  { uuid }: Reported,
): boolean =>
  attempts.some((one) => one.transaction_id === lateTransactionId(transaction_id, uuid));

import { fiscalLinesOfSum, fiscalRounding, type Attempt } from "@medusa-uz/payment-ledger";
import { ofdOf, type Ofd } from "../fiscal/ofd";
import type { Effect, Outcome } from "../flow/effect";
import { flowOf } from "../flow/flow";
import type { BoundCard } from "../gateway/gateway";
import { GatewayError } from "../gateway/gateway-error";
import type { Paying } from "./commit";
import type { Dependencies } from "./dependencies";
import { cardPage, callback } from "./pages";
import { reportedHold, reportedPayment } from "./reported";

const DAY_MS = 24 * 3_600_000;

/** Asks the gateway; every way it may fail is an outcome too. @throws only for faults of our own */
export async function performEffect(
  dependencies: Dependencies,
  paying: Paying,
  effect: Effect,
): Promise<Outcome> {
  try {
    return await perform(dependencies, paying, effect);
  } catch (error) {
    if (error instanceof GatewayError) {
      const { failure, code, message } = error;
      dependencies.logger.warn(
        `uzcard: ${effect.type} of ${paying.transaction_id} ${failure}: ${message}`,
      );
      return { type: "failed", failure, code };
    }
    throw error;
  }
}

async function perform(
  dependencies: Dependencies,
  paying: Paying,
  effect: Effect,
): Promise<Outcome> {
  const { gateway, options } = dependencies.uzcard;
  const flow = flowOf(paying);
  const { transaction_id: invoice_id, amount, order_id, create_time } = paying;
  const page = cardPage(options.cardPageUrl, flow.locale, order_id);
  switch (effect.type) {
    case "open_form": {
      const form = await gateway.bindCard({
        redirect_url: page,
        redirect_decline_url: page,
        callback_url: callback(options.callbackBaseUrl, `bound/${encodeURIComponent(invoice_id)}`),
      });
      return { type: "form", ...form };
    }
    case "open_checkout": {
      const sale = await gateway.createSale({
        invoice_id,
        amount,
        callback_url: callback(options.callbackBaseUrl, "callback"),
        return_url: page,
        return_error_url: page,
        lang: flow.locale,
        ttl_s: options.saleMinutes * 60,
        ofd: await ofdOfOrder(dependencies, order_id, amount),
      });
      return { type: "checkout", ...sale };
    }
    case "look_at_card": {
      const card = await gateway.boundCard(flow.session ?? "");
      return { type: "card", card: withHiddenToken(dependencies, card, invoice_id) };
    }
    case "create_hold": {
      const token = tokenOf(dependencies, paying);
      const { otp_length } = await gateway
        .application()
        .catch(() => ({ otp_length: flow.otp_length }));
      const hold = await gateway.hold({
        token,
        invoice_id,
        amount,
        minutes: options.holdMinutes,
      });
      return { type: "payment", payment: reportedHold(hold), otp_length };
    }
    case "find_hold": {
      const period = { from: create_time - DAY_MS, to: Date.now() + DAY_MS };
      const payments = await gateway.history(period);
      const own = payments.filter((payment) => payment.invoice_id === invoice_id);
      return { type: "found", payments: own.map(reportedPayment) };
    }
    case "confirm_hold":
      return payment(reportedHold(await gateway.confirmHold(flow.uuid ?? "", effect.code)));
    case "drop_hold":
      return payment(reportedHold(await gateway.cancelHold(effect.uuid)));
    case "annul_sale":
      await gateway.annulSale(flow.uuid ?? "");
      return { type: "done" };
    case "look":
      return payment(
        flow.mode === "hold"
          ? reportedHold(await gateway.getHold(effect.uuid))
          : reportedPayment(await gateway.getPayment(effect.uuid)),
      );
    case "remove_card":
      await gateway.removeCard(tokenOf(dependencies, paying));
      return { type: "done" };
  }
}

const payment = (reported: ReturnType<typeof reportedPayment>): Outcome => ({
  type: "payment",
  payment: reported,
});

/** Receipt lines are wished for, not needed: a sale without them is better than none. */
async function ofdOfOrder(
  { container, uzcard, logger }: Dependencies,
  id: string,
  sum: bigint,
): Promise<Ofd | null> {
  if (uzcard.options.fiscal !== "provider") {
    return null;
  }
  try {
    const lines = await fiscalLinesOfSum(container, { id }, sum);
    return ofdOf(lines, await fiscalRounding(container));
  } catch (error) {
    logger.warn(`uzcard: order ${id} is sold without receipt lines: ${String(error)}`);
    return null;
  }
}

function withHiddenToken({ uzcard }: Dependencies, card: BoundCard, invoice_id: string): BoundCard {
  return { ...card, token: card.token && uzcard.cipher.encrypt(card.token, invoice_id) };
}

/** @throws GatewayError when the token cannot be read any more, as after a change of the key */
export function tokenOf(
  { uzcard }: Dependencies,
  attempt: Pick<Attempt, "transaction_id" | "details">,
): string {
  const hidden = flowOf(attempt).card?.token ?? "";
  const token = uzcard.cipher.decrypt(hidden, attempt.transaction_id);
  if (token === null) {
    throw new GatewayError("unavailable", "no_card_token");
  }
  return token;
}

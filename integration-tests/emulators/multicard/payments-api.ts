import type { Endpoint, Gateway } from "./endpoint.ts";
import { Fields } from "./fields.ts";
import { GatewayError } from "./gateway-error.ts";
import { paymentModel } from "./models.ts";
import { ofdComplaint, readOfd } from "./ofd.ts";
import type { Payment } from "./payment.ts";

/** Sales by token, looking at payments, and giving money back. */
export const paymentEndpoints = (gateway: Gateway): Endpoint[] => [
  {
    method: "POST",
    path: /^\/payment$/,
    handle: ({ body, origin }) => {
      const fields = new Fields(body);
      const amount = fields.integer("amount", 1);
      const store_id = fields.id("store_id");
      const invoice_id = fields.text("invoice_id");
      const billing_id = fields.optionalText("billing_id");
      const callback_url = fields.optionalUrl("callback_url");
      const token = fields.cardToken();
      fields.done();
      gateway.ownStore(store_id);
      const card = gateway.activeCard(token);
      const ofd = readOfd(body.ofd);
      const payment = gateway.books.payments.open({
        ...{ kind: "payment", origin, store_id, invoice_id, billing_id, amount, callback_url, ofd },
        ...{ card: card.id, card_pan: card.pan, ps: card.ps, phone: card.phone },
      });
      gateway.teller.sendCode(payment);
      return {
        data: paymentModel(payment),
        about: payment,
        complaint: ofdComplaint(ofd, amount),
      };
    },
  },
  {
    method: "PUT",
    path: /^\/payment\/([\w-]+)$/,
    handle: async ({ path, body }) => {
      const payment = gateway.payment(path[0]);
      if (payment.status !== "draft" || payment.kind !== "payment") {
        throw new GatewayError("ERROR_FIELDS", "Платёж уже подтверждён");
      }
      gateway.teller.takeCode(payment, body.otp);
      await gateway.teller.debit(payment);
      return { data: paymentModel(payment), about: payment };
    },
  },
  {
    method: "GET",
    path: /^\/payment\/([\w-]+)$/,
    handle: ({ path }) => {
      const payment = gateway.payment(path[0]);
      return { data: paymentModel(payment, gateway.teller.look(payment)), about: payment };
    },
  },
  {
    method: "DELETE",
    path: /^\/payment\/([\w-]+)$/,
    handle: ({ path }) => {
      const payment = gateway.payment(path[0]);
      if (payment.status === "draft" && payment.kind === "payment") {
        payment.status = "error";
      } else {
        gateway.teller.revert(debited(payment));
      }
      return { data: paymentModel(payment), about: payment };
    },
  },
  {
    method: "DELETE",
    path: /^\/payment\/([\w-]+)\/partial$/,
    handle: ({ path, body }) => {
      const payment = debited(gateway.payment(path[0]));
      if (!gateway.habits.partial_refunds) {
        throw new GatewayError(
          "ERROR_ACCESS_DENIED",
          "Частичный возврат не подключён на терминале",
        );
      }
      const fields = new Fields(body);
      const left = payment.charged - payment.refunded;
      const amount = fields.integer("refund_amount", 1, left);
      fields.done();
      const ofd = readOfd(body.ofd);
      const { part_delay_ms } = gateway.habits;
      if (part_delay_ms > 0) {
        setTimeout(() => gateway.teller.refundPart(payment, amount, ofd), part_delay_ms);
      } else {
        gateway.teller.refundPart(payment, amount, ofd);
      }
      return {
        data: paymentModel(payment),
        about: payment,
        complaint: amount < left ? ofdComplaint(ofd, left - amount) : null,
      };
    },
  },
  {
    method: "PATCH",
    path: /^\/payment\/([\w-]+)\/fiscal$/,
    handle: ({ path, body }) => {
      const payment = gateway.payment(path[0]);
      const fields = new Fields(body);
      const qr_url = fields.url("url");
      fields.done();
      if (payment.status !== "success" && payment.status !== "revert") {
        throw new GatewayError("ERROR_TRANS_NOT_READY", "Платёж не завершён");
      }
      const receipt = { f_num: "", fm_num: "", qr_url, is_refund: body.is_refund === true };
      payment[receipt.is_refund ? "refund_tax" : "tax"] = receipt;
      return { data: [], about: payment };
    },
  },
];

/** @throws GatewayError when there is no money to give back */
function debited(payment: Payment): Payment {
  if (payment.status === "revert") {
    throw new GatewayError("ERROR_PAYMENT_APPLIED", "Платёж уже отменён", 400);
  }
  if (payment.status !== "success") {
    throw new GatewayError("ERROR_TRANS_NOT_READY", "Платёж не завершён");
  }
  return payment;
}

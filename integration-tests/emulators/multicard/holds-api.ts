import type { Endpoint, Gateway } from "./endpoint.ts";
import { Fields } from "./fields.ts";
import { GatewayError } from "./gateway-error.ts";
import { holdModel, paymentModel } from "./models.ts";
import { ofdComplaint, readOfd } from "./ofd.ts";

const LONGEST_MINUTES = 43_200;

/** Two steps: block a sum with the buyer's code, then take it or let it go. */
export const holdEndpoints = (gateway: Gateway): Endpoint[] => [
  {
    method: "POST",
    path: /^\/payment\/hold$/,
    handle: ({ body, origin }) => {
      const fields = new Fields(body);
      const amount = fields.integer("amount", 1);
      const minutes = fields.integer("expiry", 1, LONGEST_MINUTES);
      const store_id = fields.id("store_id");
      const invoice_id = fields.text("invoice_id");
      const token = fields.cardToken();
      fields.done();
      gateway.ownStore(store_id);
      const card = gateway.activeCard(token);
      const payment = gateway.books.payments.open({
        kind: "hold",
        origin,
        store_id,
        invoice_id,
        amount,
        billing_id: fields.optionalText("billing_id"),
        card: card.id,
        card_pan: card.pan,
        ps: card.ps,
        phone: card.phone,
        hold: {
          number: gateway.books.payments.newHoldNumber(),
          status: "draft",
          minutes,
          expires_at: Date.now() + minutes * 60_000,
        },
      });
      gateway.teller.sendCode(payment);
      return { data: holdModel(payment), about: payment };
    },
  },
  {
    method: "PUT",
    path: /^\/payment\/hold\/([\w-]+)$/,
    handle: ({ path, body }) => {
      const payment = gateway.hold(path[0]);
      if (payment.hold.status !== "draft") {
        throw new GatewayError("ERROR_FIELDS", "Холд уже подтверждён");
      }
      if (payment.status === "error") {
        throw new GatewayError("ERROR_TRANS_NOT_READY", "Холд завершён");
      }
      gateway.teller.takeCode(payment, body.otp);
      gateway.teller.block(payment);
      return { data: holdModel(payment), about: payment };
    },
  },
  {
    method: "PUT",
    path: /^\/payment\/hold\/([\w-]+)\/charge$/,
    handle: ({ path, body }) => {
      const payment = gateway.hold(path[0]);
      gateway.teller.look(payment);
      const fields = new Fields(body);
      const amount = fields.integer("amount", 1);
      fields.done();
      const ofd = readOfd(body.ofd);
      if (payment.hold.status === "charged" || payment.hold.status === "canceled") {
        throw new GatewayError("ERROR_PAYMENT_APPLIED", "Холд уже завершён");
      }
      if (payment.hold.status !== "active") {
        throw new GatewayError("ERROR_TRANS_NOT_READY", "Холд не активен");
      }
      if (amount > payment.amount) {
        throw new GatewayError("ERROR_FIELDS", "Сумма списания больше суммы холда");
      }
      gateway.teller.charge(payment, amount, ofd);
      return {
        data: paymentModel(payment),
        about: payment,
        complaint: ofdComplaint(payment.ofd, amount),
      };
    },
  },
  {
    method: "DELETE",
    path: /^\/payment\/hold\/([\w-]+)$/,
    handle: ({ path }) => {
      const payment = gateway.hold(path[0]);
      gateway.teller.look(payment);
      if (payment.hold.status !== "active" && payment.hold.status !== "draft") {
        throw new GatewayError("ERROR_PAYMENT_APPLIED", "Холд не активен");
      }
      gateway.teller.release(payment, "canceled");
      return { data: holdModel(payment), about: payment };
    },
  },
  {
    method: "GET",
    path: /^\/payment\/hold\/([\w-]+)$/,
    handle: ({ path }) => {
      const payment = gateway.hold(path[0]);
      return { data: holdModel(payment, gateway.teller.look(payment)), about: payment };
    },
  },
];

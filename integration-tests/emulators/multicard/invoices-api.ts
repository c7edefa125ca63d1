import { localeOf } from "../locale.ts";
import type { Endpoint, Gateway } from "./endpoint.ts";
import { Fields } from "./fields.ts";
import { GatewayError } from "./gateway-error.ts";
import { invoiceModel } from "./models.ts";
import { ofdComplaint, readOfd } from "./ofd.ts";

const DAY_S = 86_400;

/** The hosted checkout: a sale in one step. */
export const invoiceEndpoints = (gateway: Gateway): Endpoint[] => [
  {
    method: "POST",
    path: /^\/payment\/invoice$/,
    handle: ({ body, origin }) => {
      const fields = new Fields(body);
      const amount = fields.integer("amount", 1);
      const ttl = body.ttl === undefined ? DAY_S : fields.integer("ttl", 1);
      const asked = {
        store_id: fields.id("store_id"),
        invoice_id: fields.text("invoice_id"),
        billing_id: fields.optionalText("billing_id"),
        callback_url: fields.url("callback_url"),
        return_url: fields.optionalUrl("return_url"),
        return_error_url: fields.optionalUrl("return_error_url"),
      };
      fields.done();
      gateway.ownStore(asked.store_id);
      const ofd = readOfd(body.ofd);
      const invoice = gateway.books.payments.open({
        ...asked,
        kind: "invoice",
        origin,
        amount,
        ofd,
        locale: localeOf(body.lang),
        expires_at: Date.now() + ttl * 1000,
      });
      return {
        data: invoiceModel(invoice),
        about: invoice,
        complaint: ofdComplaint(ofd, amount),
      };
    },
  },
  {
    method: "GET",
    path: /^\/payment\/invoice\/([\w-]+)$/,
    handle: ({ path }) => {
      const invoice = gateway.invoice(path[0]);
      return { data: invoiceModel(invoice, gateway.teller.look(invoice)), about: invoice };
    },
  },
  {
    method: "DELETE",
    path: /^\/payment\/invoice\/([\w-]+)$/,
    handle: ({ path }) => {
      const invoice = gateway.invoice(path[0]);
      if (invoice.status !== "draft") {
        throw new GatewayError("ERROR_FIELDS", "Инвойс уже завершён");
      }
      invoice.status = "error";
      return { data: [], about: invoice };
    },
  },
];

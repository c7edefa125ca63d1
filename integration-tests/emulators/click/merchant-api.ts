import { randomInt } from "node:crypto";
import { BadRequest, type PageAnswer, type PageRequest, type Route } from "../web.ts";
import { isReceiptLink, whyNotFiscal } from "./fiscal-items.ts";
import { whyUnauthorized, type MerchantCredentials } from "./merchant-auth.ts";
import { tiyinOf } from "./money.ts";
import type { Payment, PaymentState } from "./payment.ts";
import type { PaymentBook } from "./payment-book.ts";
import { whyNotReversible } from "./reversal-rule.ts";
import type { ShopLine } from "./shop-line.ts";
import { dayOf, signTime } from "./tashkent.ts";
import type { Teller } from "./teller.ts";

type Parts = {
  book: PaymentBook;
  teller: Teller;
  line: ShopLine;
  serviceId: string;
  credentials: MerchantCredentials;
};

type Reply = { error_code: number; error_note: string } & Record<string, unknown>;

const HANG_MS = 60_000;

/** `payment_status`: below 0 is an error, 0 created, 1 in work, 2 successful. */
const STATUS: Record<PaymentState, number> = {
  opened: 0,
  prepared: 1,
  debited: 1,
  manual: 1,
  paid: 2,
  failed: -1,
  reversed: -99,
};

const OK = { error_code: 0, error_note: "Success" };
const refused = (error_code: number, error_note: string): Reply => ({ error_code, error_note });
const NO_PAYMENT = refused(-5, "Payment not found");
const NO_SERVICE = refused(-4, "Service not found");

/** The Merchant API, `/click/v2/merchant/...`: what the shop asks of Click. */
export function merchantRoutes(parts: Parts): Route[] {
  const { book, teller, line, serviceId } = parts;

  /** Finds the payment for a call, lets it answer, and notes both on the payment. */
  const onPayment =
    (
      ids: (request: PageRequest) => [service: unknown, payment: unknown],
      answer: (payment: Payment, request: PageRequest) => Reply,
    ) =>
    (request: PageRequest): [Reply, Payment | null] => {
      const [service, id] = ids(request);
      const payment = book.find(id);
      if (String(service) !== serviceId) {
        return [NO_SERVICE, payment];
      }
      return payment ? [answer(payment, request), payment] : [NO_PAYMENT, null];
    };
  const inPath = ({ path }: PageRequest): [unknown, unknown] => [path[0], path[1]];
  const inBody = ({ body }: PageRequest): [unknown, unknown] => [body.service_id, body.payment_id];

  const route = (
    method: Route["method"],
    path: RegExp,
    answer: (request: PageRequest) => [Reply, Payment | null],
  ): Route => ({
    method,
    path: new RegExp(`^/click/v2/merchant/${path.source}$`),
    handle: (request) => serve(parts, `${method} ${path.source}`, request, answer),
  });

  return [
    route("GET", /payment\/status\/(\w+)\/(\d+)/, onPayment(inPath, statusOf)),
    route("GET", /payment\/status_by_mti\/(\w+)\/([^/]+)\/([\d-]+)/, ({ path }) => {
      const [service, order = "", day] = path;
      const payment = book
        .list()
        .find(
          (one) =>
            one.merchant_trans_id === decodeURIComponent(order) && dayOf(one.created_at) === day,
        );
      if (service !== serviceId) {
        return [NO_SERVICE, null];
      }
      return payment
        ? [{ ...statusOf(payment), merchant_trans_id: payment.merchant_trans_id }, payment]
        : [NO_PAYMENT, null];
    }),
    route(
      "DELETE",
      /payment\/reversal\/(\w+)\/(\d+)/,
      onPayment(inPath, (payment) => {
        const why = whyNotReversible(payment, Date.now());
        if (why) {
          return why;
        }
        if (line.habits.refuse_reversals) {
          return refused(-8, "Reversal is refused by UZCARD");
        }
        teller.reverse(payment, "shop");
        return { ...OK, payment_id: Number(payment.id) };
      }),
    ),
    route(
      "POST",
      /payment\/ofd_data\/submit_items/,
      onPayment(inBody, (payment, { body }) => {
        const why = whyNotFiscal(body, Number(tiyinOf(payment.amount)));
        if (payment.state !== "paid" || line.habits.refuse_fiscal || why) {
          return refused(-1, why ?? "The payment cannot be fiscalised");
        }
        payment.fiscal ??= {
          items: body.items as unknown[],
          qr_url: madeUpLink(),
          ready_at: Date.now() + line.habits.fiscal_delay_ms,
        };
        return OK;
      }),
    ),
    route(
      "POST",
      /payment\/ofd_data\/submit_qrcode/,
      onPayment(inBody, (payment, { body }) => {
        if (payment.state !== "paid" || !isReceiptLink(body.qrcode)) {
          return refused(-1, "qrcode must be a link of ofd.soliq.uz to the receipt of a payment");
        }
        if (line.habits.refuse_fiscal || (payment.fiscal && payment.fiscal.items.length > 0)) {
          return refused(-1, "The payment has been fiscalised");
        }
        payment.fiscal = { items: [], qr_url: body.qrcode, ready_at: Date.now() };
        return OK;
      }),
    ),
    route(
      "GET",
      /payment\/ofd_data\/(\w+)\/(\d+)/,
      onPayment(inPath, ({ id, fiscal }) => ({
        ...OK,
        paymentId: Number(id),
        qrCodeURL: fiscal && fiscal.ready_at <= Date.now() ? fiscal.qr_url : "",
      })),
    ),
    ...(["GET", "POST", "PUT", "DELETE"] as const).map((method) =>
      route(method, /.*/, () => {
        throw new BadRequest("no such method", 404);
      }),
    ),
  ];
}

/** The mood of the API, who asks, the content type; then the call itself, noted on its payment. */
async function serve(
  { line, book, credentials }: Parts,
  name: string,
  request: PageRequest,
  answer: (request: PageRequest) => [Reply, Payment | null],
): Promise<PageAnswer> {
  const { api, lose_reversal_answer } = line.habits;
  if (api === "hangs") {
    await new Promise((resolve) => setTimeout(resolve, HANG_MS).unref());
    return { hangUp: true };
  }
  if (api !== "works") {
    const status = api === "html" ? 200 : 502;
    return { html: "<!doctype html><title>Click</title><h1>Technical works</h1>", status };
  }
  const why = whyUnauthorized(request.headers.auth, credentials, Date.now());
  if (why) {
    return { json: refused(-401, why), status: 401 };
  }
  if (name.startsWith("POST") && !request.headers["content-type"]?.includes("json")) {
    return { json: refused(-406, "Content-Type must be application/json"), status: 406 };
  }
  const [reply, payment] = answer(request);
  const isLost = lose_reversal_answer && name.startsWith("DELETE") && reply.error_code === 0;
  payment?.calls.push({
    at: Date.now(),
    direction: "from_shop",
    what: name.replaceAll("\\", "").replace(/\/\(.*$/, ""),
    sent: name.startsWith("POST") ? JSON.stringify(request.body) : request.path.join("/"),
    answer: JSON.stringify(reply),
    good: reply.error_code === 0,
    complaint: isLost ? "the answer was lost on purpose" : null,
    duration_ms: 0,
  });
  // A question changes nothing that a restart must know.
  if (!name.startsWith("GET")) {
    book.save();
  }
  return isLost ? { hangUp: true } : { json: reply };
}

const statusOf = ({ id, state }: Payment): Reply => ({
  ...OK,
  payment_id: Number(id),
  payment_status: STATUS[state],
  payment_status_note: state,
});

function madeUpLink(): string {
  const sign = String(randomInt(10 ** 11, 10 ** 12 - 1));
  const date = signTime(Date.now()).replace(/\D/g, "");
  return `https://ofd.soliq.uz/epi?t=EP000000000001&r=${randomInt(1, 10 ** 6)}&c=${date}&s=${sign}`;
}

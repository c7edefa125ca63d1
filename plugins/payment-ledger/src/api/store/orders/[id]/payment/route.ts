import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { promiseCash } from "../../../../../payment-options/promise-cash";
import {
  readOrderPayment,
  type OrderPayment,
} from "../../../../../payment-options/read-order-payment";
import type { Locale } from "../../../../../protocols/protocol";
import type { PaymentBody } from "./validators";

type PaymentResponse = { payment: OrderPayment };

/** How to pay an order and whether it is paid: for its owner, or for a guest who holds its id. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<PaymentResponse>,
): Promise<void> {
  res.setHeader("Cache-Control", "no-store");
  res.json({ payment: await paymentFor(req) });
}

/** The buyer of an unpaid order chooses cash on delivery instead. Repeating it changes nothing. */
export async function POST(
  req: AuthenticatedMedusaRequest<PaymentBody>,
  res: MedusaResponse<PaymentResponse>,
): Promise<void> {
  const payment = await paymentFor(req);
  await promiseCash(req.scope, req.params.id, payment);
  res.json({ payment: await paymentFor(req) });
}

async function paymentFor(req: AuthenticatedMedusaRequest): Promise<OrderPayment> {
  const payment = await readOrderPayment(req.scope, {
    order_id: req.params.id,
    customer_id: customerOf(req),
    locale: localeOf(req),
  });
  if (!payment) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such order");
  }
  return payment;
}

function customerOf(req: MedusaRequest & { auth_context?: { actor_id?: string } }): string | null {
  return req.auth_context?.actor_id || null;
}

/** Medusa takes `?locale=ru` (or the header x-medusa-locale: ru-RU) out of the request and keeps it as `req.locale`. */
function localeOf({ locale }: MedusaRequest): Locale {
  const language = locale?.slice(0, 2).toLowerCase();
  return language === "ru" || language === "en" ? language : "uz";
}

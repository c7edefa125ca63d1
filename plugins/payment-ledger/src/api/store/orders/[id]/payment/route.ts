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
import type { PaymentBody, PaymentQuery } from "./validators";

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
    locale: (req.validatedQuery as PaymentQuery).locale,
  });
  if (!payment) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such order");
  }
  return payment;
}

function customerOf(req: MedusaRequest & { auth_context?: { actor_id?: string } }): string | null {
  return req.auth_context?.actor_id || null;
}

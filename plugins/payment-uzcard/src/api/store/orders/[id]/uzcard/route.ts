import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import type { Shown } from "../../../../../flow/shown";
import type { Flow } from "../../../../../flow/flow";
import {
  payByCard,
  readBuyersOrder,
  showPayment,
  type BuyersOrder,
} from "../../../../../payment/buyers-payment";
import { dependenciesOf } from "../../../../../payment/dependencies";
import type { UzcardBody } from "./validators";

type UzcardResponse = { uzcard: Shown };

/** Where the card payment of an order stands: for its owner, or for a guest who holds its id. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<UzcardResponse>,
): Promise<void> {
  res.setHeader("Cache-Control", "no-store");
  const order = await orderOf(req);
  res.json({ uzcard: await showPayment(dependenciesOf(req.scope), order.id) });
}

/** The buyer's next step; answers where the payment stands then. */
export async function POST(
  req: AuthenticatedMedusaRequest<UzcardBody>,
  res: MedusaResponse<UzcardResponse>,
): Promise<void> {
  res.setHeader("Cache-Control", "no-store");
  const order = await orderOf(req);
  const uzcard = await payByCard(
    dependenciesOf(req.scope),
    order,
    req.validatedBody,
    localeOf(req),
  );
  res.json({ uzcard });
}

async function orderOf(req: AuthenticatedMedusaRequest<unknown>): Promise<BuyersOrder> {
  const order = await readBuyersOrder(req.scope, req.params.id ?? "", customerOf(req));
  if (!order) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such order");
  }
  return order;
}

function customerOf(
  req: MedusaRequest<unknown> & { auth_context?: { actor_id?: string } },
): string | null {
  return req.auth_context?.actor_id || null;
}

/** Medusa takes `?locale=ru` (or the header x-medusa-locale: ru-RU) out of the request and keeps it as `req.locale`. */
function localeOf({ locale }: MedusaRequest<unknown>): Flow["locale"] {
  const language = locale?.slice(0, 2).toLowerCase();
  return language === "ru" || language === "en" ? language : "uz";
}

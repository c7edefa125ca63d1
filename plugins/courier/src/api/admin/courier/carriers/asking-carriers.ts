import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http";
import type { ShipmentsAnswer } from "../../../wire";
import { CarrierProblem } from "../../../../carriers/carrier-problem";
import { shownShipment } from "../../../../carriers/shown";
import { courierOf } from "../../../../courier-of";
import { answering } from "../../../../problem/answer-problem";
import { localeOfRequest } from "../../../../problem/request-locale";

type Handle<Body, Answer> = (
  req: AuthenticatedMedusaRequest<Body>,
  res: MedusaResponse<Answer>,
) => Promise<void>;

const TYPE_OF: Record<number, string> = { 400: "invalid_data", 404: "not_found" };

/** A route about carriers; `detail` of a refusal is what the carrier itself said. */
export const askingCarriers = <Body, Answer>(handle: Handle<Body, Answer>): Handle<Body, Answer> =>
  answering<Body, Answer>(async (req, res) => {
    try {
      await handle(req, res);
    } catch (error) {
      if (!(error instanceof CarrierProblem)) {
        throw error;
      }
      const { code, status, words, detail } = error;
      const message = words[localeOfRequest(req as MedusaRequest)];
      const type = TYPE_OF[status] ?? "not_allowed";
      (res as MedusaResponse).status(status).json({ type, code, message, detail });
    }
  });

/** Every try to send the delivery of the path by a carrier, newest first. */
export async function sendShipments(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<ShipmentsAnswer>,
): Promise<void> {
  const { carriers, deliveries } = courierOf(req.scope);
  const { id } = await deliveries.find(req.params.id!);
  const rows = await carriers.book.ofDelivery(id);
  res.json({ shipments: rows.map(shownShipment) });
}

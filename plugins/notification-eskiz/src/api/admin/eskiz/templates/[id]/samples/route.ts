import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { Outcome } from "../../../../../../messages/delivery";
import { sendSample } from "../../../../../../templates/send-sample";
import { eskizOf } from "../../../eskiz-of-request";
import type { SampleBody } from "../../../validators";
import { templateOf } from "../../template-of-request";

export type SampleResponse = { key: string; outcome: Outcome };

/** Sends a text with its sample's values to a phone of staff; it costs what any SMS costs. */
export async function POST(
  req: AuthenticatedMedusaRequest<SampleBody>,
  res: MedusaResponse<SampleResponse>,
): Promise<void> {
  res.json(await sendSample(eskizOf(req).desk, await templateOf(req), req.validatedBody));
}

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { answerSuccess } from "../../../../callbacks/answer-success";
import { takeCallback } from "../../../../callbacks/take-callback";
import { dependenciesOf } from "../../../../payment/dependencies";

export const AUTHENTICATE = false;
export const CORS = false;

/**
 * The gateway has the money of a sale. `{"success":true}` takes it; anything else sends it back to the buyer, except for
 * status 500, after which the gateway asks again.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const dependencies = dependenciesOf(req.scope);
  try {
    const callback = await takeCallback(dependencies, "success callback", req);
    res.status(200).json(await answerSuccess(dependencies, callback));
  } catch (error) {
    dependencies.logger.error(`uzcard: success callback not decided: ${String(error)}`);
    res.status(500).json({ success: false });
  }
}

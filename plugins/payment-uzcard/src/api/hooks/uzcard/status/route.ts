import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { takeCallback } from "../../../../callbacks/take-callback";
import { takeStatus } from "../../../../callbacks/take-status";
import { dependenciesOf } from "../../../../payment/dependencies";

export const AUTHENTICATE = false;
export const CORS = false;

/** What has become of a payment. Status 200 once it is in the ledger; the gateway tells it again otherwise. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const dependencies = dependenciesOf(req.scope);
  try {
    const callback = await takeCallback(dependencies, "status webhook", req);
    const isTaken = await takeStatus(dependencies, callback);
    res.status(isTaken ? 200 : 403).json({ success: isTaken });
  } catch (error) {
    dependencies.logger.error(`uzcard: status webhook not taken: ${String(error)}`);
    res.status(500).json({ success: false });
  }
}

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { dependenciesOf } from "../../../../../payment/dependencies";
import { runBound } from "../../../../../payment/run-flow";

export const AUTHENTICATE = false;
export const CORS = false;

/**
 * A card was entered, says somebody: the gateway does not sign this. So nothing of it is read; it only makes us ask the
 * gateway about the form that we have opened ourselves.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const dependencies = dependenciesOf(req.scope);
  if (!(await dependencies.uzcard.hints.admits(req.ip ?? ""))) {
    res.status(429).json({ success: false });
    return;
  }
  res.status(200).json({ success: true });
  runBound(dependencies, req.params.invoice ?? "").catch((error: unknown) =>
    dependencies.logger.warn(`uzcard: binding hint came to nothing: ${String(error)}`),
  );
}

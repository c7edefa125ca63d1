import { timingSafeEqual } from "node:crypto";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Carrier } from "../../../../wire";
import { courierOf } from "../../../../../courier-of";
import { readBody } from "../../read-body";

/**
 * A carrier says that something happened. What it says is not believed: it only names a parcel, and the carrier is asked
 * about that, after this was answered.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { carriers } = courierOf(req.scope);
  const port = carriers.find(req.params.carrier as Carrier);
  if (!port?.webhook || !isSame(req.params.secret ?? "", carriers.settings.webhooks?.secret)) {
    res.status(404).json({ type: "not_found", message: "There is nothing here" });
    return;
  }
  const hint = port.webhook({ body: await readBody(req), query: req.query });
  res.json({ ok: true });
  if (hint) {
    carriers.follower.takeHint(port, hint).catch((error: unknown) => {
      const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER);
      logger.warn(`courier: ${port.name} could not be asked after its report: ${String(error)}`);
    });
  }
}

function isSame(given: string, secret: string | undefined): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret ?? "")];
  return b.length > 0 && a.length === b.length && timingSafeEqual(a, b);
}

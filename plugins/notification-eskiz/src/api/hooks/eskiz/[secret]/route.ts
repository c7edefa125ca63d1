import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readReport } from "../../../../messages/read-report";
import { ESKIZ_MODULE } from "../../../../modules/eskiz";
import type EskizService from "../../../../modules/eskiz/service";
import { isSecret } from "../../../is-secret";
import { readBody } from "../../../read-body";

export const AUTHENTICATE = false;
export const CORS = false;

/**
 * Eskiz's delivery reports. Always 200 for who knows the path, for what was not taken is asked for later; 404 for
 * everybody else.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const eskiz = req.scope.resolve<EskizService>(ESKIZ_MODULE);
  if (!isSecret(req.params.secret, eskiz.options.callbackSecret)) {
    res.status(404).json({ type: "not_found", message: "Not found" });
    return;
  }
  const report = readReport(await readBody(req));
  try {
    const result = report ? await eskiz.takeReport(report) : "unreadable";
    res.status(200).json({ result });
  } catch (error) {
    eskiz.desk.logger.error(`eskiz: a report was not taken: ${String(error)}`);
    res.status(200).json({ result: "later" });
  }
}

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { EskizError } from "../../../line/eskiz-error";
import { ESKIZ_MODULE } from "../../../modules/eskiz";
import type EskizService from "../../../modules/eskiz/service";

export const eskizOf = (req: Pick<MedusaRequest, "scope">): EskizService =>
  req.scope.resolve<EskizService>(ESKIZ_MODULE);

/** Runs what needs Eskiz; its failures are status 503 with a `code` that the admin has words for. */
export async function askingEskiz(res: MedusaResponse, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof EskizError)) {
      throw error;
    }
    res.status(503).json({
      type: "unavailable",
      code: error.failure,
      message: `Eskiz: ${error.message}`,
    });
  }
}

import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http";
import { PROBLEM_WORDS } from "../prescription/problem-words";
import { PrescriptionProblem, STATUS_OF } from "../prescription/problem";
import { localeOfRequest } from "./request-locale";

const TYPE_OF: Record<number, string> = { 400: "invalid_data", 404: "not_found" };

/**
 * A route about prescriptions: nothing of it is kept by a browser, and its refusals ({@link PrescriptionProblem}) are answered
 * here as `{ type, code, message }` in the language of whoever asks. Any other error stays one.
 */
export function answering<Body, Answer>(
  handle: (req: AuthenticatedMedusaRequest<Body>, res: MedusaResponse<Answer>) => Promise<void>,
): (req: AuthenticatedMedusaRequest<Body>, res: MedusaResponse<Answer>) => Promise<void> {
  return async (req, res) => {
    res.setHeader("Cache-Control", "no-store");
    try {
      await handle(req, res);
    } catch (error) {
      if (!(error instanceof PrescriptionProblem)) {
        throw error;
      }
      const status = STATUS_OF[error.code];
      const message = PROBLEM_WORDS[error.code][localeOfRequest(req as MedusaRequest, "uz")];
      const type = TYPE_OF[status] ?? "not_allowed";
      res.status(status).json({ type, code: error.code, message, ...error.more } as Answer);
    }
  };
}

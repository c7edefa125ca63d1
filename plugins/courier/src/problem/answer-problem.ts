import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http";
import type { Problem, ProblemCode } from "../api/wire";
import { CourierProblem, STATUS_OF } from "./courier-problem";
import { PROBLEM_WORDS } from "./problem-words";
import { localeOfRequest } from "./request-locale";

const TYPE_OF: Record<number, Problem["type"]> = {
  400: "invalid_data",
  401: "unauthorized",
  404: "not_found",
};

/** A refusal in the language of whoever asked: `{ type, code, message }` and what else they need to know. */
export function answerProblem(
  req: MedusaRequest,
  res: MedusaResponse,
  code: ProblemCode | "invalid",
  more: Record<string, unknown> = {},
): void {
  const status = code === "invalid" ? 400 : STATUS_OF[code];
  const message = PROBLEM_WORDS[code][localeOfRequest(req)];
  res.status(status).json({ type: TYPE_OF[status] ?? "not_allowed", code, message, ...more });
}

/** A route whose refusals ({@link CourierProblem}) are answered here; any other error stays one. */
export function answering<Body, Answer>(
  handle: (req: AuthenticatedMedusaRequest<Body>, res: MedusaResponse<Answer>) => Promise<void>,
): (req: AuthenticatedMedusaRequest<Body>, res: MedusaResponse<Answer>) => Promise<void> {
  return async (req, res) => {
    try {
      await handle(req, res);
    } catch (error) {
      if (!(error instanceof CourierProblem)) {
        throw error;
      }
      answerProblem(req as MedusaRequest, res as MedusaResponse, error.code, error.more);
    }
  };
}

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { languageOf, type Language } from "../texts/language";
import { Problem } from "../problem";

/** A route whose problems are answered as `{ type, code, message, ... }` in the caller's language; nothing is cached. */
export function answering<Request extends MedusaRequest<unknown>>(
  route: (req: Request, res: MedusaResponse) => Promise<void>,
) {
  return async (req: Request, res: MedusaResponse): Promise<void> => {
    res.setHeader("Cache-Control", "no-store");
    try {
      await route(req, res);
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }
      answerProblem(req, res, error);
    }
  };
}

export function answerProblem(
  req: MedusaRequest<unknown>,
  res: MedusaResponse,
  problem: Problem,
): void {
  const { retry_after } = problem.more;
  if (retry_after !== undefined) {
    res.setHeader("Retry-After", String(retry_after));
  }
  res.status(problem.status).json(problem.answer(languageOfRequest(req)));
}

/** Medusa takes `?locale=ru` (or the header x-medusa-locale: ru-RU) out of the request and keeps it as `req.locale`. */
export function languageOfRequest(req: MedusaRequest<unknown>): Language {
  return languageOf(req.locale ?? req.headers["accept-language"]);
}

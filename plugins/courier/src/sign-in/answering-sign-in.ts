import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { answering } from "../problem/answer-problem";
import { Refusal } from "./refusal";

/** A route whose refusals by the module of codes are answered as they are. */
export const answeringSignIn = <Body, Answer>(
  handle: (req: AuthenticatedMedusaRequest<Body>, res: MedusaResponse<Answer>) => Promise<void>,
) =>
  answering<Body, Answer>(async (req, res) => {
    res.setHeader("Cache-Control", "no-store");
    try {
      await handle(req, res);
    } catch (error) {
      if (!(error instanceof Refusal)) {
        throw error;
      }
      const { retry_after } = error.body;
      if (typeof retry_after === "number") {
        res.setHeader("Retry-After", String(retry_after));
      }
      (res as MedusaResponse).status(error.status).json(error.body);
    }
  });

import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { MarkProblem } from "../../../../../../fiscal/marked-line";
import { saveMarks } from "../../../../../../fiscal/save-marks";
import type { MarksBody, MarksQuery } from "../../../validators";

export type MarksResponse = {
  /** Each code that is wrong, and why; empty when all of them are kept, or in a preview, could be. */
  wrong: MarkProblem[];
  type?: "invalid_data";
  message?: string;
};

/**
 * Replaces the marking codes of an order's lines, all or none: 400 when one is wrong. A preview keeps nothing and answers
 * 200.
 */
export async function POST(
  req: AuthenticatedMedusaRequest<MarksBody, MarksQuery>,
  res: MedusaResponse<MarksResponse>,
): Promise<void> {
  const { preview } = req.validatedQuery as MarksQuery;
  const by = req.auth_context.actor_id;
  const wrong = await saveMarks(req.scope, req.params.id, req.validatedBody.lines, {
    by,
    preview,
  });
  if (wrong.length === 0 || preview) {
    res.json({ wrong });
    return;
  }
  const message = wrong
    .map(({ line_id, position, code }) => `${line_id}, code ${position + 1}: ${code}`)
    .join("; ");
  res.status(400).json({ type: "invalid_data", message, wrong });
}

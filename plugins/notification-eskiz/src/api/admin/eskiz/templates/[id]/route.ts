import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { withAsciiApostrophes } from "../../../../../sms/apostrophe";
import { problemOfText } from "../../../../../templates/judge-text";
import { eskizOf } from "../../eskiz-of-request";
import type { TemplateBody } from "../../validators";
import { templateView, type TemplateView } from "../../views";
import { templateOf } from "../template-of-request";

/** Staff want another text. The approved one is sent until this one is. */
export async function POST(
  req: AuthenticatedMedusaRequest<TemplateBody>,
  res: MedusaResponse<{ template: TemplateView }>,
): Promise<void> {
  const row = await templateOf(req);
  const text = withAsciiApostrophes(req.validatedBody.text);
  const problem = problemOfText(text, row);
  if (problem) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, JSON.stringify(problem));
  }
  if (text !== row.text) {
    await eskizOf(req).desk.templates.book.edit(row.id, text);
  }
  res.json({ template: templateView(await templateOf(req)) });
}

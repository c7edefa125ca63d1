import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { eskizOf } from "../eskiz-of-request";
import { templatesView, type TemplateView } from "../views";

export type TemplatesResponse = { templates: TemplateView[] };

/** Every text in every language. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<TemplatesResponse>,
): Promise<void> {
  const { templates, options } = eskizOf(req).desk;
  await templates.register();
  res.json({ templates: templatesView(await templates.book.list(), options) });
}

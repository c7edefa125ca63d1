import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { askingEskiz, eskizOf } from "../eskiz-of-request";
import type { ModerationBody } from "../validators";
import { templatesView } from "../views";

/** Asks what has become of all texts, or hands in those that never were. */
export async function POST(
  req: AuthenticatedMedusaRequest<ModerationBody>,
  res: MedusaResponse,
): Promise<void> {
  const { templates, options } = eskizOf(req).desk;
  await askingEskiz(res, async () => {
    await templates.register();
    await (req.validatedBody.action === "submit" ? templates.submitAndSync() : templates.sync());
    res.json({ templates: templatesView(await templates.book.list(), options) });
  });
}

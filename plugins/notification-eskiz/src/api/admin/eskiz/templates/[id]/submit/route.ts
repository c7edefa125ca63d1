import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { askingEskiz, eskizOf } from "../../../eskiz-of-request";
import { templateView } from "../../../views";
import { templateOf } from "../../template-of-request";

/** Hands a text to the moderators and asks at once what they say. */
export async function POST(
  req: AuthenticatedMedusaRequest<unknown>,
  res: MedusaResponse,
): Promise<void> {
  const { templates } = eskizOf(req).desk;
  const row = await templateOf(req);
  await askingEskiz(res, async () => {
    await templates.submit(row);
    await templates.sync();
    res.json({ template: templateView(await templateOf(req)) });
  });
}

import type { MedusaRequest } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import type { TemplateRow } from "../../../../templates/template-book";
import { eskizOf } from "../eskiz-of-request";

/** @throws MedusaError NOT_FOUND */
export async function templateOf(
  req: Pick<MedusaRequest, "scope" | "params">,
): Promise<TemplateRow> {
  const row = await eskizOf(req).desk.templates.book.find(req.params.id ?? "");
  if (!row) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such text");
  }
  return row;
}

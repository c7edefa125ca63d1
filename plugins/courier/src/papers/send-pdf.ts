import type { MedusaResponse } from "@medusajs/framework/http";
import type { TDocumentDefinitions } from "pdfmake/interfaces";
import { print } from "./print";

/** Answers with a document. It has names and addresses in it, so nobody on the way keeps it. */
export async function sendPdf(
  res: MedusaResponse,
  document: TDocumentDefinitions,
  name: string,
): Promise<void> {
  const pdf = await print(document);
  res.setHeader("Content-Type", "application/pdf");
  res.setHeader("Content-Disposition", `inline; filename="${name}"`);
  res.setHeader("Cache-Control", "private, no-store");
  res.setHeader("X-Content-Type-Options", "nosniff");
  res.send(pdf);
}

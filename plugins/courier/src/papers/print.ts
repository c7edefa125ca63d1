import pdfmake from "pdfmake";
import roboto from "pdfmake/fonts/Roboto";
import type { TDocumentDefinitions } from "pdfmake/interfaces";

/** The font's own files are all that a document may read, from the disk or the network. */
const FONT_FILES = new Set(Object.values(roboto.Roboto));

pdfmake.setFonts(roboto);
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path: string) => FONT_FILES.has(path));

/** A document as PDF. */
export async function print(document: TDocumentDefinitions): Promise<Buffer> {
  return Buffer.from(await pdfmake.createPdf(document).getBuffer());
}

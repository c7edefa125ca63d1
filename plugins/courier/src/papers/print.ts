import { dirname, join } from "node:path";
import pdfmake from "pdfmake";
import type { TDocumentDefinitions } from "pdfmake/interfaces";

const font = (style: string) =>
  join(dirname(require.resolve("pdfmake/package.json")), "fonts", "Roboto", `Roboto-${style}.ttf`);

const ROBOTO = {
  normal: font("Regular"),
  bold: font("Medium"),
  italics: font("Italic"),
  bolditalics: font("MediumItalic"),
};

pdfmake.setFonts({ Roboto: ROBOTO });
// The font's own files are all that a document may read, from the disk or the network.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(ROBOTO).includes(path));

/** A document as PDF. */
export async function print(document: TDocumentDefinitions): Promise<Buffer> {
  return Buffer.from(await pdfmake.createPdf(document).getBuffer());
}

import { Workbook, type Worksheet } from "exceljs";
import { createRequire } from "node:module";

type Archive = {
  file(name: string): { async(type: "string"): Promise<string> };
  file(name: string, content: string): void;
  generateAsync(options: object): Promise<Buffer>;
};

/** The library by which exceljs itself packs workbooks. */
const archives = createRequire(require.resolve("exceljs"))("jszip") as {
  loadAsync(file: Buffer): Promise<Archive>;
};

const SHEET = "xl/worksheets/sheet1.xml";

/** A workbook of one sheet with a good header and row, and whatever else. */
export async function buildWorkbook(more: (sheet: Worksheet) => void = () => {}): Promise<Buffer> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("mxik");
  sheet.addRow(["sku", "mxik"]);
  sheet.addRow(["TEA", "007"]);
  more(sheet);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** The same with markup after the cells, which describes more than exceljs would write. */
export async function buildMarkedWorkbook(markup: string): Promise<Buffer> {
  return repacked(await buildWorkbook(), async (archive) => {
    const xml = await archive.file(SHEET).async("string");
    archive.file(SHEET, xml.replace("</sheetData>", `</sheetData>${markup}`));
  });
}

/** The same with a file inside of so many bytes, which its directory says is one byte. */
export async function buildLyingWorkbook(bytes: number): Promise<Buffer> {
  const file = await repacked(await buildWorkbook(), async (archive) =>
    archive.file("xl/media/image1.png", " ".repeat(bytes)),
  );
  // The directory's last entry is the file added; 24 bytes into it stands its size.
  file.writeUInt32LE(1, file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 24);
  return file;
}

async function repacked(
  file: Buffer,
  change: (archive: Archive) => Promise<void>,
): Promise<Buffer> {
  const archive = await archives.loadAsync(file);
  await change(archive);
  return archive.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
}

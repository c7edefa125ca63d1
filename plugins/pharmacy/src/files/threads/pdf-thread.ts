import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { init } from "@embedpdf/pdfium";

export type PdfAnswer =
  | { problem: "pdf_refused" | "pdf_too_long" | "empty_file" }
  /** All pages, one below the other. */
  | { pages: number; width: number; height: number; rgba: Uint8Array };

export type PdfTask = { bytes: Uint8Array; wasm: string; mostPages: number; longestSide: number };

const DRAW_ANNOTATIONS = 0x01;
const RED_FIRST = 0x10;
const WHITE = 0xffffffff;

void draw(workerData as PdfTask).then((answer) => parentPort!.postMessage(answer));

async function draw({ bytes, wasm, mostPages, longestSide }: PdfTask): Promise<PdfAnswer> {
  const pdfium = await init({ wasmBinary: readFileSync(wasm) as unknown as ArrayBuffer });
  pdfium.PDFiumExt_Init();
  const memory = pdfium.pdfium as typeof pdfium.pdfium & { HEAPU8: Uint8Array };
  const given = memory.wasmExports.malloc(bytes.length);
  memory.HEAPU8.set(bytes, given);
  const file = pdfium.FPDF_LoadMemDocument(given, bytes.length, "");
  // One that wants a password, is damaged, is protected, or would do something by itself when opened.
  if (
    !file ||
    pdfium.FPDF_GetSecurityHandlerRevision(file) >= 0 ||
    pdfium.FPDFDoc_GetJavaScriptActionCount(file) > 0 ||
    pdfium.FPDFDoc_GetAttachmentCount(file) > 0
  ) {
    return { problem: "pdf_refused" };
  }
  const count = pdfium.FPDF_GetPageCount(file);
  if (count < 1 || count > mostPages) {
    return { problem: count < 1 ? "empty_file" : "pdf_too_long" };
  }
  const sizes = Array.from({ length: count }, (_, at) => {
    const page = pdfium.FPDF_LoadPage(file, at);
    const [width, height] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)];
    const scale = longestSide / Math.max(width, height, 1);
    return { page, width: whole(width * scale), height: whole(height * scale) };
  });
  if (sizes.some(({ page }) => !page)) {
    return { problem: "pdf_refused" };
  }
  const width = Math.max(...sizes.map((one) => one.width));
  const height = sizes.reduce((sum, one) => sum + one.height, 0);
  const rgba = new Uint8Array(width * height * 4).fill(255);
  let top = 0;
  for (const one of sizes) {
    const bitmap = pdfium.FPDFBitmap_Create(one.width, one.height, 0);
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, one.width, one.height, WHITE);
    const how = DRAW_ANNOTATIONS | RED_FIRST;
    pdfium.FPDF_RenderPageBitmap(bitmap, one.page, 0, 0, one.width, one.height, 0, how);
    const from = pdfium.FPDFBitmap_GetBuffer(bitmap);
    const stride = pdfium.FPDFBitmap_GetStride(bitmap);
    for (let row = 0; row < one.height; row++) {
      const start = from + row * stride;
      const line = memory.HEAPU8.subarray(start, start + one.width * 4);
      rgba.set(line, (top + row) * width * 4);
    }
    pdfium.FPDFBitmap_Destroy(bitmap);
    top += one.height;
  }
  // A page with nothing on it is no prescription.
  return rgba.some((value) => value < 245)
    ? { pages: count, width, height, rgba }
    : { problem: "empty_file" };
}

function whole(value: number): number {
  return Math.max(1, Math.round(value));
}

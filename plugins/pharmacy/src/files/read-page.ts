import sharp from "sharp";
import { PrescriptionProblem } from "../prescription/problem";
import { kindOf, type FileKind } from "./kind-of";
import { GRID, likenessOf } from "./likeness";
import type { HeicAnswer } from "./threads/heic-thread";
import { inThread } from "./threads/in-thread";
import type { PdfAnswer, PdfTask } from "./threads/pdf-thread";

/** A page as it is kept: a picture of our own making, whatever it was made of. */
export type ReadPage = {
  jpeg: Buffer;
  width: number;
  height: number;
  kind: FileKind;
  likeness: string | null;
};

/** A phone's largest picture; a small file may unfold into gigabytes. */
export const MOST_PIXELS = 40_000_000;
const MOST_PDF_PAGES = 5;
/** Of a photo: the small print of a prescription stays legible. */
const LONGEST_SIDE = 3_000;
const LONGEST_PDF_SIDE = 2_000;
const THREAD_MS = 20_000;
const QUALITY = 82;

type Raw = { width: number; height: number; rgba: Uint8Array };

/** One page at a time in this process: a large one takes a hundred megabytes while it is turned. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a page by what is in it, not by what it is called, and draws it anew: what a phone writes beside a picture (place,
 * time, device), what hides behind one, and whatever a PDF would do, is gone (pharmacy-uz.md, section 6).
 *
 * @throws PrescriptionProblem empty_file, unsupported_image, image_too_large, pdf_refused, pdf_too_long
 */
export function readPage(bytes: Buffer): Promise<ReadPage> {
  const turn = last.then(() => draw(bytes));
  last = turn.catch(() => undefined);
  return turn;
}

async function draw(bytes: Buffer): Promise<ReadPage> {
  if (bytes.length === 0) {
    throw new PrescriptionProblem("empty_file");
  }
  const kind = kindOf(bytes);
  if (!kind) {
    throw new PrescriptionProblem("unsupported_image");
  }
  const picture =
    kind === "pdf"
      ? sharpOf(await drawPdf(bytes))
      : kind === "heic"
        ? sharpOf(await drawHeic(bytes))
        : await openPicture(bytes, kind);
  try {
    const { data, info } = await picture
      .timeout({ seconds: THREAD_MS / 1000 })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: QUALITY })
      .toBuffer({ resolveWithObject: true });
    const greys = await sharp(data)
      .greyscale()
      .resize({ ...GRID, fit: "fill" })
      .raw()
      .toBuffer();
    const { width, height } = info;
    return { jpeg: data, width, height, kind, likeness: likenessOf(greys) };
  } catch {
    throw new PrescriptionProblem("unsupported_image");
  }
}

/** @throws PrescriptionProblem unsupported_image, image_too_large */
async function openPicture(bytes: Buffer, kind: FileKind): Promise<ReturnType<typeof sharp>> {
  await assertPicture(bytes, kind);
  return sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" }).autoOrient().resize({
    width: LONGEST_SIDE,
    height: LONGEST_SIDE,
    fit: "inside",
    withoutEnlargement: true,
  });
}

/** Looks at the head of a picture alone: what is too large is never unfolded. */
async function assertPicture(bytes: Buffer, kind: FileKind): Promise<void> {
  const head = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  const isIt =
    kind === "heic"
      ? head?.format === "heif" && head.compression === "hevc"
      : head?.format === kind;
  if (!head || !isIt) {
    throw new PrescriptionProblem("unsupported_image");
  }
  if (head.width * head.height > MOST_PIXELS) {
    throw new PrescriptionProblem("image_too_large");
  }
}

/** libvips comes without the codec of Apple's photos. */
async function drawHeic(bytes: Buffer): Promise<Raw> {
  await assertPicture(bytes, "heic");
  try {
    return await inThread<HeicAnswer>(require.resolve("./threads/heic-thread"), bytes, {
      longest: THREAD_MS,
    });
  } catch {
    throw new PrescriptionProblem("unsupported_image");
  }
}

async function drawPdf(bytes: Buffer): Promise<Raw> {
  if (bytes.includes("/JavaScript") || bytes.includes("/Launch")) {
    throw new PrescriptionProblem("pdf_refused");
  }
  const task: PdfTask = {
    bytes,
    wasm: require.resolve("@embedpdf/pdfium/pdfium.wasm"),
    mostPages: MOST_PDF_PAGES,
    longestSide: LONGEST_PDF_SIDE,
  };
  const answer = await inThread<PdfAnswer>(require.resolve("./threads/pdf-thread"), task, {
    longest: THREAD_MS,
  }).catch((): PdfAnswer => ({ problem: "pdf_refused" }));
  if ("problem" in answer) {
    throw new PrescriptionProblem(answer.problem);
  }
  return answer;
}

function sharpOf({ width, height, rgba }: Raw): ReturnType<typeof sharp> {
  // What is drawn of a PDF is long, not large: its pages lie one below the other.
  const most = { width: LONGEST_SIDE, height: LONGEST_SIDE * MOST_PDF_PAGES };
  return sharp(rgba, { raw: { width, height, channels: 4 } }).resize({
    ...most,
    fit: "inside",
    withoutEnlargement: true,
  });
}

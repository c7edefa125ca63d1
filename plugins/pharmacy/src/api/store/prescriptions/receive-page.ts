import type { Readable } from "node:stream";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import multer, { memoryStorage, MulterError } from "multer";
import { MOST_BYTES } from "../../../files/file-book";
import { PrescriptionProblem } from "../../../prescription/problem";

/** Pages that this process holds in memory at once, ten megabytes each at most. */
const MOST_AT_ONCE = 12;

const readForm = multer({
  storage: memoryStorage(),
  limits: { fileSize: MOST_BYTES, files: 1, fields: 4, fieldSize: 1_000 },
}).single("file");

let held = 0;

/**
 * Holds the bytes of a page while `use` looks at them: the body as it is, or the field `file` of a form.
 *
 * @throws PrescriptionProblem file_too_large, empty_file, try_later
 */
export async function receivePage<Result, Answer>(
  req: MedusaRequest,
  res: MedusaResponse<Answer>,
  use: (bytes: Buffer) => Promise<Result>,
): Promise<Result> {
  if (held >= MOST_AT_ONCE) {
    res.setHeader("Retry-After", "5");
    throw new PrescriptionProblem("try_later");
  }
  held += 1;
  try {
    const isForm = /^\s*multipart\/form-data\s*;/i.test(req.headers["content-type"] ?? "");
    return await use(isForm ? await fileOfForm(req, res) : await wholeOf(req));
  } finally {
    held -= 1;
  }
}

async function wholeOf(req: MedusaRequest): Promise<Buffer> {
  // Who says so before is answered; who sends more than that without a word is cut off.
  if (Number(req.headers["content-length"] ?? 0) > MOST_BYTES) {
    throw new PrescriptionProblem("file_too_large");
  }
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of req as Readable as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST_BYTES) {
      throw new PrescriptionProblem("file_too_large");
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function fileOfForm<Answer>(req: MedusaRequest, res: MedusaResponse<Answer>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    readForm(req, res, (error: unknown) => {
      const isTooLarge = error instanceof MulterError && error.code === "LIMIT_FILE_SIZE";
      if (error || !req.file) {
        reject(new PrescriptionProblem(isTooLarge ? "file_too_large" : "empty_file"));
      } else {
        resolve((req.file as unknown as { buffer: Buffer }).buffer);
      }
    });
  });
}

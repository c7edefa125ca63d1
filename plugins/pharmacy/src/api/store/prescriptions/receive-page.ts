import type { Readable } from "node:stream";
import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http";
import multer, { memoryStorage, MulterError } from "multer";
import { MOST_BYTES } from "../../../files/file-book";
import { PrescriptionProblem } from "../../../prescription/problem";

/** Pages that this process holds in memory at once, ten megabytes each at most; and of one customer. */
const MOST_AT_ONCE = 16;
const MOST_OF_ONE = 6;
/** A page over a slow phone network; whoever takes longer gives way to others. */
const LONGEST_MS = 180_000;

const readForm = multer({
  storage: memoryStorage(),
  limits: { fileSize: MOST_BYTES, files: 1, fields: 4, fieldSize: 1_000 },
}).single("file");

const held = new Map<string, number>();

/**
 * Holds the bytes of a page while `use` looks at them: the body as it is, or the field `file` of a form.
 *
 * @throws PrescriptionProblem file_too_large, empty_file, try_later
 */
export async function receivePage<Result, Answer>(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<Answer>,
  use: (bytes: Buffer) => Promise<Result>,
): Promise<Result> {
  const customer = req.auth_context.actor_id;
  const own = held.get(customer) ?? 0;
  const all = [...held.values()].reduce((sum, one) => sum + one, 0);
  if (all >= MOST_AT_ONCE || own >= MOST_OF_ONE) {
    res.setHeader("Retry-After", "5");
    throw new PrescriptionProblem("try_later");
  }
  held.set(customer, own + 1);
  const timer = setTimeout(() => req.destroy(), LONGEST_MS);
  try {
    const isForm = /^\s*multipart\/form-data\s*;/i.test(req.headers["content-type"] ?? "");
    return await use(isForm ? await fileOfForm(req, res) : await wholeOf(req));
  } finally {
    clearTimeout(timer);
    const left = held.get(customer)! - 1;
    if (left > 0) {
      held.set(customer, left);
    } else {
      held.delete(customer);
    }
  }
}

async function wholeOf(req: MedusaRequest): Promise<Buffer> {
  // Who says so before is answered; who sends more than that without a word is cut off.
  if (Number(req.headers["content-length"] ?? 0) > MOST_BYTES) {
    throw new PrescriptionProblem("file_too_large");
  }
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of req as Readable as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > MOST_BYTES) {
        break;
      }
      chunks.push(chunk);
    }
  } catch {
    // The connection went away in the middle: half a page is none.
    throw new PrescriptionProblem("try_later");
  }
  if (length > MOST_BYTES) {
    throw new PrescriptionProblem("file_too_large");
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

import type { Readable } from "node:stream";

/** A report is below 500 bytes. */
const LIMIT_BYTES = 16 * 1024;

/** A body as text, whatever its content type; null when it is too long, which ends the reading. */
export async function readBody(request: Readable): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LIMIT_BYTES) {
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

import type { Readable } from "node:stream";

/** Far above any call of a provider; the longest, Payme's SetFiscalData, stays below 2 KB. */
const BODY_LIMIT_BYTES = 64 * 1024;

/**
 * Body of a callback as text, whatever its content type: Payme sends `text/json`. Null when it is longer than 64 KB or
 * not UTF-8; a long body is read to its end but not kept, so that the caller can still read our answer.
 */
export async function readBody(request: Readable): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= BODY_LIMIT_BYTES) {
      chunks.push(chunk);
    } else if (length > 100 * BODY_LIMIT_BYTES) {
      return null;
    }
  }
  if (length > BODY_LIMIT_BYTES) {
    return null;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    return null;
  }
}

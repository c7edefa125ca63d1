import type { Readable } from "node:stream";

/** The whole of a stream, or null when it is longer; what comes after that is not read. */
export async function readAtMost(stream: Readable, bytes: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > bytes) {
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

import type { IncomingMessage } from "node:http";

const MOST_BYTES = 64 * 1024;

/** The fields of a body: JSON, a form, or multipart. What cannot be read has no fields. */
export async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const body = await bytesOf(request);
  const type = request.headers["content-type"] ?? "";
  try {
    if (body === null || body.length === 0) {
      return {};
    }
    if (/^(multipart\/form-data|application\/x-www-form-urlencoded)/i.test(type)) {
      const headers = { "content-type": type };
      const form = await new Response(new Uint8Array(body), { headers }).formData();
      const fields: Record<string, unknown> = {};
      form.forEach((value, name) => {
        fields[name] = value;
      });
      return fields;
    }
    const read: unknown = JSON.parse(body.toString("utf8"));
    return typeof read === "object" && read !== null && !Array.isArray(read)
      ? (read as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}

async function bytesOf(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST_BYTES) {
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

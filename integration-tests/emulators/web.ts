import { readFile } from "node:fs/promises";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";

/** A request as the pages see it: fields of forms, multipart ones too, and JSON bodies are all in `body`. */
export type PageRequest = {
  /** The whole path, for records of calls. */
  pathname: string;
  path: string[];
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Record<string, unknown>;
};

export type PageAnswer =
  /** `csp` in place of the policy that allows neither scripts nor styles of a page's own. */
  | { html: string; status?: number; formTarget?: string; csp?: string }
  | { json: unknown; status?: number; headers?: Record<string, string> }
  | { redirect: string }
  | { file: URL; type: string }
  /** The connection is cut instead of an answer. */
  | { hangUp: true };

export type Route = {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Its groups become `path`. */
  path: RegExp;
  handle: (request: PageRequest) => Promise<PageAnswer>;
};

/** A mistake of the caller, told to the caller. */
export class BadRequest extends Error {
  readonly status: number;

  constructor(message: string, status = 400) {
    super(message);
    this.status = status;
  }
}

const PAGE_CSP =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'";

/** A hundred long messages in one call stay far below. */
const BODY_LIMIT_BYTES = 512 * 1024;

/** Finds the route, runs it and writes its answer; a mistake of the caller is JSON with its status. */
export async function answerWith(
  routes: Route[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    write(response, await run(routes, request));
  } catch (error) {
    const status = error instanceof BadRequest ? error.status : 500;
    if (status === 500) {
      console.error("emulators:", error);
    }
    const message = status === 500 ? "the emulator failed" : (error as Error).message;
    write(response, { json: { error: message }, status });
  }
}

async function run(
  routes: Route[],
  request: IncomingMessage,
): Promise<Exclude<PageAnswer, { file: URL }> | Loaded> {
  const url = new URL(request.url ?? "/", "http://emulator");
  const method = request.method === "HEAD" ? "GET" : request.method;
  for (const route of routes) {
    const match = route.method === method ? route.path.exec(url.pathname) : null;
    if (match) {
      const body = await readBody(request);
      const answer = await route.handle({
        pathname: url.pathname,
        path: match.slice(1),
        query: url.searchParams,
        headers: request.headers,
        body,
      });
      return "file" in answer ? { loaded: await readFile(answer.file), type: answer.type } : answer;
    }
  }
  throw new BadRequest(`nothing at ${request.method} ${url.pathname}`, 404);
}

type Loaded = { loaded: Buffer; type: string };

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > BODY_LIMIT_BYTES) {
      throw new BadRequest("the body is too long", 413);
    }
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString("utf8");
  if (text === "") {
    return {};
  }
  const type = request.headers["content-type"] ?? "";
  if (type.startsWith("multipart/form-data")) {
    return readMultipart(Buffer.concat(chunks), type);
  }
  if (!type.includes("json")) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null && !Array.isArray(body)) {
      return body as Record<string, unknown>;
    }
  } catch {
    // Told below, as any other body that is not an object.
  }
  throw new BadRequest("the body must be a JSON object");
}

/** Text fields only; the platform's own parser reads them. */
async function readMultipart(body: Buffer, type: string): Promise<Record<string, unknown>> {
  try {
    const form = await new Response(new Uint8Array(body), {
      headers: { "content-type": type },
    }).formData();
    return Object.fromEntries(form);
  } catch {
    throw new BadRequest("the body must be multipart/form-data");
  }
}

function write(
  response: ServerResponse,
  answer: Exclude<PageAnswer, { file: URL }> | Loaded,
): void {
  if ("hangUp" in answer) {
    response.destroy();
  } else if ("redirect" in answer) {
    response.writeHead(303, { location: answer.redirect }).end();
  } else if ("loaded" in answer) {
    response.writeHead(200, { "content-type": answer.type, "cache-control": "max-age=60" });
    response.end(answer.loaded);
  } else if ("html" in answer) {
    response.writeHead(answer.status ?? 200, {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "content-security-policy": answer.csp ?? PAGE_CSP,
    });
    response.end(answer.html);
  } else {
    response.writeHead(answer.status ?? 200, {
      "content-type": "application/json",
      ...answer.headers,
    });
    response.end(JSON.stringify(answer.json));
  }
}

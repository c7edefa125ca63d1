import http from "node:http";

export type Answer = { status: number; text: string; ms: number };

/** The server closed an idle connection in the moment it was used again: the request never arrived. */
class StaleConnection extends Error {}

/**
 * Keep-alive connections to one server, with the time every call took. An object is sent as JSON, text and
 * bytes as the `content-type` of the headers says. node:http costs the bench less than fetch.
 */
export class HttpClient {
  private readonly agent: http.Agent;
  private readonly origin: URL;
  private readonly headers: http.OutgoingHttpHeaders;

  constructor(origin: string, connections: number, headers: http.OutgoingHttpHeaders = {}) {
    this.origin = new URL(origin);
    this.headers = headers;
    this.agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  }

  async send(
    method: string,
    path: string,
    body?: object | string,
    headers: http.OutgoingHttpHeaders = {},
  ): Promise<Answer> {
    try {
      return await this.once(method, path, body, headers);
    } catch (error) {
      if (error instanceof StaleConnection) {
        return this.once(method, path, body, headers);
      }
      throw error;
    }
  }

  private once(
    method: string,
    path: string,
    body: object | string | Buffer | undefined,
    headers: http.OutgoingHttpHeaders,
  ): Promise<Answer> {
    const payload =
      typeof body === "object" && !Buffer.isBuffer(body) ? JSON.stringify(body) : body;
    const started = performance.now();
    return new Promise((resolve, reject) => {
      const request = http.request(
        {
          agent: this.agent,
          host: this.origin.hostname,
          port: this.origin.port,
          method,
          path,
          timeout: 60_000,
          headers: {
            ...(payload === undefined
              ? {}
              : {
                  "content-type": "application/json",
                  "content-length": Buffer.byteLength(payload),
                }),
            ...this.headers,
            ...headers,
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("error", reject);
          response.on("end", () =>
            resolve({
              status: response.statusCode ?? 0,
              text: Buffer.concat(chunks).toString("utf8"),
              ms: performance.now() - started,
            }),
          );
        },
      );
      request.on("error", (error: NodeJS.ErrnoException) =>
        reject(request.reusedSocket && error.code === "ECONNRESET" ? new StaleConnection() : error),
      );
      request.on("timeout", () =>
        request.destroy(new Error(`${method} ${path}: no answer in 60 s`)),
      );
      request.end(payload);
    });
  }

  /** @throws Error when the answer is not 200: a bench of refusals would look splendid */
  async call<T>(
    method: string,
    path: string,
    body?: object | string,
  ): Promise<{ body: T; ms: number }> {
    const { status, text, ms } = await this.send(method, path, body);
    if (status !== 200) {
      throw new Error(`${method} ${path} answered ${status}: ${text.slice(0, 300)}`);
    }
    return { body: JSON.parse(text) as T, ms };
  }

  close(): void {
    this.agent.destroy();
  }
}

/** Does the work for every item, so many at a time, in order of the items. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = new Array(items.length);
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index]!, index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  return results;
}

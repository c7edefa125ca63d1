import axios, { isAxiosError, type AxiosInstance, type Method } from "axios";
import type { z } from "@medusajs/framework/zod";
import { CarrierError } from "./carrier-error";
import { Circuit, type CircuitView } from "./circuit";

/** How long one call may take. */
export const TIMEOUT_MS = 10_000;
const LARGEST_ANSWER = 1024 * 1024;

/** Before the carrier has heard anything. */
const NEVER_ARRIVED = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH"]);

export type RawAnswer = { status: number; text: string };

export type Call = {
  method: Method;
  path: string;
  query?: Record<string, string | number>;
  body?: object;
  token?: string;
};

/** What an answer that is no success means: the carrier's own words in a CarrierError. */
export type ReadRefusal = (status: number, body: unknown) => CarrierError | null;

type LineOptions = {
  name: string;
  baseUrl: string;
  timeoutMs?: number;
  headers?: Record<string, string>;
  readRefusal: ReadRefusal;
};

/**
 * The telephone line to a carrier: ten seconds for a call, a circuit breaker, and what a failed call means. Nothing is
 * repeated here: the job that follows shipments asks again.
 */
export class CarrierLine {
  private readonly http: AxiosInstance;
  private readonly breaker: Circuit;
  private readonly readRefusal: ReadRefusal;

  constructor({ name, baseUrl, timeoutMs = TIMEOUT_MS, headers, readRefusal }: LineOptions) {
    this.breaker = new Circuit(name);
    this.readRefusal = readRefusal;
    this.http = axios.create({
      baseURL: baseUrl.replace(/\/+$/, ""),
      timeout: timeoutMs,
      maxRedirects: 0,
      maxContentLength: LARGEST_ANSWER,
      headers: { Accept: "application/json", ...headers },
      // An HTML page under status 200 is an answer here too.
      responseType: "text",
      transformResponse: (text: unknown) => text,
      validateStatus: () => true,
    });
  }

  circuit(): CircuitView {
    return this.breaker.view();
  }

  close(): void {
    this.breaker.close();
  }

  /** @throws CarrierError */
  async call<S extends z.ZodType>(call: Call, schema: S): Promise<z.output<S>> {
    return this.breaker.run(async () => this.read(await this.send(call), schema));
  }

  private async send({ method, path, query, body, token }: Call): Promise<RawAnswer> {
    try {
      const { status, data } = await this.http.request<string>({
        method,
        url: path,
        params: query,
        data: body,
        headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
      });
      return { status, text: data };
    } catch (error) {
      // Axios keeps the request, token and address and all, in its error: it ends here.
      const code = (isAxiosError(error) && error.code) || "no_answer";
      throw new CarrierError(NEVER_ARRIVED.has(code) ? "unavailable" : "unknown", code);
    }
  }

  private read<S extends z.ZodType>({ status, text }: RawAnswer, schema: S): z.output<S> {
    const body = parse(text);
    // Turned away at the door: nothing was asked.
    if (status === 401 || status === 403 || status === 429) {
      throw new CarrierError("unavailable", status === 429 ? "too_many_requests" : "unauthorized");
    }
    const refusal = body === null ? null : this.readRefusal(status, body);
    if (refusal) {
      throw refusal;
    }
    const read = status < 300 ? schema.safeParse(body) : null;
    if (!read?.success) {
      throw new CarrierError("unknown", "unreadable_answer", `HTTP status ${status}`);
    }
    return read.data;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

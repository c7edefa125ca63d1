import axios, { isAxiosError, type AxiosInstance } from "axios";
import axiosRetry, { exponentialDelay, isNetworkError } from "axios-retry";
import { z } from "@medusajs/framework/zod";
import { RateLimiterMemory, RateLimiterQueue } from "rate-limiter-flexible";
import { AccessToken } from "./access-token";
import { EskizError } from "./eskiz-error";
import { readAnswer, type RawAnswer } from "./read-answer";
import type { TokenStore } from "./token-store";

const RETRIES = 2;
const QUEUED = 10_000;
/** Before Eskiz has heard anything. */
const NEVER_ARRIVED = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
]);

const tokenAnswer = z.object({ data: z.object({ token: z.string().min(1) }) });

export type LineOptions = {
  baseUrl: string;
  email: string;
  password: string;
  /** How long one call may take, ms. */
  requestTimeoutMs: number;
  requestsPerSecond: number;
};

export type Call = {
  method: "GET" | "POST" | "PATCH";
  /** Below `/api`. */
  path: string;
  /** Sent as multipart/form-data, the documented form of everything but a batch. */
  form?: Record<string, string>;
  json?: object;
  query?: Record<string, string | number>;
  /** A question: asking it twice does no harm, so it is repeated when the network fails. Others wait for `turn` first. */
  is_safe: boolean;
};

/**
 * The telephone line to Eskiz: token, pace, timeouts, and what a failed call means. A call that sends an SMS is made once;
 * when its answer is lost the error says `unknown`. A 401 means one login and the same call once more.
 */
export class EskizLine {
  private readonly http: AxiosInstance;
  private readonly access: AccessToken;
  private readonly pace: RateLimiterQueue;
  private readonly options: LineOptions;

  constructor(options: LineOptions, store: TokenStore) {
    this.options = options;
    this.http = axios.create({
      baseURL: `${options.baseUrl}/api`,
      timeout: options.requestTimeoutMs,
      maxRedirects: 0,
      // Read by readAnswer, because an HTML page is an answer here too.
      responseType: "text",
      transformResponse: (text: unknown) => text,
      validateStatus: (status) => status < 500,
    });
    axiosRetry(this.http, {
      retries: 0,
      retryDelay: exponentialDelay,
      shouldResetTimeout: true,
      retryCondition: (error) => isNetworkError(error) || (error.response?.status ?? 0) >= 500,
    });
    this.pace = new RateLimiterQueue(
      new RateLimiterMemory({ points: options.requestsPerSecond, duration: 1 }),
      { maxQueueSize: QUEUED },
    );
    this.access = new AccessToken(
      { login: () => this.login(), refresh: (token) => this.refresh(token) },
      store,
    );
  }

  /** Waits until one more call fits into the pace; for calls that send, before anything is written down. */
  async turn(): Promise<void> {
    await this.pace.removeTokens(1);
  }

  /** @throws EskizError */
  async call<S extends z.ZodType>(call: Call, schema: S): Promise<z.output<S>> {
    const token = await this.token();
    const first = await this.send(call, token);
    if (first.status !== 401) {
      return readAnswer(first, schema);
    }
    this.access.drop(token);
    return readAnswer(await this.send(call, await this.token()), schema);
  }

  /** Without a token nothing was asked yet, whatever went wrong. */
  private async token(): Promise<string> {
    try {
      return await this.access.get();
    } catch (error) {
      if (error instanceof EskizError && error.failure === "unknown") {
        throw new EskizError("unavailable", error.code, error.words);
      }
      throw error;
    }
  }

  private async login(): Promise<string> {
    const { email, password } = this.options;
    const form = { email, password };
    const call: Call = { method: "POST", path: "/auth/login", form, is_safe: true };
    return readToken(await this.send(call, null));
  }

  private async refresh(token: string): Promise<string> {
    const call: Call = { method: "PATCH", path: "/auth/refresh", is_safe: false };
    return readToken(await this.send(call, token));
  }

  private async send(call: Call, token: string | null): Promise<RawAnswer> {
    if (call.is_safe) {
      await this.turn();
    }
    try {
      const { status, data, headers } = await this.http.request<string>({
        method: call.method,
        url: call.path,
        params: call.query,
        data: call.form ? formOf(call.form) : call.json,
        headers: {
          Accept: "application/json",
          ...(token !== null && { Authorization: `Bearer ${token}` }),
        },
        "axios-retry": { retries: call.is_safe ? RETRIES : 0 },
      });
      return { status, text: data, retry_after: textOf(headers["retry-after"]) };
    } catch (error) {
      // Axios keeps the request, token and text and all, in its error: it ends here.
      if (isAxiosError<string>(error) && error.response) {
        return { status: error.response.status, text: error.response.data };
      }
      const code = (isAxiosError(error) && error.code) || "no_answer";
      throw new EskizError(NEVER_ARRIVED.has(code) ? "unavailable" : "unknown", code);
    }
  }
}

/** A login that Eskiz does not understand, such as one with a wrong e-mail, is as final as a 401. */
function readToken(answer: RawAnswer): string {
  try {
    return readAnswer(answer, tokenAnswer).data.token;
  } catch (error) {
    const { failure, code, words } = error as EskizError;
    throw failure === "refused" ? new EskizError("auth", code, words) : error;
  }
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    form.set(name, value);
  }
  return form;
}

const textOf = (header: unknown): string | null => (typeof header === "string" ? header : null);

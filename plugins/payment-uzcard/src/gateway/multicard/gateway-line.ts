import axios, { isAxiosError, type AxiosInstance, type Method } from "axios";
import axiosRetry, { exponentialDelay, isNetworkError } from "axios-retry";
import type { z } from "@medusajs/framework/zod";
import { GatewayError } from "../gateway-error";
import { AccessToken } from "./access-token";
import { readAnswer } from "./read-answer";
import { authWire } from "./wire";

const AUTH = "/auth";
const RETRIES = 2;

/** Before the gateway has heard anything. */
const NEVER_ARRIVED = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH"]);

export type LineOptions = {
  baseUrl: string;
  applicationId: string;
  secret: string;
  /** How long one call may take, ms. */
  requestTimeoutMs: number;
  /** Sends the token a second time as `X-Access-Token`, which some pages of the vendor ask for. */
  sendXAccessToken: boolean;
};

type Call = {
  body?: object;
  query?: Record<string, string | number>;
};

/**
 * The telephone line to the gateway: tokens, timeouts, and what a failed call means. Only questions are repeated by
 * themselves; a call that moves money is made once, and when its answer is lost the error says `unknown`.
 */
export class GatewayLine {
  private readonly http: AxiosInstance;
  private readonly access: AccessToken;
  private readonly options: LineOptions;

  constructor(options: LineOptions) {
    this.options = options;
    this.http = axios.create({
      baseURL: options.baseUrl.replace(/\/+$/, ""),
      timeout: options.requestTimeoutMs,
      maxRedirects: 0,
      // Read by readAnswer, because an HTML page under status 200 is an answer here too.
      responseType: "text",
      transformResponse: (text: unknown) => text,
      validateStatus: (status) => status < 500,
    });
    axiosRetry(this.http, {
      retries: RETRIES,
      retryDelay: exponentialDelay,
      shouldResetTimeout: true,
      retryCondition: (error) =>
        (error.config?.method === "get" || error.config?.url === AUTH) &&
        (isNetworkError(error) || (error.response?.status ?? 0) >= 500),
    });
    this.access = new AccessToken(() => this.issueToken());
  }

  /**
   * One call with a token; a 401 drops the token and asks once more.
   *
   * @throws GatewayError
   */
  async call<S extends z.ZodType>(
    method: Method,
    path: string,
    schema: S,
    call: Call = {},
  ): Promise<z.output<S>> {
    const token = await this.access.get();
    const first = await this.send(method, path, call, token);
    if (first.status !== 401) {
      return readAnswer(first, schema);
    }
    this.access.drop(token);
    return readAnswer(await this.send(method, path, call, await this.access.get()), schema);
  }

  private async issueToken() {
    const { applicationId: application_id, secret } = this.options;
    try {
      const answer = await this.send("POST", AUTH, { body: { application_id, secret } }, null);
      return readAnswer(answer, authWire, { envelope: false });
    } catch (error) {
      // Without a token nothing was asked yet, whatever went wrong.
      const { code, message } = error as GatewayError;
      throw new GatewayError("unavailable", "no_token", code === "no_token" ? "" : message);
    }
  }

  private async send(method: Method, path: string, { body, query }: Call, token: string | null) {
    try {
      const { status, data } = await this.http.request<string>({
        method,
        url: path,
        params: query,
        data: body,
        headers: token === null ? {} : this.headersOf(token),
      });
      return { status, text: data };
    } catch (error) {
      // Axios keeps the request, token and all, in its error: it ends here.
      if (isAxiosError<string>(error) && error.response) {
        return { status: error.response.status, text: error.response.data };
      }
      const code = (isAxiosError(error) && error.code) || "no_answer";
      throw new GatewayError(NEVER_ARRIVED.has(code) ? "unavailable" : "unknown", code);
    }
  }

  private headersOf(token: string): Record<string, string> {
    return {
      Authorization: `Bearer ${token}`,
      ...(this.options.sendXAccessToken && { "X-Access-Token": token }),
    };
  }
}

import { isDeepStrictEqual } from "node:util";
import {
  postMerchant,
  type MerchantAnswer,
  type MerchantEndpoint,
} from "../../emulators/payme/call-merchant.ts";
import type { Check } from "../score.ts";

/** An answer with what HTTP said about it. */
export type ProbedAnswer = MerchantAnswer & { status: number; text: string };

type Expectation = boolean | { [key: string]: unknown };

/** Calls a shop's endpoint and writes down what passed. */
export class MerchantProbe {
  readonly checks: Check[] = [];
  private readonly endpoint: MerchantEndpoint;
  private scenario = "";
  private id = 0;

  constructor(endpoint: MerchantEndpoint) {
    this.endpoint = endpoint;
  }

  begin(scenario: string): void {
    this.scenario = scenario;
  }

  /** One call. A wrong HTTP status or id is a failed check of its own, a right one is silent. */
  async call(
    method: string,
    params: object,
    credentials: Partial<MerchantEndpoint> = {},
  ): Promise<ProbedAnswer> {
    const id = ++this.id;
    const answer = await this.send(JSON.stringify({ method, params, id }), credentials);
    if (answer.status !== 200 || answer.id !== id) {
      this.check(`${method}: HTTP status 200 and the request's id`, false, answer);
    }
    return answer;
  }

  /** Any body; a shop that cannot be reached or does not speak JSON answers nothing. */
  async send(body: string, credentials: Partial<MerchantEndpoint> = {}): Promise<ProbedAnswer> {
    try {
      const { status, text } = await postMerchant({ ...this.endpoint, ...credentials }, body);
      const parsed: unknown = JSON.parse(text);
      return { ...(typeof parsed === "object" ? parsed : {}), status, text };
    } catch (error) {
      return { status: 0, text: error instanceof Error ? error.message : String(error) };
    }
  }

  /** Notes one check; an object expectation must be found inside the answer's result. */
  check(name: string, expected: Expectation, answer: ProbedAnswer): void {
    const passed =
      typeof expected === "boolean"
        ? expected
        : Object.entries(expected).every(([key, value]) =>
            isDeepStrictEqual(answer.result?.[key], value),
          );
    this.checks.push({ scenario: this.scenario, name, passed, got: answer.text.slice(0, 300) });
  }

  refused(name: string, codes: readonly [from: number, to: number][], answer: ProbedAnswer): void {
    const code = answer.error?.code;
    const passed =
      answer.result === undefined &&
      typeof code === "number" &&
      codes.some(([from, to]) => code >= from && code <= to);
    this.check(name, passed, answer);
  }

  /** Sends the same call twice, as the sandbox does, and wants equal answers. */
  async twice(method: string, params: object): Promise<ProbedAnswer> {
    const first = await this.call(method, params);
    const second = await this.call(method, params);
    const equal =
      isDeepStrictEqual(first.result, second.result) && first.error?.code === second.error?.code;
    this.check(`${method} sent again gets the same answer`, equal && first.status === 200, second);
    return first;
  }
}

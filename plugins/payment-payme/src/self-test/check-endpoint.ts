import {
  callOwnCallback,
  type SelfTestRequest,
  type SelfTestStep,
} from "@medusa-uz/payment-ledger";
import type { PaymeOptions } from "../modules/payme/options";

/** No transaction of Payme's: those are 24 hex digits. */
const UNKNOWN_TRANSACTION = "self-test";
const NOT_AUTHORIZED = -32504;
const NOT_FOUND = -31003;

type Check = {
  code: string;
  key: string;
  method: string;
  params: object;
  /** The error that proves that the endpoint works. */
  expected: number;
};

/**
 * Calls the shop's own endpoint under its public address as Payme does: a wrong key must be refused, and the right key
 * must get as far as the ledger. Nothing is changed by it.
 */
export async function checkEndpoint(
  { backend_url }: SelfTestRequest,
  { login, secretKey, accountField }: PaymeOptions,
): Promise<SelfTestStep[]> {
  const checks: Check[] = [
    {
      code: "wrong_key_refused",
      key: "not-the-key-of-this-shop",
      method: "CheckPerformTransaction",
      params: { amount: 100, account: { [accountField]: "0" } },
      expected: NOT_AUTHORIZED,
    },
    {
      code: "right_key_accepted",
      key: secretKey,
      method: "CheckTransaction",
      params: { id: UNKNOWN_TRANSACTION },
      expected: NOT_FOUND,
    },
  ];
  const steps: SelfTestStep[] = [];
  for (const check of checks) {
    const problem = await problemOf(`${backend_url}/hooks/payme`, login, check);
    steps.push({ code: check.code, ok: problem === null, detail: problem });
  }
  return steps;
}

async function problemOf(
  url: string,
  login: string,
  { key, method, params, expected }: Check,
): Promise<string | null> {
  const auth = { username: login, password: key };
  const answer = await callOwnCallback(url, { id: 1, method, params }, auth);
  if ("problem" in answer) {
    return `${url}: ${answer.problem}`;
  }
  const code = (answer.data as { error?: { code?: unknown } } | null)?.error?.code;
  return answer.status === 200 && code === expected
    ? null
    : `HTTP ${answer.status}, error ${String(code ?? "none")} instead of ${expected}`;
}

import axios, { type AxiosInstance } from "axios";
import type { SelfTestRequest, SelfTestStep } from "@medusa-uz/payment-ledger";
import type { PaymeOptions } from "../modules/payme/options";

const TIMEOUT_MS = 8_000;
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
  const client = axios.create({
    baseURL: backend_url,
    timeout: TIMEOUT_MS,
    maxRedirects: 0,
    validateStatus: () => true,
  });
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
    const problem = await problemOf(client, login, check);
    steps.push({ code: check.code, ok: problem === null, detail: problem });
  }
  return steps;
}

async function problemOf(
  client: AxiosInstance,
  login: string,
  { key, method, params, expected }: Check,
): Promise<string | null> {
  try {
    const { status, data } = await client.post<unknown>(
      "/hooks/payme",
      { id: 1, method, params },
      { auth: { username: login, password: key } },
    );
    const code = (data as { error?: { code?: unknown } } | null)?.error?.code;
    return status === 200 && code === expected
      ? null
      : `HTTP ${status}, error ${String(code ?? "none")} instead of ${expected}`;
  } catch (error) {
    // Only the cause: an axios error carries the request, and the key with it.
    const cause = axios.isAxiosError(error) ? (error.code ?? error.message) : "no answer";
    return `${client.defaults.baseURL}/hooks/payme: ${cause}`;
  }
}

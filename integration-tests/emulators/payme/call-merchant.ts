/** The Merchant API as Payme calls it: JSON-RPC over POST with `text/json` and Basic authorization. */

export type MerchantAnswer = {
  result?: { [key: string]: unknown };
  error?: { code: number; message?: unknown; data?: unknown };
  id?: unknown;
};

export type MerchantEndpoint = { url: string; login: string; key: string };

/** Payme reads everything but a JSON answer with status 200 as an internal error of the shop. */
export const NO_ANSWER = -32400;

const TIMEOUT_MS = 30_000;

let lastId = 0;

export async function callMerchant(
  endpoint: MerchantEndpoint,
  method: string,
  params: object,
  timeout_ms = TIMEOUT_MS,
): Promise<MerchantAnswer> {
  const body = JSON.stringify({ method, params, id: ++lastId });
  try {
    const response = await postMerchant(endpoint, body, timeout_ms);
    if (response.status !== 200) {
      return noAnswer(`HTTP status ${response.status}`);
    }
    const answer = JSON.parse(response.text) as MerchantAnswer | null;
    return answer?.result || answer?.error ? answer : noAnswer("neither result nor error");
  } catch (error) {
    return noAnswer(error instanceof Error ? error.message : String(error));
  }
}

/** One raw request; `body` may be anything, which the conformance checks need. */
export async function postMerchant(
  { url, login, key }: MerchantEndpoint,
  body: string,
  timeout_ms = TIMEOUT_MS,
): Promise<{ status: number; text: string }> {
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "text/json; charset=UTF-8",
      authorization: `Basic ${Buffer.from(`${login}:${key}`).toString("base64")}`,
    },
    body,
    signal: AbortSignal.timeout(timeout_ms),
  });
  return { status: response.status, text: await response.text() };
}

const noAnswer = (why: string): MerchantAnswer => ({
  error: { code: NO_ANSWER, message: why },
});

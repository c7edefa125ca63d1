import axios from "axios";

const TIMEOUT_MS = 10_000;

export type OwnAnswer = { status: number; data: unknown } | { problem: string };

/**
 * Calls a callback of this shop under its public address, as its provider does; `auth` is for HTTP Basic. A `problem` is
 * only the cause of no answer: the error itself carries the request, and a key with it.
 */
export async function callOwnCallback(
  url: string,
  body: object | string,
  auth?: { username: string; password: string },
): Promise<OwnAnswer> {
  try {
    const { status, data } = await axios.post<unknown>(url, body, {
      timeout: TIMEOUT_MS,
      maxRedirects: 0,
      validateStatus: () => true,
      ...(auth && { auth }),
    });
    return { status, data };
  } catch (error) {
    const cause = axios.isAxiosError(error) ? (error.code ?? error.message) : "no answer";
    return { problem: cause };
  }
}

export type Answer = { status: number; body: Record<string, unknown>; text: string };

/** One JSON call; an answer that is no JSON has an empty body. @throws Error when nobody answers */
export async function jsonCall(
  url: string,
  method: string,
  headers: Record<string, string> = {},
  body?: object,
): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: { "content-type": "application/json", ...headers },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(90_000),
  }).catch((cause: Error) => {
    throw new Error(`${new URL(url).origin} cannot be reached: is it running?`, { cause });
  });
  const text = await response.text();
  return { status: response.status, body: parse(text), text };
}

function parse(text: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Asks until the answer pleases or the time is over; returns the last answer either way. */
export async function until<Value>(
  ask: () => Promise<Value>,
  pleases: (value: Value) => boolean,
  timeout_ms = 45_000,
): Promise<Value> {
  const end = Date.now() + timeout_ms;
  for (;;) {
    const value = await ask();
    if (pleases(value) || Date.now() > end) {
      return value;
    }
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
}

/** An answer of our own server: `body` when it is good, else the code of the refusal. Status 0: it was not reached. */
export type Answer<T> =
  | { ok: true; status: number; body: T }
  | {
      ok: false;
      status: number;
      code: string;
      /** of a code that was wrong */
      triesLeft?: number;
    };

/** ms; a picture over a bad line needs its time */
const PATIENCE = 30_000;
const PATIENCE_WITH_PICTURE = 120_000;

/** One call to `/courier/api`, in the language of the page. Never throws. */
export async function ask<T>(
  method: "GET" | "POST",
  path: string,
  body?: object,
): Promise<Answer<T>> {
  const isPicture = body instanceof Blob;
  const type = isPicture ? body.type : body && "application/json";
  try {
    const answer = await fetch(`/courier/api/${path}`, {
      method,
      headers: {
        "accept-language": document.documentElement.lang,
        ...(type && { "content-type": type }),
      },
      body: isPicture ? body : body && JSON.stringify(body),
      signal: AbortSignal.timeout(isPicture ? PATIENCE_WITH_PICTURE : PATIENCE),
    });
    const said = answer.status === 204 ? {} : await answer.json();
    if (answer.ok) return { ok: true, status: answer.status, body: said as T };
    const triesLeft = typeof said.tries_left === "number" ? said.tries_left : undefined;
    return { ok: false, status: answer.status, code: String(said.code ?? "unknown"), triesLeft };
  } catch {
    return { ok: false, status: 0, code: "unavailable" };
  }
}

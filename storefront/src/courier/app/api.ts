/** An answer of our own server: `body` when it is good, else the code of the refusal. Status 0: it was not reached. */
export type Answer<T> =
  { ok: true; status: number; body: T } | { ok: false; status: number; code: string };

/** ms; a photo over a bad line needs its time */
const PATIENCE = 30_000;

/** One call to `/courier/api`. Never throws. */
export async function ask<T>(
  method: "GET" | "POST",
  path: string,
  body?: object,
): Promise<Answer<T>> {
  try {
    const answer = await fetch(`/courier/api/${path}`, {
      method,
      ...(body instanceof Blob
        ? { body, headers: { "content-type": body.type } }
        : body && { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const said = answer.status === 204 ? {} : await answer.json();
    if (answer.ok) return { ok: true, status: answer.status, body: said as T };
    return { ok: false, status: answer.status, code: String(said.code ?? "unknown") };
  } catch {
    return { ok: false, status: 0, code: "unavailable" };
  }
}

import { environment } from "../../commerce/environment";
import { currentVisit } from "../../session/visit";

export type CourierCall = {
  method: "GET" | "POST";
  /** with its query, as the backend knows it */
  path: string;
  token?: string | null;
  body?: { type: string; bytes: ArrayBuffer | string };
  /** as `Accept-Language` says it: the backend's SMS and refusals come in it */
  language?: string | null;
};
/** `status` is HTTP; `body` what the backend said, as JSON, or null. */
export type CourierAnswer = { status: number; body: unknown };

/** ms; a photo over a bad line is already here when the backend is asked */
const TIMEOUT = 20_000;

/** One call to the courier's API of the backend. No answer and every 5xx are 503: the phone keeps what it wanted to say. */
export async function callCourierApi(call: CourierCall): Promise<CourierAnswer> {
  const { method, path, token, body, language } = call;
  const visit = currentVisit();
  try {
    const answer = await fetch(environment.MEDUSA_BACKEND_URL.replace(/\/+$/, "") + path, {
      method,
      headers: {
        accept: "application/json",
        ...(language && { "accept-language": language }),
        ...(body && { "content-type": body.type }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...(visit?.address && { "x-forwarded-for": visit.address }),
        ...(visit?.userAgent && { "user-agent": visit.userAgent }),
      },
      ...(body && { body: body.bytes }),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const text = await answer.text();
    if (answer.status < 500) return { status: answer.status, body: parse(text) };
    const said = parse(text);
    // An SMS that does not go out is a 5xx the courier can do something about.
    if (isCoded(said)) return { status: 503, body: { code: said.code } };
    console.error(`courier api: ${method} ${path.split("?")[0]}: ${answer.status}`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`courier api: ${method} ${path.split("?")[0]}: ${reason}`);
  }
  return { status: 503, body: { code: "unavailable" } };
}

const isCoded = (body: unknown): body is { code: string } =>
  typeof body === "object" && body !== null && "code" in body && typeof body.code === "string";

function parse(text: string): unknown {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

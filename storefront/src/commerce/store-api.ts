import { medusaLocales, type Locale } from "../i18n/locale";
import { SessionEnded } from "../session/session-ended";
import { currentVisit } from "../session/visit";
import { environment } from "./environment";
import { answerOf, BackendUnavailable, StoreRefusal } from "./store-answer";

export { BackendUnavailable, StoreRefusal };

export type StoreCall = {
  method?: "GET" | "POST" | "DELETE";
  query?: Record<string, unknown>;
  body?: Record<string, unknown>;
  /** sent as it is, in place of a body */
  file?: { bytes: ArrayBuffer; type: string };
  locale: Locale;
  /** ms, 10 s unless told */
  timeout?: number;
  /** In the name of the signed-in shopper: `must` needs one, `may` does without. Absent: in nobody's name. */
  signedIn?: "must" | "may";
};

/**
 * One call to Medusa's store API. Tells the backend the visitor's address and browser: its limits and its sign-in history
 * are about people, not about this server.
 * @throws StoreRefusal for 4xx, BackendUnavailable for 5xx, a timeout or no connection, SessionEnded when the shopper
 * has to sign in (again)
 */
export async function callStore<T>(path: string, call: StoreCall): Promise<T> {
  if (!call.signedIn) return send<T>(path, call);
  try {
    return await sendAsShopper<T>(path, call);
  } catch (error) {
    if (call.signedIn === "must" || !(error instanceof SessionEnded)) throw error;
    return send<T>(path, call);
  }
}

async function sendAsShopper<T>(path: string, call: StoreCall): Promise<T> {
  const session = currentVisit()?.session;
  if (!session) throw new SessionEnded();
  if (session.stale) await session.renew();
  try {
    return await send<T>(path, call, session.accessToken);
  } catch (error) {
    if (!(error instanceof SessionEnded)) throw error;
  }
  // The clocks of two machines may differ by more than the reserve: one more try with a fresh token.
  await session.renew();
  try {
    return await send<T>(path, call, session.accessToken);
  } catch (error) {
    if (error instanceof SessionEnded) session.end();
    throw error;
  }
}

async function send<T>(path: string, call: StoreCall, accessToken?: string): Promise<T> {
  const method = call.method ?? "GET";
  const response = await fetch(addressOf(path, call.query), {
    method,
    headers: headersOf(call, accessToken),
    ...bodyOf(call),
    signal: AbortSignal.timeout(call.timeout ?? 10_000),
  }).catch((error: unknown) => {
    throw unavailable(`${method} ${path}: no answer`, error);
  });
  const text = await response.text().catch((error: unknown) => {
    throw unavailable(`${method} ${path}: cut short`, error);
  });
  return answerOf<T>(`${method} ${path}`, response, text, Boolean(accessToken));
}

/**
 * Opens a text/event-stream of the store API, in the name of whoever is signed in.
 * @param call.lastEventId what the browser has seen already; @param call.signal ends it
 * @returns null when there is none to open, or none now
 */
export async function openStoreStream(
  path: string,
  call: { locale: Locale; lastEventId: string | null; signal: AbortSignal },
): Promise<ReadableStream<Uint8Array> | null> {
  const session = currentVisit()?.session;
  if (session?.stale) await session.renew();
  const response = await fetch(addressOf(path), {
    headers: {
      ...headersOf(call, session?.accessToken),
      accept: "text/event-stream",
      ...(call.lastEventId && { "last-event-id": call.lastEventId }),
    },
    signal: call.signal,
  }).catch(() => null);
  if (response?.ok && response.body) return response.body;
  await response?.body?.cancel();
  return null;
}

/** A private file of the store API, in the name of whoever is signed in; null when it is not theirs, or not there. */
export async function openStoreFile(path: string, locale: Locale): Promise<Response | null> {
  const session = currentVisit()?.session;
  if (!session) throw new SessionEnded();
  if (session.stale) await session.renew();
  const response = await fetch(addressOf(path), {
    headers: headersOf({ locale }, session.accessToken),
    signal: AbortSignal.timeout(30_000),
  }).catch(() => null);
  if (response?.ok) return response;
  await response?.body?.cancel();
  return null;
}

const bodyOf = ({ body, file }: StoreCall): { body?: string | ArrayBuffer } =>
  file ? { body: file.bytes } : body ? { body: JSON.stringify(body) } : {};

function unavailable(what: string, error: unknown): BackendUnavailable {
  const reason = error instanceof Error ? error.message : String(error);
  console.error(`store api: ${what}: ${reason}`);
  return new BackendUnavailable(reason);
}

function headersOf(call: StoreCall, accessToken?: string): Record<string, string> {
  const visit = currentVisit();
  const key = environment.MEDUSA_PUBLISHABLE_KEY;
  return {
    accept: "application/json",
    "accept-language": call.locale,
    "x-medusa-locale": medusaLocales[call.locale],
    ...(key && { "x-publishable-api-key": key }),
    ...(call.body && { "content-type": "application/json" }),
    ...(call.file && { "content-type": call.file.type }),
    ...(visit?.address && { "x-forwarded-for": visit.address }),
    ...(visit?.userAgent && { "user-agent": visit.userAgent }),
    ...(accessToken && { authorization: `Bearer ${accessToken}` }),
  };
}

function addressOf(path: string, query: Record<string, unknown> = {}): URL {
  const url = new URL(`${environment.MEDUSA_BACKEND_URL.replace(/\/+$/, "")}${path}`);
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) {
      for (const one of value) url.searchParams.append(`${name}[]`, String(one));
    } else if (value != null) {
      url.searchParams.set(name, String(value));
    }
  }
  return url;
}

/** `null` instead of a 404. */
export async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof StoreRefusal && error.status === 404) return null;
    throw error;
  }
}

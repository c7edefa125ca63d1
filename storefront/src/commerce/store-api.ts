import MedusaSdk, { FetchError } from "@medusajs/js-sdk";
import { medusaLocales, type Locale } from "../i18n/locale";
import { environment } from "./environment";

const Medusa = "default" in MedusaSdk ? (MedusaSdk.default as typeof MedusaSdk) : MedusaSdk;

const sdk = new Medusa({
  baseUrl: environment.MEDUSA_BACKEND_URL,
  publishableKey: environment.MEDUSA_PUBLISHABLE_KEY,
});

/** The backend does not answer, or answers that it cannot: nothing the shopper can mend. */
export class BackendUnavailable extends Error {}

/** The backend refused: `status` is HTTP, `message` is Medusa's and not for the shopper's eyes. */
export class StoreRefusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export type StoreCall = {
  method?: "GET" | "POST" | "DELETE";
  query?: Record<string, unknown>;
  body?: Record<string, unknown>;
  locale: Locale;
  /** ms, 10 s unless told */
  timeout?: number;
};

/**
 * One call to Medusa's store API.
 * @throws StoreRefusal for 4xx, BackendUnavailable for 5xx, a timeout or no connection
 */
export async function callStore<T>(path: string, call: StoreCall): Promise<T> {
  try {
    return await sdk.client.fetch<T>(path, {
      method: call.method ?? "GET",
      query: call.query,
      body: call.body,
      headers: { "x-medusa-locale": medusaLocales[call.locale] },
      signal: AbortSignal.timeout(call.timeout ?? 10_000),
    });
  } catch (error) {
    const status = error instanceof FetchError ? (error.status ?? 0) : 0;
    const message = error instanceof Error ? error.message : String(error);
    // 401 is our own publishable key, not the shopper.
    if (status >= 400 && status < 500 && status !== 401 && status !== 429) {
      throw new StoreRefusal(status, message);
    }
    console.error(
      `store api: ${call.method ?? "GET"} ${path}: ${status || "no answer"}: ${message}`,
    );
    throw new BackendUnavailable(message);
  }
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

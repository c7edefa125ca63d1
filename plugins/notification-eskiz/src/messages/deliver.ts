import { MedusaError } from "@medusajs/framework/utils";
import { EskizError } from "../line/eskiz-error";
import { nextCheckAge, sendingMs } from "./check-times";
import type { Delivery, Outcome } from "./delivery";
import type { Desk } from "./desk";
import { outcomeOfError, outcomeRemembered } from "./outcome";
import { prepare, type Prepared } from "./prepare";
import { stateOf } from "./state";

const KEY = /^[\w-]{1,64}$/;

/**
 * Sends one SMS, once for its key. Never throws for trouble with Eskiz.
 *
 * @throws MedusaError when the key is no key, or the database fails
 */
export async function deliver(desk: Desk, delivery: Delivery): Promise<Outcome> {
  checkKey(delivery.key);
  const remembered = await outcomesRemembered(desk, [delivery.key]);
  const earlier = remembered.get(delivery.key);
  if (earlier) {
    return earlier;
  }
  const prepared = await prepare(desk, delivery);
  if ("state" in prepared) {
    return prepared;
  }
  // The queue of the rate limit comes before the row: a row says that the SMS is leaving now.
  await desk.line.turn();
  if (!(await claim(desk, [prepared])).has(prepared.key)) {
    const other = await outcomesRemembered(desk, [prepared.key]);
    return other.get(prepared.key) ?? { state: "busy", reason: "limit", retry_after_ms: 1_000 };
  }
  return desk.options.mode === "log" ? logOnly(desk, prepared) : sendOne(desk, prepared);
}

/** What is known of keys that were handed over before; absent: may be sent. */
export async function outcomesRemembered(
  { messages }: Desk,
  keys: string[],
): Promise<Map<string, Outcome>> {
  const rows = await messages.find(keys);
  return new Map(
    [...rows].flatMap(([key, row]) => {
      const outcome = outcomeRemembered(row);
      return outcome ? [[key, outcome] as const] : [];
    }),
  );
}

export function checkKey(key: string): void {
  if (!KEY.test(key)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "the key of an SMS must be 1 to 64 letters, digits, - or _",
    );
  }
}

export const claim = ({ messages, options }: Desk, prepared: Prepared[]): Promise<Set<string>> =>
  messages.claim(
    prepared.map(({ message }) => message),
    new Date(Date.now() + sendingMs(options.requestTimeoutMs)),
  );

/** Sends what is claimed. */
export async function sendOne(desk: Desk, prepared: Prepared): Promise<Outcome> {
  const { key, phone, text } = prepared;
  try {
    const { ref, status } = await desk.api.send({ key, phone, text });
    const [outcome] = await taken(desk, [prepared], { ref, statuses: [status], is_batch: false });
    return outcome ?? { state: "unknown", reason: "provider_down", ref };
  } catch (error) {
    return failed(desk, [prepared], error);
  }
}

type Taken = { ref: string; statuses: unknown[]; is_batch: boolean };

/** Eskiz has taken them, and perhaps refused one of a batch. Outcomes in the same order. */
export async function taken(
  { messages, options, logger }: Desk,
  all: Prepared[],
  { ref, statuses, is_batch }: Taken,
): Promise<Outcome[]> {
  const outcomes = all.map(({ message }, place): Outcome => {
    const state = stateOf(statuses[place]);
    return state === "rejected" || state === "failed"
      ? { state: "refused", reason: "provider_refused", detail: state }
      : { state: "accepted", ref, parts: message.parts ?? 1, cost: message.cost ?? 0 };
  });
  const keysOf = (state: Outcome["state"]) =>
    all.filter((_, place) => outcomes[place]?.state === state).map(({ key }) => key);
  const next_check_at = new Date(Date.now() + (nextCheckAge("pending", 0) ?? 0));
  await messages.accept(keysOf("accepted"), { request_id: ref, is_batch, next_check_at });
  const refused = keysOf("refused");
  if (refused.length > 0) {
    await messages.close(refused, { state: "refused", reason: "provider_refused" }, null);
  }
  if (options.mode === "test") {
    for (const { message, said } of all) {
      logger.info(`eskiz (test): a test text went to ${message.phone_masked} instead of: ${said}`);
    }
  }
  return outcomes;
}

/** The call failed for all of them. */
export async function failed(desk: Desk, all: Prepared[], error: unknown): Promise<Outcome> {
  if (!(error instanceof EskizError)) {
    throw error;
  }
  const outcome = outcomeOfError(error);
  const keys = all.map(({ key }) => key);
  if (outcome.state === "accepted") {
    throw error;
  }
  const { reason } = outcome;
  const detail = `${error.code} ${error.words}`.trim();
  if (outcome.state === "unknown") {
    const age = nextCheckAge("unknown", 0) ?? 0;
    const next_check_at = new Date(Date.now() + age);
    await desk.messages.close(keys, { state: "unknown", reason, detail }, next_check_at);
    desk.logger.warn(`eskiz: nobody knows whether ${keys.length} SMS left (${error.code}); asking`);
  } else {
    const state = outcome.state === "busy" ? "not_sent" : "refused";
    await desk.messages.close(keys, { state, reason, detail }, null);
    desk.logger.warn(`eskiz: ${keys.length} SMS not sent: ${reason} (${error.message})`);
  }
  const template_id = all.length === 1 ? all[0]?.template_id : null;
  if (reason === "template_not_approved" && template_id) {
    await desk.templates.book.countNotSent(template_id, 1);
  }
  return outcome;
}

/** Mode log: the row is there, the SMS is not. */
async function logOnly(desk: Desk, { key, message, said }: Prepared): Promise<Outcome> {
  const ref = `log_${key}`;
  await desk.messages.accept([key], { request_id: ref, is_batch: false, next_check_at: null });
  desk.logger.info(`eskiz (log): ${message.template} to ${message.phone_masked}: ${said}`);
  return { state: "accepted", ref, parts: message.parts ?? 1, cost: 0 };
}

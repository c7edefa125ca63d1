import { EskizError } from "../line/eskiz-error";
import type { MessageWire } from "../line/wire";
import { normalisePhone } from "../sms/phone";
import { readTime } from "../sms/tashkent-time";
import { nextCheckAge, sendingMs } from "./check-times";
import type { Desk } from "./desk";
import type { MessageRow } from "./message-book";
import { isFinal, stateOf, type MessageState } from "./state";
import { tell, type Emit } from "./tell";
import { isNamed, whoseSms, type Sighting } from "./whose-sms";
import { windowsOf } from "./windows";

const AT_ONCE = 500;
/** 20 000 SMS within one window. */
const PAGES = 100;
/** Their clock and ours, and the minutes of their filters. */
const SLACK_MS = 2 * 60_000;

/**
 * Asks Eskiz about messages whose reports have not come, and looks for those of which nobody knows whether they left
 * (sections 4.3 and 7). What was looked for in vain long enough was not sent.
 */
export async function followMessages(desk: Desk, emit: Emit, now = Date.now()): Promise<void> {
  const due = await desk.messages.due(AT_ONCE);
  for (const window of windowsOf(due)) {
    try {
      await followWindow(desk, emit, window, now);
    } catch (error) {
      if (!(error instanceof EskizError)) {
        throw error;
      }
      desk.logger.warn(`eskiz: ${window.length} SMS could not be asked for (${error.message})`);
      for (const row of window) {
        await askLater(desk, row, now);
      }
    }
  }
}

async function followWindow(
  desk: Desk,
  emit: Emit,
  rows: MessageRow[],
  now: number,
): Promise<void> {
  const found = await lookUp(desk, rows, now);
  for (const row of rows) {
    const message = found.get(row.id);
    const isChanged = message
      ? await takeMessage(desk, row, message)
      : await missing(desk, row, now);
    if (isChanged) {
      const fresh = (await desk.messages.find([row.key])).get(row.key);
      if (fresh) {
        await tell(desk, emit, fresh);
      }
    }
    await askLater(desk, row, now);
  }
}

/** The messages of Eskiz's book that belong to the rows, by the rows' ids. */
async function lookUp(
  desk: Desk,
  rows: MessageRow[],
  now: number,
): Promise<Map<string, MessageWire>> {
  const times = rows.map(({ handed_at }) => handed_at.getTime());
  const from = Math.min(...times) - SLACK_MS;
  const to = Math.min(Math.max(...times) + desk.options.unknownGraceMs, now) + SLACK_MS;
  const found = new Map<string, MessageWire>();
  const nameless: MessageWire[] = [];
  for (let page = 1; page <= PAGES && found.size < rows.length; page += 1) {
    const { messages, is_last } = await desk.api.sentBetween(from, to, page);
    nameless.push(...messages.filter(({ user_sms_id }) => !user_sms_id));
    for (const row of rows.filter(({ id }) => !found.has(id))) {
      const message = messages.find((one) => isNamed(row, one));
      if (message) {
        found.set(row.id, message);
      }
    }
    if (is_last) {
      break;
    }
  }
  const lost = rows.filter(({ id, request_id }) => request_id === null && !found.has(id));
  for (const [id, message] of await lookUpByPhone(desk, lost, nameless)) {
    found.set(id, message);
  }
  return found;
}

async function lookUpByPhone(
  { messages, hash }: Desk,
  lost: MessageRow[],
  nameless: MessageWire[],
): Promise<Map<string, MessageWire>> {
  const phones = new Set(lost.map(({ phone_hash }) => phone_hash));
  const sightings = nameless.flatMap((message): Sighting[] => {
    const phone = normalisePhone(message.to ?? "");
    const at = readTime(message.created_at ?? message.sent_at);
    const phone_hash = phone === null || lost.length === 0 ? null : hash(phone);
    return phone_hash !== null && at !== null && phones.has(phone_hash)
      ? [{ message, phone_hash, at }]
      : [];
  });
  const known = await messages.ofRequests(
    sightings.flatMap(({ message }) => message.request_id ?? []),
  );
  return whoseSms(lost, sightings, known, SLACK_MS);
}

async function takeMessage(
  { messages }: Desk,
  row: MessageRow,
  message: MessageWire,
): Promise<boolean> {
  const reported = stateOf(message.status) ?? "pending";
  const wasLost = row.state === "unknown" || row.state === "sending";
  // Found at all is news enough for whoever waits to hear whether it left.
  const state: MessageState = wasLost && reported === "pending" ? "sent" : reported;
  const { parts_count, total_price, price } = message;
  const cost = total_price ?? (price && parts_count ? price * parts_count : undefined);
  return messages.report(row.id, {
    state,
    is_final: isFinal(state),
    ...(message.request_id && { request_id: message.request_id }),
    ...(parts_count && { parts: parts_count }),
    ...(cost != null && { cost }),
  });
}

/** True when it is certain now that it was never sent. */
async function missing(desk: Desk, row: MessageRow, now: number): Promise<boolean> {
  const { unknownGraceMs, requestTimeoutMs } = desk.options;
  const grace = unknownGraceMs + (row.state === "sending" ? sendingMs(requestTimeoutMs) : 0);
  const isLost = row.state === "unknown" || row.state === "sending";
  return isLost && now - row.handed_at.getTime() >= grace && desk.messages.giveUp(row.id);
}

async function askLater({ messages }: Desk, row: MessageRow, now: number): Promise<void> {
  const handed = row.handed_at.getTime();
  const age = nextCheckAge(row.state, now - handed);
  await messages.checkAgain(row.id, age === null ? null : new Date(handed + age));
}

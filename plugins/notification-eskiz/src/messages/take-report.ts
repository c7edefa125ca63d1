import { normalisePhone } from "../sms/phone";
import type { Desk } from "./desk";
import type { MessageRow } from "./message-book";
import { isFinal, stateOf, type MessageState } from "./state";
import { tell, type Emit } from "./tell";

/** A delivery report as far as it is read (section 4.1). */
export type Report = {
  request_id: string;
  user_sms_id: string;
  phone_number: string;
  sms_count: string;
  status: string;
};

/**
 * One report: a hint, for it is not signed. Only messages that Eskiz was asked to send are looked at, and states only move
 * forward, so reports may come in any order and any number of times.
 */
export async function takeReport(
  desk: Desk,
  emit: Emit,
  report: Report,
): Promise<"taken" | "unknown_request" | "unknown_status"> {
  const { messages, logger } = desk;
  const row = await rowOf(desk, report);
  if (!row) {
    logger.info(`eskiz: report of an unknown request ${idOf(report.request_id)} ignored`);
    return "unknown_request";
  }
  const state = stateOf(report.status);
  if (!state) {
    logger.info(`eskiz: report ${statusOf(report.status)} on ${row.key} says nothing`);
    return "unknown_status";
  }
  const parts = /^\d{1,2}$/.test(report.sms_count) ? Number(report.sms_count) : 0;
  const changed = await messages.report(row.id, {
    state,
    is_final: isFinal(state),
    ...(row.request_id === null && { request_id: report.request_id }),
    ...(parts > 0 && row.parts === null && { parts }),
  });
  if (changed) {
    const now = (await messages.find([row.key])).get(row.key);
    if (now) {
      await tell(desk, emit, now);
    }
  }
  return "taken";
}

/** By our id where it comes back, else by Eskiz's; and always only for the phone it was sent to. */
async function rowOf(
  { messages, hash }: Desk,
  { request_id, user_sms_id, phone_number }: Report,
): Promise<MessageRow | null> {
  if (request_id === "") {
    return null;
  }
  const phone = normalisePhone(phone_number);
  const isTheirs = (row: MessageRow) => phone !== null && hash(phone) === row.phone_hash;
  const named = user_sms_id ? (await messages.find([user_sms_id])).get(user_sms_id) : undefined;
  if (named?.request_id === request_id && isTheirs(named)) {
    return named;
  }
  // The report was quicker than the answer, or the answer was lost.
  if (named?.request_id === null && LOST.includes(named.state) && isTheirs(named)) {
    return named;
  }
  const [row, ...others] = await messages.ofRequests([request_id]);
  return row && others.length === 0 && !row.is_batch && isTheirs(row) ? row : null;
}

const LOST: MessageState[] = ["sending", "unknown", "not_sent"];

/** Strangers' words do not belong in a log: they may be a phone. */
const idOf = (text: string): string => (/^[0-9a-f-]{36}$/i.test(text) ? text : "(no id)");
const statusOf = (text: string): string => (/^[a-z_]{1,24}$/i.test(text) ? text : "(no status)");

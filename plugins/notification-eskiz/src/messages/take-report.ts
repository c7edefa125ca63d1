import { normalisePhone } from "../sms/phone";
import type { Desk } from "./desk";
import type { MessageRow } from "./message-book";
import { isFinal, stateOf } from "./state";
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
    logger.info(`eskiz: report of an unknown request ${printable(report.request_id)} ignored`);
    return "unknown_request";
  }
  const state = stateOf(report.status);
  if (!state) {
    logger.info(`eskiz: report ${printable(report.status)} on ${row.key} says nothing`);
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

/** By Eskiz's id; within a batch by ours; a message whose answer was lost by ours and its phone. */
async function rowOf(desk: Desk, report: Report): Promise<MessageRow | null> {
  const { request_id, user_sms_id } = report;
  if (request_id === "") {
    return null;
  }
  const rows = await desk.messages.ofRequest(request_id);
  if (rows.length > 0) {
    const named = rows.find(({ key }) => key === user_sms_id);
    return named ?? (rows.length === 1 && !rows[0]?.is_batch ? (rows[0] ?? null) : null);
  }
  const lost = user_sms_id ? (await desk.messages.find([user_sms_id])).get(user_sms_id) : undefined;
  const phone = normalisePhone(report.phone_number);
  const isOurs =
    lost?.request_id === null &&
    ["unknown", "sending", "not_sent"].includes(lost.state) &&
    phone !== null &&
    desk.hash(phone) === lost.phone_hash;
  return isOurs ? lost : null;
}

/** Strangers' words in a log. */
const printable = (text: string): string => text.replace(/[^\w-]/g, "").slice(0, 40) || "(nothing)";

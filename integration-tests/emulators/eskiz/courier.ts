import type { Habits } from "./habits.ts";
import type { Sms, SmsBook } from "./sms-book.ts";

export type ReportRecord = { at: number; request_id: string; status: string; answer: number };

const FINAL = {
  delivered: "DELIVRD",
  undelivered: "UNDELIV",
  expired: "EXPIRED",
  rejected: "REJECTD",
} as const;
const KEPT_RECORDS = 500;
const TIMEOUT_MS = 5_000;

/** Brings SMS to phones and reports to the shop, with the habits of the moment. */
export class Courier {
  readonly records: ReportRecord[] = [];
  private readonly book: SmsBook;
  private readonly habits: () => Habits;

  constructor(book: SmsBook, habits: () => Habits) {
    this.book = book;
    this.habits = habits;
  }

  /** ACCEPTED, then what becomes of it; for each part where parts are reported. */
  async carry(sms: Sms): Promise<void> {
    const { delivery, out_of_order, per_part, repeat, report_delay_ms, silent } = this.habits();
    const final = delivery === "stuck" ? null : FINAL[delivery];
    const statuses = [
      "ACCEPTED",
      ...(final ? Array<string>(per_part ? sms.parts : 1).fill(final) : []),
    ];
    const reports = (out_of_order ? statuses.reverse() : statuses).flatMap((status) =>
      Array<string>(repeat).fill(status),
    );
    for (const status of reports) {
      await pause(report_delay_ms);
      if (sms.status === "NEW" || status !== "ACCEPTED") {
        this.book.setStatus(sms, status === "DELIVRD" ? "DELIVERED" : status);
      }
      if (!silent) {
        await this.report(sms, status);
      }
    }
  }

  /** One report, whatever the state. Answers the shop's HTTP status; 0 for none. */
  async report(sms: Sms, status: string, changes: Record<string, string> = {}): Promise<number> {
    if (!sms.callback_url) {
      return 0;
    }
    const body = {
      request_id: sms.request_id,
      message_id: String(sms.number),
      user_sms_id: sms.user_sms_id ?? "",
      country: "UZ",
      phone_number: sms.to,
      sms_count: String(sms.parts),
      status,
      status_date: tashkentTime(Date.now()),
      ...changes,
    };
    const answer = await post(sms.callback_url, body, this.habits().form_reports);
    this.records.push({ at: Date.now(), request_id: sms.request_id, status, answer });
    this.records.splice(0, this.records.length - KEPT_RECORDS);
    return answer;
  }
}

/** `2026-11-21 14:05:09`, without an offset. */
export const tashkentTime = (ms: number): string =>
  new Date(ms + 5 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");

async function post(url: string, body: Record<string, string>, form: boolean): Promise<number> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": form ? "application/x-www-form-urlencoded" : "application/json",
      },
      body: form ? new URLSearchParams(body).toString() : JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

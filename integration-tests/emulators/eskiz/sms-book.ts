import { randomUUID } from "node:crypto";
import { KeptFile } from "./kept-file.ts";

/** An SMS on its way, or on the phone. `status` in the gateway's own words. */
export type Sms = {
  /** The gateway's request_id; one for all of a batch. */
  request_id: string;
  /** The gateway's number of the row. */
  number: number;
  user_sms_id: string | null;
  dispatch_id: number | null;
  to: string;
  from: string;
  text: string;
  parts: number;
  /** 0 GSM 03.38, 8 UCS-2. */
  encoding: number;
  price: number;
  is_ad: boolean;
  status: string;
  callback_url: string | null;
  created_at: number;
  changed_at: number;
};

/** What a phone shows. */
export type PhoneSms = { id: string; to: string; text: string; at: number; state: string };

/** More than the largest mailing that is measured. */
const KEPT = 25_000;

/** Every SMS that was taken, oldest first. Others read it to show a phone. */
export class SmsBook {
  private messages: Sms[] = [];
  private next = 1;
  private kept: KeptFile<Sms> | null = null;

  open(file: string): void {
    this.kept = new KeptFile(file, () => this.messages.slice(-2_000));
    this.messages = this.kept.read();
    this.next = Math.max(0, ...this.messages.map(({ number }) => number)) + 1;
  }

  close(): void {
    this.kept?.write();
  }

  add(given: Omit<Sms, "number" | "status" | "created_at" | "changed_at">): Sms {
    const now = Date.now();
    const sms = { ...given, number: this.next, status: "NEW", created_at: now, changed_at: now };
    this.next += 1;
    this.messages.push(sms);
    if (this.messages.length > KEPT) {
      this.messages.splice(0, this.messages.length - KEPT);
    }
    this.kept?.changed();
    return sms;
  }

  setStatus(sms: Sms, status: string): void {
    sms.status = status;
    sms.changed_at = Date.now();
    this.kept?.changed();
  }

  all(): readonly Sms[] {
    return this.messages;
  }

  /** By request_id or the row's number. */
  find(id: string): Sms | null {
    return this.messages.find((sms) => sms.request_id === id || String(sms.number) === id) ?? null;
  }

  /** What a phone shows, newest first; all phones without one. @param phone `998901234567` */
  list(phone?: string): PhoneSms[] {
    return this.messages
      .filter(({ to, status }) => (!phone || to === phone) && status !== "REJECTED")
      .map(({ number, to, text, created_at, status }) => ({
        id: String(number),
        to,
        text,
        at: created_at,
        state: status,
      }))
      .reverse();
  }

  clear(): void {
    this.messages = [];
    this.kept?.changed();
  }
}

/** The one book of this process. */
export const smsBook = new SmsBook();

export const newRequestId = (): string => randomUUID();

import type { Notify } from "@medusa-uz/notify";

/** What events about prescriptions carry. */
export type PrescriptionEvent = {
  /** Of the prescription. */
  id: string;
  customer_id?: string;
  /** Of a reservation, with its end. */
  order_id?: string;
  deadline?: string;
  /** Who read it that may not otherwise. */
  user_id?: string;
  /** Until when they may. */
  until?: string;
};

export type PrescriptionNews = Parameters<Notify["publish"]>[0];

const TASHKENT_TIME = new Intl.DateTimeFormat("ru-RU", {
  timeZone: "Asia/Tashkent",
  hour: "2-digit",
  minute: "2-digit",
});

const VARIANT: Record<string, string | null> = {
  "prescription.approved": null,
  "prescription.rejected": null,
  "prescription.needs_info": "asks",
  "prescription.expired": "expired",
  "prescription.revoked": "withdrawn",
};

/**
 * The message about something that happened to a prescription, or null. Numbers and a time alone: nothing of what is prescribed.
 *
 * @param prescription its number, and its version: what the pharmacist asks a second time is told a second time
 */
export function prescriptionNews(
  name: string,
  { id, customer_id, order_id, deadline, user_id, until }: PrescriptionEvent,
  prescription: { no: number; version: number },
): PrescriptionNews | null {
  const number = String(prescription.no);
  if (name === "prescription.break_glass") {
    return {
      type: "needs_attention",
      event_key: `break-glass:${id}:${user_id}:${until}`,
      recipient: { staff: "alerts" },
      values: { variant: "reading", ref: number },
    };
  }
  if (name === "prescription.reservation_due" && order_id && deadline) {
    const time = TASHKENT_TIME.format(new Date(deadline));
    return {
      type: "prescription_decided",
      event_key: `${id}:due:${order_id}`,
      recipient: { order_id },
      values: { variant: "deadline", time },
    };
  }
  const variant = VARIANT[name];
  if (variant === undefined || !customer_id) {
    return null;
  }
  return {
    type: "prescription_decided",
    event_key: variant === "asks" ? `${id}:${variant}:${prescription.version}` : `${id}:${name}`,
    recipient: { customer_id },
    values: variant ? { variant, number } : {},
  };
}

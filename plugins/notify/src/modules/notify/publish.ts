import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { messageType, type NotifyType } from "../../message-types";
import type { Locale, Recipient } from "../../types";

export type Publication = {
  type: NotifyType;
  /** What happened, once: an order's id, a refund's. */
  event_key: string;
  recipient: Recipient;
  /**
   * Only what is needed to word it: never a name, an address or a code. `sum` is in so'm, digits only; `variant` picks
   * other words, as `order_placed_cash`. An order's number and total are looked up when they are not given.
   */
  values?: Record<string, string>;
  /** Instead of the language of the customer or the order. */
  locale?: Locale;
  /** Sent no sooner than so many ms from now. */
  wait_ms?: number;
};

/** What happens to people comes before what a shop offers them. */
const PRIORITY = { transactional: 0, marketing: 5 };

/**
 * Writes a message down, once per type, event and recipient. One that nobody has begun to send yet, and whose language
 * nobody has said, still takes the language that it is published with again, and then waits no longer.
 *
 * @returns whether there is something new to send
 * @throws Error for a code or for marketing, which have ways of their own
 */
export async function writeMessage(
  connection: Knex,
  { type, event_key, recipient, values = {}, locale, wait_ms = 0 }: Publication,
  now: number,
): Promise<boolean> {
  const { kind, inbox } = messageType(type);
  if (kind !== "transactional") {
    const how = kind === "code" ? "sendCode, and never stored" : "a broadcast";
    throw new Error(`notify: ${type} is sent by ${how}`);
  }
  const order_id = "order_id" in recipient ? recipient.order_id : (values.order_id ?? null);
  const customer_id = "customer_id" in recipient ? recipient.customer_id : null;
  const staff = "staff" in recipient ? recipient.staff : null;
  const { rows } = await connection.raw<{ rows: { id: string }[] }>(
    `insert into notify_message as m
       (id, type, event_key, recipient, kind, customer_id, order_id, staff, locale, values, priority, next_at, created_at, in_inbox)
     values (:id, :type, :event_key, :recipient, :kind,
       coalesce(:customer_id, case when :staff::text is null
         then (select customer_id from "order" where id = :order_id) end),
       :order_id, :staff, :locale, :values::jsonb, :priority, :next_at, :now, :inbox)
     on conflict (type, event_key, recipient) do update
       set locale = excluded.locale, next_at = least(m.next_at, excluded.next_at)
       where m.locale is null and excluded.locale is not null and m.state = 'due' and m.lease is null
         and m.channel is null
     returning id`,
    {
      id: generateEntityId(undefined, "ntf"),
      type,
      event_key,
      recipient: recipientKey(recipient),
      kind,
      customer_id,
      order_id,
      staff,
      locale: locale ?? null,
      values: JSON.stringify(values),
      priority: PRIORITY[kind],
      now: new Date(now),
      next_at: new Date(now + wait_ms),
      inbox,
    },
  );
  return rows.length > 0;
}

/** A recipient as part of the unique key. */
export function recipientKey(recipient: Recipient): string {
  const [[kind, id]] = Object.entries(recipient);
  return `${kind === "customer_id" ? "customer" : kind === "order_id" ? "order" : "staff"}:${id}`;
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Address } from "../../decisions/channels-for";
import type { Preferences } from "../../decisions/preferences";
import type { Locale } from "../../types";
import { LOCALES } from "../../types";
import { PREFERENCE_COLUMNS, preferencesOf, type PreferenceRow } from "./preferences";
import type { Message } from "./rows";

/** What is known of the recipient of a message at the moment it is sent. */
export type Known = {
  address: Address;
  name: string | null;
  preferences: Preferences | null;
  /** The language the order was placed in. */
  order_locale: Locale | null;
  /** Of the order, when the message is about one. */
  order_values: Record<string, string>;
};

type Row = PreferenceRow & {
  id: string;
  has_preferences: boolean;
  has_account: boolean | null;
  phone: string | null;
  email: string | null;
  first_name: string | null;
  order_phone: string | null;
  order_email: string | null;
  order_name: string | null;
  display_id: number | null;
  order_locale: string | null;
  total: string | null;
};

/** Addresses, names and choices of the recipients of these messages, by the message's id. */
export async function readRecipients(
  connection: Knex,
  messages: Message[],
): Promise<Map<string, Known>> {
  const { rows } = await connection.raw<{ rows: Row[] }>(
    `select m.id, c.has_account, c.phone, coalesce(c.email, c.metadata->>'contact_email') as email, c.first_name, o.display_id, o.locale as order_locale,
       o.email as order_email, a.phone as order_phone, a.first_name as order_name,
       (select coalesce(s.totals->'raw_current_order_total'->>'value', s.totals->>'current_order_total')
        from order_summary s where s.order_id = o.id and s.deleted_at is null
        order by s.version desc limit 1) as total,
       p.customer_id is not null as has_preferences, ${PREFERENCE_COLUMNS}
     from notify_message m
     left join customer c on c.id = m.customer_id and c.deleted_at is null
     left join "order" o on o.id = m.order_id and o.deleted_at is null
     left join order_address a on a.id = o.shipping_address_id and a.deleted_at is null
     left join notify_preference p on p.customer_id = m.customer_id
     where m.id = any(?)`,
    [messages.map(({ id }) => id)],
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    messages.flatMap((message) => {
      const row = found.get(message.id);
      return row ? [[message.id, knownOf(message, row)] as const] : [];
    }),
  );
}

function knownOf(message: Message, row: Row): Known {
  const order_values = {
    ...(row.display_id === null ? {} : { number: String(row.display_id) }),
    ...(row.total === null ? {} : { sum: row.total }),
  };
  const order_locale = localeOf(row.order_locale);
  if (message.staff) {
    const address = { group: message.staff };
    return { address, name: null, preferences: null, order_locale: null, order_values };
  }
  // A guest's own contact is the order's; an account may have changed its number since.
  const own = row.has_account === true;
  const pick = <T>(account: T | null, order: T | null): T | null =>
    own ? (account ?? order) : (order ?? account);
  return {
    address: {
      phone: phoneOf(pick(phoneOf(row.phone) ?? null, row.order_phone)),
      email: emailOf(pick(emailOf(row.email) ?? null, row.order_email)),
      customer_id: message.customer_id ?? undefined,
    },
    name: pick(row.first_name, row.order_name),
    preferences: row.has_preferences ? preferencesOf(row) : null,
    order_locale,
    order_values,
  };
}

/** `ru-RU` is ru. */
export function localeOf(code: string | null): Locale | null {
  return LOCALES.find((locale) => code?.slice(0, 2).toLowerCase() === locale) ?? null;
}

/** Digits of an Uzbek number, 998901234567, or undefined. */
export function phoneOf(given: string | null): string | undefined {
  const digits = (given ?? "").replace(/\D/g, "");
  const whole = digits.length === 9 ? `998${digits}` : digits;
  return /^998\d{9}$/.test(whole) ? whole : undefined;
}

/** An e-mail address that somebody reads: customers with a phone only have a made-up one. */
export function emailOf(given: string | null): string | undefined {
  const email = given?.trim();
  return email && !/@phone\.invalid$/i.test(email) ? email : undefined;
}

/** `+998 90 *** ** 67`: enough to know which number, too little to use it. */
export function maskedPhone(phone: string | undefined): string | null {
  return phone ? `+998 ${phone.slice(3, 5)} *** ** ${phone.slice(-2)}` : null;
}

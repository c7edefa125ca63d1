import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { NO_PREFERENCES, type Preferences } from "../../decisions/preferences";
import { changePreferences, type PreferencesChange } from "../../decisions/preferences-view";
import type { Locale } from "../../types";

export type PreferenceRow = {
  preferred_locale: Locale | null;
  marketing: boolean | null;
  telegram: boolean | null;
  sms: boolean | null;
  email_wanted: boolean | null;
  quiet_from: string | null;
  quiet_to: string | null;
  types: Preferences["types"] | null;
};

/** Of `notify_preference p`; names that may stand beside a customer's own columns. */
export const PREFERENCE_COLUMNS =
  "p.locale as preferred_locale, p.marketing, p.telegram, p.sms, p.email as email_wanted, p.quiet_from, p.quiet_to, p.types";

export function preferencesOf(row: PreferenceRow): Preferences {
  const { channels, quiet_hours } = NO_PREFERENCES;
  return {
    locale: row.preferred_locale,
    marketing: row.marketing ?? NO_PREFERENCES.marketing,
    channels: {
      telegram: row.telegram ?? channels.telegram,
      sms: row.sms ?? channels.sms,
      email: row.email_wanted ?? channels.email,
    },
    quiet_hours: { from: row.quiet_from ?? quiet_hours.from, to: row.quiet_to ?? quiet_hours.to },
    types: row.types ?? {},
  };
}

/** What a customer has chosen, or what holds until then. */
export async function readPreferences(connection: Knex, customer_id: string): Promise<Preferences> {
  const { rows } = await connection.raw<{ rows: PreferenceRow[] }>(
    `select ${PREFERENCE_COLUMNS} from notify_preference p where p.customer_id = ?`,
    [customer_id],
  );
  return rows[0] ? preferencesOf(rows[0]) : NO_PREFERENCES;
}

/** Changes a customer's choices by what they are at that moment: two changes at once are both kept. */
export async function alterPreferences(
  connection: Knex,
  customer_id: string,
  change: PreferencesChange,
): Promise<void> {
  await connection.transaction(async (trx) => {
    // A row has to be there to be locked; its defaults are those of who has chosen nothing.
    await trx.raw(
      "insert into notify_preference (customer_id) values (?) on conflict (customer_id) do nothing",
      [customer_id],
    );
    await trx.raw("select 1 from notify_preference where customer_id = ? for update", [
      customer_id,
    ]);
    const before = await readPreferences(trx, customer_id);
    await writePreferences(trx, customer_id, changePreferences(before, change));
  });
}

export async function writePreferences(
  connection: Knex,
  customer_id: string,
  { locale, marketing, channels, quiet_hours, types }: Preferences,
): Promise<void> {
  await connection.raw(
    `insert into notify_preference as p
       (customer_id, locale, marketing, telegram, sms, email, quiet_from, quiet_to, types, marketing_at)
     values (:customer_id, :locale, :marketing, :telegram, :sms, :email, :from, :to, :types::jsonb,
       case when :marketing::boolean then now() end)
     on conflict (customer_id) do update set locale = excluded.locale, marketing = excluded.marketing,
       telegram = excluded.telegram, sms = excluded.sms, email = excluded.email, quiet_from = excluded.quiet_from,
       quiet_to = excluded.quiet_to, types = excluded.types, updated_at = now(),
       marketing_at = case when p.marketing = excluded.marketing then p.marketing_at else now() end`,
    {
      customer_id,
      locale,
      marketing,
      telegram: channels.telegram,
      sms: channels.sms,
      email: channels.email,
      from: quiet_hours.from,
      to: quiet_hours.to,
      types: JSON.stringify(types),
    },
  );
}

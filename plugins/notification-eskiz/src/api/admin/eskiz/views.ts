import type { AccountRow } from "../../../account/account-book";
import { LOCALES } from "../../../messages/delivery";
import type { MessageRow } from "../../../messages/message-book";
import type { MessageState } from "../../../messages/state";
import { callbackUrlOf, type EskizOptions } from "../../../modules/eskiz/options";
import { sampleText } from "../../../templates/registry";
import type { TemplateRow } from "../../../templates/template-book";

/** A text as staff see it. `sample_text` is what the moderators get. */
export type TemplateView = Pick<
  TemplateRow,
  | "id"
  | "key"
  | "locale"
  | "text"
  | "default_text"
  | "sample"
  | "status"
  | "approved_text"
  | "approved_as"
  | "not_sent"
> & { sample_text: string; submitted_at: string | null };

export function templateView(row: TemplateRow): TemplateView {
  const { id, key, locale, text, default_text, sample, status } = row;
  const { approved_text, approved_as, not_sent, submitted_at } = row;
  return {
    ...{ id, key, locale, text, default_text, sample, status },
    ...{ approved_text, approved_as, not_sent },
    sample_text: sampleText(row),
    submitted_at: submitted_at?.toISOString() ?? null,
  };
}

/** In the order of the shop's code, Uzbek first. */
export function templatesView(
  rows: TemplateRow[],
  { templates }: Pick<EskizOptions, "templates">,
): TemplateView[] {
  const keys = Object.keys(templates);
  const place = ({ key }: TemplateRow) => (keys.includes(key) ? keys.indexOf(key) : keys.length);
  return [...rows]
    .sort((a, b) => place(a) - place(b) || LOCALES.indexOf(a.locale) - LOCALES.indexOf(b.locale))
    .map(templateView);
}

const NEVER_LEFT: MessageState[] = ["refused", "not_sent"];

/** An SMS as staff see it: never its text, never the whole phone. */
export type MessageView = Pick<
  MessageRow,
  "id" | "key" | "template" | "locale" | "state" | "reason" | "detail" | "parts" | "cost"
> & { phone: string; request_id: string | null; handed_at: string; updated_at: string };

export function messageView(row: MessageRow): MessageView {
  const { id, key, template, locale, state, reason, detail, parts, request_id } = row;
  return {
    ...{ id, key, template, locale, state, reason, detail, parts, request_id },
    // What never left costs nothing.
    cost: NEVER_LEFT.includes(state) ? null : row.cost,
    phone: row.phone_masked,
    handed_at: row.handed_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  };
}

/** The account as staff see it. Sums in so'm. The path of the callback is a secret. */
export type AccountView = {
  mode: EskizOptions["mode"];
  from: string;
  base_url: string;
  callback_url: string | null;
  low_balance: number;
  price_per_part: number;
  price_per_part_ad: number;
  submits_at_start: boolean;
  balance: number | null;
  is_low: boolean;
  role: string | null;
  nicks: string[];
  problem: AccountRow["problem"];
  checked_at: string | null;
};

export function accountView(options: EskizOptions, account: AccountRow | null): AccountView {
  const balance = account?.balance ?? null;
  return {
    mode: options.mode,
    from: options.from,
    base_url: options.baseUrl,
    callback_url: callbackUrlOf(options)?.replace(/[^/]+$/, "***") ?? null,
    low_balance: options.lowBalance,
    price_per_part: options.pricePerPart,
    price_per_part_ad: options.pricePerPartAd,
    submits_at_start: options.submitTemplatesAtStart,
    balance,
    is_low: balance !== null && balance < options.lowBalance,
    role: account?.role ?? null,
    nicks: account?.nicks ?? [],
    problem: account?.problem ?? null,
    checked_at: account?.checked_at?.toISOString() ?? null,
  };
}

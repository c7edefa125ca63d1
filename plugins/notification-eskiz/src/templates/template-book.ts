import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { LOCALES, type Locale } from "../messages/delivery";
import type { TemplateOption } from "../modules/eskiz/options";
import { withAsciiApostrophes } from "../sms/apostrophe";
import type { Moderation, TemplateStatus } from "./moderation";

/** One text in one language as the table has it. */
export type TemplateRow = {
  id: string;
  key: string;
  locale: Locale;
  /** What staff want it to be. */
  text: string;
  /** What the shop's code brought. */
  default_text: string;
  sample: Record<string, string>;
  status: TemplateStatus;
  eskiz_template_id: string | null;
  /** What is sent: the last text that was approved, also while a newer one waits. */
  approved_text: string | null;
  approved_as: string | null;
  submitted_at: Date | null;
  /** Messages that were not sent for want of an approved text. */
  not_sent: number;
  /** Staff were told that it cannot be sent. */
  is_told: boolean;
};

const FRESH_MS = 5_000;

/** Rows of `eskiz_template`. What is sent often is answered from memory for five seconds. */
export class TemplateBook {
  private readonly connection: Knex;
  private asked: { until: number; rows: Promise<TemplateRow[]> } | null = null;

  constructor(connection: Knex) {
    this.connection = connection;
  }

  /** Writes down what the shop's code brings. A text that staff have changed stays as they want it. */
  async register(templates: Record<string, TemplateOption>): Promise<void> {
    const rows = Object.entries(templates).flatMap(([key, { sample, ...texts }]) =>
      LOCALES.flatMap((locale) => {
        const text = texts[locale];
        return text ? [rowOf(key, locale, withAsciiApostrophes(text), sample)] : [];
      }),
    );
    if (rows.length === 0) {
      return;
    }
    const isUntouched = "eskiz_template.text = eskiz_template.default_text";
    const isNew = "eskiz_template.default_text <> excluded.default_text";
    const changed = (column: string, value: string) =>
      this.connection.raw(
        `case when ${isNew} and ${isUntouched} then ${value} else eskiz_template.${column} end`,
      );
    await this.connection("eskiz_template")
      .insert(rows)
      .onConflict(["key", "locale"])
      .merge({
        text: changed("text", "excluded.text"),
        status: changed("status", "'new'"),
        is_told: changed("is_told", "false"),
        default_text: this.connection.raw("excluded.default_text"),
        sample: this.connection.raw("excluded.sample"),
        updated_at: this.connection.fn.now(),
      })
      .whereRaw(`${isNew} or eskiz_template.sample <> excluded.sample`);
    this.forget();
  }

  async list(): Promise<TemplateRow[]> {
    return this.connection("eskiz_template").orderBy(["key", "locale"]).select<TemplateRow[]>();
  }

  /** As list, from memory. */
  async known(): Promise<TemplateRow[]> {
    if (!this.asked || Date.now() >= this.asked.until) {
      const asking = { until: Date.now() + FRESH_MS, rows: this.list() };
      asking.rows.catch(() => (asking.until = 0));
      this.asked = asking;
    }
    return this.asked.rows;
  }

  /** The next question is asked of the table. */
  forget(): void {
    this.asked = null;
  }

  async find(id: string): Promise<TemplateRow | null> {
    const row = await this.connection("eskiz_template").where({ id }).first<TemplateRow>();
    return row ?? null;
  }

  /** Staff want another text: it has to be approved before it is sent; until then the approved one goes on. */
  async edit(id: string, text: string): Promise<void> {
    await this.change(id, {
      text,
      status: "new",
      eskiz_template_id: null,
      submitted_at: null,
      is_told: false,
    });
  }

  async submitted(id: string): Promise<void> {
    await this.change(id, {
      status: "moderation",
      submitted_at: new Date(),
      not_sent: 0,
      is_told: false,
    });
  }

  /** What Eskiz has decided about the row's text. */
  async moderated(
    { id, text, status, approved_text }: TemplateRow,
    now: Moderation,
  ): Promise<void> {
    await this.change(id, {
      status: now.status,
      eskiz_template_id: now.eskiz_template_id,
      ...(now.status === "approved" && {
        approved_text: text,
        approved_as: now.approved_as,
        not_sent: 0,
      }),
      // Taken back: what was approved is no longer.
      ...(now.status === "rejected" &&
        approved_text === text && { approved_text: null, approved_as: null }),
      ...(now.status !== status && { is_told: false }),
    });
  }

  /** A message was not sent for want of an approved text. */
  async countNotSent(id: string, messages: number): Promise<void> {
    await this.connection("eskiz_template").where({ id }).increment("not_sent", messages);
  }

  /** Rejected texts, and texts for want of which messages were not sent, that staff have not heard of. */
  async untold(): Promise<TemplateRow[]> {
    return this.connection("eskiz_template")
      .where({ is_told: false })
      .where((q) => q.where({ status: "rejected" }).orWhere("not_sent", ">", 0))
      .select<TemplateRow[]>();
  }

  async told(id: string): Promise<void> {
    await this.change(id, { is_told: true });
  }

  private async change(id: string, change: Partial<TemplateRow>): Promise<void> {
    await this.connection("eskiz_template")
      .where({ id })
      .update({ ...change, updated_at: this.connection.fn.now() });
    this.forget();
  }
}

const rowOf = (key: string, locale: Locale, text: string, sample: Record<string, string>) => ({
  id: generateEntityId(undefined, "estpl"),
  key,
  locale,
  text,
  default_text: text,
  sample: JSON.stringify(sample),
  status: "new",
});

import type { EskizApi } from "../line/eskiz-api";
import type { Locale } from "../messages/delivery";
import type { TemplateOption } from "../modules/eskiz/options";
import { withAsciiApostrophes } from "../sms/apostrophe";
import { isMadeFrom, placeholdersOf, render } from "../sms/render";
import { moderationOf } from "./moderation";
import type { TemplateBook, TemplateRow } from "./template-book";

/** Stands for a value nobody gave a sample of. */
export const ANY_SAMPLE = "1234";
/** A text that is not there is asked of Eskiz again after this, where the shop hands texts in by itself. */
const HELP_AGAIN_MS = 5_000;

/** The concrete text that moderators see (section 5): they know no places, only samples. */
export function sampleText({ text, sample }: Pick<TemplateRow, "text" | "sample">): string {
  const values = Object.fromEntries(
    placeholdersOf(text).map((name) => [name, sample[name] || ANY_SAMPLE]),
  );
  const filled = render(text, values);
  return "text" in filled ? filled.text : text;
}

/** The texts that may be sent: kept, handed in, and followed through moderation. */
export class TemplateRegistry {
  readonly book: TemplateBook;
  private readonly api: EskizApi;
  private readonly templates: Record<string, TemplateOption>;
  private readonly submits: boolean;
  private helped_at = 0;
  private helping: Promise<void> | null = null;

  /** @param submits whether new texts are handed in without staff */
  constructor(
    book: TemplateBook,
    api: EskizApi,
    { templates, submits }: { templates: Record<string, TemplateOption>; submits: boolean },
  ) {
    this.book = book;
    this.api = api;
    this.templates = templates;
    this.submits = submits;
  }

  async register(): Promise<void> {
    await this.book.register(this.templates);
  }

  /** The row for a message: in its language, else in Uzbek or Russian if it has no such language. Null: no such text. */
  async rowFor(key: string, locale: Locale): Promise<TemplateRow | null> {
    const find = async () => {
      const rows = (await this.book.known()).filter((row) => row.key === key);
      const languages: Locale[] = [locale, "uz", "ru", "en"];
      return languages.map((one) => rows.find((row) => row.locale === one)).find(Boolean) ?? null;
    };
    let row = await find();
    if (!row && key in this.templates) {
      await this.register();
      row = await find();
    }
    if (row && row.approved_text === null && this.submits) {
      await this.help();
      row = await find();
    }
    return row;
  }

  /** Whether a finished text is one of the approved ones with values in it. */
  async isApproved(text: string): Promise<boolean> {
    const rows = await this.book.known();
    return rows.some(({ approved_text }) => approved_text && isMadeFrom(approved_text, text));
  }

  /** The row of a name, in whatever language, that a finished text is made from. @param isLive only approved texts count */
  async rowOfText(key: string, text: string, isLive: boolean): Promise<TemplateRow | null> {
    const isOf = (row: TemplateRow) => {
      const template = isLive ? row.approved_text : row.text;
      return row.key === key && template !== null && isMadeFrom(template, text);
    };
    return (await this.book.known()).find(isOf) ?? null;
  }

  /** Hands a text in. @throws EskizError */
  async submit(row: TemplateRow): Promise<void> {
    await this.api.submitTemplate(withAsciiApostrophes(sampleText(row)));
    await this.book.submitted(row.id);
  }

  /** Hands in every text that never was. Answers how many. @throws EskizError */
  async submitNew(): Promise<number> {
    const rows = (await this.book.list()).filter(({ status }) => status === "new");
    for (const row of rows) {
      await this.submit(row);
    }
    return rows.length;
  }

  /** Asks Eskiz what has become of every text. @throws EskizError */
  async sync(): Promise<void> {
    const rows = await this.book.list();
    if (rows.length === 0) {
      return;
    }
    const templates = await this.api.templates();
    for (const row of rows) {
      const now = moderationOf(sampleText(row), templates);
      const isNews =
        now !== null &&
        (now.status !== row.status ||
          now.eskiz_template_id !== row.eskiz_template_id ||
          (now.status === "approved" && row.approved_text !== row.text));
      if (isNews) {
        await this.book.moderated(row, now);
      }
    }
  }

  /** Known texts first: another shop of the account, or this one before, may have handed them in. */
  async submitAndSync(): Promise<void> {
    await this.sync();
    if ((await this.submitNew()) > 0) {
      await this.sync();
    }
  }

  private async help(): Promise<void> {
    if (Date.now() - this.helped_at < HELP_AGAIN_MS) {
      return this.helping ?? undefined;
    }
    this.helped_at = Date.now();
    this.helping = this.submitAndSync()
      .catch(() => undefined)
      .finally(() => {
        this.helping = null;
      });
    return this.helping;
  }
}

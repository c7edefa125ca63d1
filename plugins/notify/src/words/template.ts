import type { Locale } from "../types";

/**
 * The words of one message in one language. `{name}` in braces is filled in. A text never greets: the layout does, where
 * the name is known. None names a product: what somebody buys at a pharmacy is nobody's business.
 */
export type Words = {
  /** One SMS: GSM-7 letters in Uzbek and English, ASCII apostrophes; null where no SMS is ever sent. */
  sms: string | null;
  /** Subject of the e-mail, first line in Telegram, headline in the inbox. */
  title: string;
  /** Telegram, e-mail and inbox. */
  text: string;
};

export type Template = Record<Locale, Words> & {
  /** Values to show a moderator what an SMS looks like. */
  sample: Record<string, string>;
};

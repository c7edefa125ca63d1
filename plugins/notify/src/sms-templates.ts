import { messageType } from "./message-types";
import { LOCALES, type Locale } from "./types";
import { CATALOGUE, typeOfTemplate } from "./words/catalogue";
import { fill } from "./words/fill";

/** A text for the moderators of an SMS gateway: `{code}` stays, the shop's name is filled in. */
export type SmsTemplate = Record<Locale, string> & {
  /** Values that show what a message looks like: `{ code: "1234" }`. */
  sample: Record<string, string>;
};

/**
 * Every SMS this plugin may send, by template: what an SMS gateway has to approve before. A gateway that keeps its own
 * registry renders the values of a delivery into these.
 *
 * @param shop the shop's name as it opens each message, in letters of GSM-7
 */
export function smsTemplates(shop: string): Record<string, SmsTemplate> {
  const templates = Object.entries(CATALOGUE).flatMap(([key, { sample, ...words }]) => {
    const texts = LOCALES.map((locale) => [locale, words[locale].sms] as const);
    const isSent = messageType(typeOfTemplate(key)).channels.sms !== "never";
    return isSent && texts.every(([, text]) => text !== null)
      ? [[key, { ...named(texts, shop), sample }] as const]
      : [];
  });
  return Object.fromEntries(templates);
}

function named(texts: (readonly [Locale, string | null])[], shop: string): Record<Locale, string> {
  const filled = texts.map(([locale, text]) => [
    locale,
    // Only the shop's name: the other braces are the gateway's to fill.
    (text ?? "").replace("{shop}", () => fill("{shop}", { shop })),
  ]);
  return Object.fromEntries(filled);
}

import type { Channel, Locale } from "../types";
import { CATALOGUE } from "./catalogue";
import { emailHtml } from "./email-layout";
import { escapeHtml, oneLine } from "./escape";
import { fill } from "./fill";
import { somWords } from "./money";

export type Shop = { name: string; url?: string };

/** A broadcast's own words in one language. */
export type OwnWords = { title: string; text: string };

export type Composition = {
  template: string;
  locale: Locale;
  /** As stored: sums in so'm, digits only. */
  values: Record<string, string>;
  /** The customer's first name, as they typed it. */
  name?: string | null;
  shop: Shop;
  /** Instead of the catalogue's, for marketing. */
  words?: OwnWords;
};

export type Content = { subject?: string; text: string; html?: string };

const GREETINGS: Record<Locale, string> = {
  uz: "Assalomu alaykum, {name}!",
  ru: "Здравствуйте, {name}!",
  en: "Hello {name}!",
};

const UNASKED: Record<Locale, string> = {
  uz: "Bu xabar yangiliklarga rozi bo'lganingiz uchun keldi. Undan istalgan payt kabinetingizda voz kechishingiz mumkin.",
  ru: "Вы получили это письмо, потому что согласились на новости. Отказаться можно в личном кабинете в любой момент.",
  en: "You get this because you agreed to news. You can take that back in your account at any time.",
};

const LONGEST_NAME = 60;

/** The values as people read them: sums with their currency, everything on one line. */
export function wordedValues({ values, locale, shop }: Composition): Record<string, string> {
  const worded = Object.entries(values).map(([key, value]) => [
    key,
    key === "sum" ? somWords(value, locale) : oneLine(value),
  ]);
  return { ...Object.fromEntries(worded), shop: shop.name };
}

/** Headline and text for the inbox, and for what every other medium is made of. */
export function inboxWords(composition: Composition): OwnWords {
  const { template, locale, words } = composition;
  const found = words ?? CATALOGUE[template][locale];
  const values = wordedValues(composition);
  return { title: oneLine(fill(found.title, values)), text: fill(found.text, values) };
}

/** The words of a message for one channel. @throws Error when it has none for it: no SMS for staff */
export function compose(channel: Channel, composition: Composition): Content {
  const { title, text } = inboxWords(composition);
  switch (channel) {
    case "sms":
      return { text: smsText(composition) };
    case "telegram":
      return {
        text: `${title}\n\n${text}`,
        html: `<b>${escapeHtml(title)}</b>\n\n${escapeHtml(text)}`,
      };
    case "email":
      return letter(composition, title, text);
  }
}

function smsText(composition: Composition): string {
  const { template, locale, words, shop } = composition;
  const sms = words ? `{shop}: ${words.text}` : CATALOGUE[template][locale].sms;
  if (sms === null) {
    throw new Error(`notify: ${template} has no SMS`);
  }
  const text = words ? `${shop.name}: ${words.text}` : fill(sms, wordedValues(composition));
  return oneLine(text).replace(/[\u02bb\u02bc\u2018\u2019`\u00b4]/g, "'");
}

function letter(composition: Composition, title: string, text: string): Content {
  const { locale, shop, words } = composition;
  const name = oneLine(composition.name ?? "").slice(0, LONGEST_NAME);
  const greeting = name ? fill(GREETINGS[locale], { name }) : null;
  const footnote = words ? UNASKED[locale] : null;
  const paragraphs = text.split(/\n{2,}/);
  const plain = [greeting, text, shop.url ? `${shop.name}, ${shop.url}` : shop.name, footnote];
  return {
    subject: `${title} | ${oneLine(shop.name)}`,
    text: plain.filter(Boolean).join("\n\n"),
    html: emailHtml({ locale, shop, title, greeting, paragraphs, footnote }),
  };
}

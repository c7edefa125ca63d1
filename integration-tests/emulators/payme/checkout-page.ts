import {
  brokenLinkPage,
  cardForm,
  languages,
  payerPage,
  resultBlock,
  smsForm,
  type Provider,
  type ResultKind,
  type Slip,
} from "../payer-page.ts";
import type { Locale } from "../locale.ts";
import { GOOD_CARD } from "../test-cards.ts";
import type { Checkout } from "./checkout-link.ts";
import { say, type TextKey } from "./texts.ts";

export type CheckoutView = {
  checkout: Checkout;
  locale: Locale;
  /** Digits to fill in. */
  card?: string;
  error?: TextKey;
};

/** The page a buyer lands on: the sum, a card form, and the emulator's shortcuts. */
export function checkoutPage({ checkout, locale, card = "", error }: CheckoutView): string {
  const action = hereOf(checkout, locale);
  return payerPage(
    slipOf(checkout, locale),
    "pay_title",
    cardForm({
      action,
      locale,
      amount: checkout.amount,
      card,
      testCardHref: `${action}&card=${GOOD_CARD}`,
      error: error && say(error, locale),
    }),
    { below: languages(locale, (l) => `?l=${l}`) },
  );
}

/** The second page: the code from the message. Like the result it belongs to one payment, so it keeps its language. */
export function smsPage(view: CheckoutView & { receipt_id: string; fate_card: string }): string {
  const { checkout, locale, receipt_id, fate_card, error } = view;
  return payerPage(
    slipOf(checkout, locale),
    "sms_title",
    smsForm({
      action: hereOf(checkout, locale),
      locale,
      hidden: { receipt: receipt_id, card: fate_card },
      error: error && say(error, locale),
    }),
  );
}

export type ResultView = {
  checkout: Checkout;
  locale: Locale;
  kind: ResultKind;
  text?: string;
  returnUrl: string | null;
};

/** How it ended. A paid or waiting buyer is sent back to the shop by itself. */
export function resultPage(view: ResultView): string {
  const { checkout, locale, kind, returnUrl } = view;
  const goesBack = returnUrl && (kind === "paid" || kind === "waiting");
  const seconds = Math.min(checkout.returnAfterMs ?? 1500, 15_000) / 1000;
  const text = view.text ?? say(`${kind}_text`, locale);
  return payerPage(
    slipOf(checkout, locale),
    `${kind}_title`,
    resultBlock({ locale, kind, text, returnUrl, againUrl: hereOf(checkout, locale) }),
    { refresh: goesBack ? `${seconds};url=${returnUrl}` : undefined },
  );
}

/** A link that no page can be made of. */
export const wrongLinkPage = (key: TextKey, locale: Locale): string =>
  brokenLinkPage(providerIn(locale), locale, say(key, locale));

const hereOf = (checkout: Checkout, locale: Locale): string =>
  `/payme/${encodeURIComponent(checkout.encoded)}?l=${locale}`;

const providerIn = (locale: Locale): Provider => ({
  name: "Payme",
  strip: say("emulator", locale),
});

const slipOf = (checkout: Checkout, locale: Locale): Slip => ({
  provider: providerIn(locale),
  locale,
  amount: checkout.amount,
  rows: [
    ...Object.entries(checkout.account).map(([field, value]): [string, string] => [
      field === "order_id" ? say("order", locale) : field,
      value,
    ]),
    [say("shop", locale), checkout.merchantId],
  ],
});

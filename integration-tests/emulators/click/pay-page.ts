import type { Locale } from "../locale.ts";
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
import { GOOD_CARD, HUMO_CARD } from "../test-cards.ts";
import type { PayLink } from "./pay-link.ts";
import type { Failure, Payment } from "./payment.ts";
import { say, type TextKey } from "./texts.ts";

export type PayView = {
  link: PayLink;
  locale: Locale;
  /** Digits to fill in. */
  card?: string;
  error?: TextKey;
};

/** The page behind the shop's button: the sum, a card form, and the emulator's shortcuts. */
export function payPage({ link, locale, card = "", error }: PayView): string {
  const action = hereOf(link, locale);
  return payerPage(
    slipOf(link, locale),
    "pay_title",
    cardForm({
      action,
      locale,
      amount: link.tiyin,
      card,
      testCardHref: `${action}&card=${link.card_type === "humo" ? HUMO_CARD : GOOD_CARD}`,
      error: error && say(error, locale),
    }),
    { below: languages(locale, (l) => hereOf(link, l)) },
  );
}

/** The code from the message. The shop has agreed by now, so leaving here leaves a prepared payment behind. */
export function smsPage(view: PayView & { payment: Payment; fate_card: string }): string {
  const { link, locale, payment, fate_card, error } = view;
  return payerPage(
    slipOf(link, locale, payment),
    "sms_title",
    smsForm({
      action: hereOf(link, locale),
      locale,
      hidden: { payment: payment.id, card: fate_card },
      error: error && say(error, locale),
    }),
  );
}

/** How it ended. A paid or waiting buyer is sent back to the shop by itself. */
export function resultPage(link: PayLink, locale: Locale, payment: Payment | null): string {
  const kind = kindOf(payment);
  const text =
    payment?.state === "manual"
      ? say("manual_text", locale)
      : kind === "failed" && payment?.failure
        ? failureText(payment.failure, locale)
        : say(`${kind}_text`, locale);
  const { return_url } = link;
  const goesBack = return_url && (kind === "paid" || kind === "waiting");
  return payerPage(
    slipOf(link, locale, payment),
    `${kind}_title`,
    resultBlock({
      locale,
      kind,
      text,
      returnUrl: return_url,
      againUrl: hereOf(link, locale),
    }),
    { refresh: goesBack ? `1.5;url=${return_url}` : undefined },
  );
}

/** A link that no page can be made of. */
export const wrongLinkPage = (key: TextKey, locale: Locale): string =>
  brokenLinkPage(providerIn(locale), locale, say(key, locale));

/** What went wrong, in words; the shop's own words for the shop's refusal. */
export const failureText = ({ by, code, note }: Failure, locale: Locale): string =>
  by === "silence"
    ? say("failed_by_silence", locale)
    : by === "card"
      ? `${say("failed_by_card", locale)} (${code})`
      : `${say("failed_by_shop", locale)}: ${note} (${code})`;

function kindOf(payment: Payment | null): ResultKind {
  if (!payment) {
    return "closed";
  }
  const { state } = payment;
  return state === "paid"
    ? "paid"
    : state === "failed" || state === "reversed"
      ? "failed"
      : "waiting";
}

const hereOf = ({ query }: PayLink, locale: Locale): string =>
  `/click/services/pay?${query}&lang=${locale}`;

const providerIn = (locale: Locale): Provider => ({
  name: "Click",
  strip: say("emulator", locale),
});

function slipOf(link: PayLink, locale: Locale, payment: Payment | null = null): Slip {
  const rows: Slip["rows"] = [
    [say("order", locale), link.transaction_param],
    [say("service", locale), link.service_id],
  ];
  if (link.card_type) {
    rows.push([say("card_kind", locale), link.card_type.toUpperCase()]);
  }
  if (payment) {
    rows.push([say("pay_title", locale), payment.id]);
  }
  return { provider: providerIn(locale), locale, amount: link.tiyin, rows };
}

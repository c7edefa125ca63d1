import { html, type Markup } from "../html.ts";
import { localeOf, localeOfHeader, timeText, type Locale } from "../locale.ts";
import {
  brokenLinkPage,
  cardForm,
  languages,
  payerPage,
  smsForm,
  type Provider,
  type Slip,
} from "../payer-page.ts";
import { groupCard } from "../test-cards.ts";
import type { PageRequest } from "../web.ts";
import { NAMED_CARDS, UZCARD_CARD } from "./test-cards.ts";
import { say, type TextKey } from "./texts.ts";

const EXPIRE_TEXT = "06/28";

/** Whose form it is: a card to be bound, or an invoice to be paid. */
export type Form = {
  here: string;
  slip: Slip;
  /** Digits to fill in. */
  card?: string;
  error?: TextKey;
};

export const providerIn = (locale: Locale): Provider => ({
  name: "Multicard",
  strip: say("emulator", locale),
});

export const localeIn = ({ query, headers }: PageRequest, fallback?: Locale): Locale =>
  localeOf(query.get("lang"), fallback ?? localeOfHeader(headers["accept-language"]) ?? "uz");

/** The card and its expiry date, with the test cards to choose from. `binds` asks for no money. */
export function cardPage({ here, slip, card = "", error }: Form, binds: boolean): string {
  const { locale } = slip;
  const action = `${here}?lang=${locale}`;
  const cards = Object.entries(NAMED_CARDS).map(
    ([name, number]) =>
      html`<li>
        <a href="${action}&card=${number}"
          >${groupCard(number)}<span>${say(`card_${name}` as TextKey, locale)}</span></a
        >
      </li>`,
  );
  return payerPage(
    slip,
    "pay_title",
    html`${cardForm({
        action,
        locale,
        amount: slip.amount,
        card,
        testCardHref: `${action}&card=${UZCARD_CARD}`,
        expire: EXPIRE_TEXT,
        error: error && say(error, locale),
        ...(binds && {
          submit: say("bind_submit", locale),
          outcomes: { success: say("bind_success", locale), decline: say("bind_decline", locale) },
        }),
      })}
      <ul class="test-cards" aria-label="${say("test_cards", locale)}">
        ${cards}
      </ul>`,
    { below: languages(locale, (l) => `${here}?lang=${l}`) },
  );
}

/** The code from the message; the card goes along. */
export const codePage = ({ here, slip, card = "", error }: Form, hidden = {}): string =>
  payerPage(
    slip,
    "sms_title",
    smsForm({
      action: `${here}?lang=${slip.locale}`,
      locale: slip.locale,
      hidden: { card, ...hidden },
      sent: say("otp_sent", slip.locale),
      error: error && say(error, slip.locale),
    }),
  );

/** How a card form ended, and the way back to the shop. */
export function boundPage(slip: Slip, kind: "bound" | "declined", returnUrl: string): string {
  const { locale } = slip;
  return payerPage(
    { ...slip, heading: say(`${kind}_title`, locale) },
    kind === "bound" ? "sms_title" : "failed_title",
    html`<div class="result ${kind === "bound" ? "paid" : "failed"}" data-result="${kind}">
      <h2>${say(`${kind}_title`, locale)}</h2>
      <p>${say(`${kind}_text`, locale)}</p>
      <a class="primary" href="${returnUrl}">${say("return_to_shop", locale)}</a>
    </div>`,
    { refresh: `${kind === "bound" ? 1.5 : 5};url=${returnUrl}` },
  );
}

export const gonePage = (locale: Locale, key: TextKey = "gone_text"): string =>
  brokenLinkPage(providerIn(locale), locale, say(key, locale));

/** What a buyer gets after paying: the receipt behind `receipt_url`. */
export function receiptPage(
  slip: Slip,
  { paid_at, qr_url, returned }: { paid_at: number; qr_url: string | null; returned: string },
): string {
  const { locale } = slip;
  const row = (label: string, value: Markup | string) =>
    html`<div>
      <dt>${label}</dt>
      <dd>${value}</dd>
    </div>`;
  return payerPage(
    slip,
    "paid_title",
    html`<div class="result paid" data-result="receipt">
      <h2>${say("receipt", locale)}</h2>
      <dl>
        ${row(say("paid_at", locale), timeText(paid_at))}
        ${returned ? row(say("returned", locale), returned) : null}
      </dl>
      ${qr_url ? html`<a class="primary" href="${qr_url}" rel="noreferrer">${say("fiscal", locale)}</a>` : null}
    </div>`,
    { below: languages(locale, (l) => `?lang=${l}`) },
  );
}

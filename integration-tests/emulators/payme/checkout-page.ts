import { html, page, type Markup } from "../html.ts";
import type { Checkout } from "./checkout-link.ts";
import { LOCALES, somText, type Locale } from "./locale.ts";
import { groupCard } from "./test-cards.ts";
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
  const here = `/payme/${encodeURIComponent(checkout.encoded)}`;
  const filled = card !== "";
  return payerPage(
    checkout,
    locale,
    "pay_title",
    html` ${errorLine(error, locale)}
      <form method="post" action="${here}?l=${locale}" class="card-form">
        <label
          >${say("card", locale)}
          <input
            name="card"
            inputmode="numeric"
            autocomplete="off"
            required
            maxlength="23"
            placeholder="8600 0000 0000 0000"
            value="${groupCard(card)}"
          />
        </label>
        <label class="short"
          >${say("expire", locale)}
          <input
            name="expire"
            inputmode="numeric"
            autocomplete="off"
            required
            maxlength="5"
            placeholder="03/99"
            value="${filled ? "03/99" : ""}"
          />
        </label>
        <button class="primary" name="step" value="card">
          ${say("pay", locale)} ${somText(checkout.amount, locale)}
        </button>
        ${filled ? null : html`<a class="quiet" href="${here}?l=${locale}&card=8600495473316478">${say("test_card", locale)}</a>`}
      </form>
      <form method="post" action="${here}?l=${locale}" class="shortcuts">
        <p>${say("shortcuts", locale)}</p>
        <button name="outcome" value="success" class="good">
          ${say("outcome_success", locale)}
        </button>
        <button name="outcome" value="decline" class="bad">
          ${say("outcome_decline", locale)}
        </button>
        <button name="outcome" value="close">${say("outcome_close", locale)}</button>
      </form>`,
    { below: languages(locale) },
  );
}

/** The second page: the code from the message. Like the result it belongs to one payment, so it keeps its language. */
export function smsPage(view: CheckoutView & { receipt_id: string; fate_card: string }): string {
  const { checkout, locale, receipt_id, fate_card, error } = view;
  const here = `/payme/${encodeURIComponent(checkout.encoded)}?l=${locale}`;
  return payerPage(
    checkout,
    locale,
    "sms_title",
    html` ${errorLine(error, locale)}
      <form method="post" action="${here}" class="card-form">
        <p>${say("sms_sent", locale)}</p>
        <label class="short"
          >${say("sms_title", locale)}
          <input
            name="code"
            inputmode="numeric"
            autocomplete="one-time-code"
            required
            maxlength="6"
            autofocus
          />
        </label>
        <input type="hidden" name="receipt" value="${receipt_id}" />
        <input type="hidden" name="card" value="${fate_card}" />
        <button class="primary" name="step" value="code">${say("confirm", locale)}</button>
        <a class="quiet" href="${here}">${say("back", locale)}</a>
      </form>`,
  );
}

export type ResultView = {
  checkout: Checkout;
  locale: Locale;
  kind: "paid" | "waiting" | "failed" | "closed";
  text?: string;
  returnUrl: string | null;
};

/** How it ended, and the way back to the shop. A paid or waiting buyer is sent back by itself. */
export function resultPage({ checkout, locale, kind, text, returnUrl }: ResultView): string {
  const goesBack = returnUrl && (kind === "paid" || kind === "waiting");
  const seconds = Math.min(checkout.returnAfterMs ?? 1500, 15_000) / 1000;
  const here = `/payme/${encodeURIComponent(checkout.encoded)}?l=${locale}`;
  return payerPage(
    checkout,
    locale,
    `${kind}_title`,
    html` <div class="result ${kind}" data-result="${kind}">
      <h2>${say(`${kind}_title`, locale)}</h2>
      <p>${text ?? say(`${kind}_text`, locale)}</p>
      ${returnUrl ? html`<a class="primary" href="${returnUrl}">${say("return_to_shop", locale)}</a>` : null}
      ${kind === "failed" ? html`<a class="quiet" href="${here}">${say("try_again", locale)}</a>` : null}
    </div>`,
    { refresh: goesBack ? `${seconds};url=${returnUrl}` : undefined },
  );
}

/** A link that no page can be made of. */
export const brokenLinkPage = (key: TextKey, locale: Locale): string =>
  page({
    title: "Payme",
    locale,
    body: html`<main class="payer">
      <section class="slip">
        <p class="strip">${say("emulator", locale)}</p>
        <div class="result failed" data-result="failed">
          <h2>${say("failed_title", locale)}</h2>
          <p>${say(key, locale)}</p>
        </div>
      </section>
    </main>`,
  });

function payerPage(
  checkout: Checkout,
  locale: Locale,
  title: TextKey,
  content: Markup,
  { refresh, below }: { refresh?: string; below?: Markup } = {},
): string {
  const account = Object.entries(checkout.account).map(
    ([field, value]) =>
      html`<div>
        <dt>${field === "order_id" ? say("order", locale) : field}</dt>
        <dd>${value}</dd>
      </div>`,
  );
  return page({
    title: `Payme: ${say(title, locale)}`,
    locale,
    refresh,
    body: html`<main class="payer">
      <section class="slip">
        <p class="strip">${say("emulator", locale)}</p>
        <header>
          <p class="label">${say("to_pay", locale)}</p>
          <h1>${somText(checkout.amount, locale)}</h1>
          <dl>
            ${account}
            <div>
              <dt>${say("shop", locale)}</dt>
              <dd>${checkout.merchantId}</dd>
            </div>
          </dl>
        </header>
        ${content}
      </section>
      ${below}
    </main>`,
  });
}

const languages = (locale: Locale): Markup =>
  html`<nav class="languages">
    ${LOCALES.map(
      (l) =>
        html`<a href="?l=${l}" ${l === locale ? html`aria-current="true"` : null} lang="${l}"
          >${l}</a
        >`,
    )}
  </nav>`;

const errorLine = (error: TextKey | undefined, locale: Locale) =>
  error ? html`<p class="error" role="alert">${say(error, locale)}</p>` : null;

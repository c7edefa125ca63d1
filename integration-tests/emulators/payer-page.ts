import { html, page, type Markup } from "./html.ts";
import { LOCALES, somText, type Locale } from "./locale.ts";
import { groupCard } from "./test-cards.ts";
import { sayCommon, type CommonKey } from "./texts.ts";

/** Whose page it is: the name in the title and the warning strip above everything. */
export type Provider = { name: string; strip: string };

/** What the slip says above its content: the sum in tiyin, or another heading where no sum is asked for. */
export type Slip = {
  provider: Provider;
  locale: Locale;
  amount: string;
  heading?: string;
  rows: [label: string, value: string][];
};

/** One page of a buyer: the slip with the sum, and what is to be done with it. */
export function payerPage(
  { provider, locale, amount, heading, rows }: Slip,
  title: CommonKey,
  content: Markup,
  { refresh, below }: { refresh?: string; below?: Markup } = {},
): string {
  return page({
    title: `${provider.name}: ${sayCommon(title, locale)}`,
    locale,
    refresh,
    body: html`<main class="payer">
      <section class="slip">
        <p class="strip">${provider.strip}</p>
        <header>
          ${heading ? null : html`<p class="label">${sayCommon("to_pay", locale)}</p>`}
          <h1 class="${heading ? "words" : "sum"}">${heading ?? somText(amount, locale)}</h1>
          <dl>
            ${rows.map(
              ([label, value]) =>
                html`<div>
                  <dt>${label}</dt>
                  <dd>${value}</dd>
                </div>`,
            )}
          </dl>
        </header>
        ${content}
      </section>
      ${below}
    </main>`,
  });
}

export type CardForm = {
  action: string;
  locale: Locale;
  /** Tiyin, for the button. */
  amount: string;
  /** Digits to fill in. */
  card: string;
  /** Where the form comes filled in. */
  testCardHref: string;
  /** Of the test cards, `03/99` unless the provider has its own. */
  expire?: string;
  /** Instead of paying the sum. */
  submit?: string;
  outcomes?: { success: string; decline: string };
  error?: string;
};

/** The card and its expiry date, then the emulator's shortcuts. */
export function cardForm(form: CardForm): Markup {
  const { action, locale, amount, card, testCardHref, expire = "03/99", error } = form;
  const submit = form.submit ?? `${sayCommon("pay", locale)} ${somText(amount, locale)}`;
  const filled = card !== "";
  return html` ${errorLine(error)}
    <form method="post" action="${action}" class="card-form">
      <label
        >${sayCommon("card", locale)}
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
        >${sayCommon("expire", locale)}
        <input
          name="expire"
          inputmode="numeric"
          autocomplete="off"
          required
          maxlength="5"
          placeholder="${expire}"
          value="${filled ? expire : ""}"
        />
      </label>
      <button class="primary" name="step" value="card">${submit}</button>
      ${filled ? null : html`<a class="quiet" href="${testCardHref}">${sayCommon("test_card", locale)}</a>`}
    </form>
    <form method="post" action="${action}" class="shortcuts">
      <p>${sayCommon("shortcuts", locale)}</p>
      <button name="outcome" value="success" class="good">
        ${form.outcomes?.success ?? sayCommon("outcome_success", locale)}
      </button>
      <button name="outcome" value="decline" class="bad">
        ${form.outcomes?.decline ?? sayCommon("outcome_decline", locale)}
      </button>
      <button name="outcome" value="close">${sayCommon("outcome_close", locale)}</button>
    </form>`;
}

/** The code from the message; `hidden` says whose code it is. */
export function smsForm(form: {
  action: string;
  locale: Locale;
  hidden: Record<string, string>;
  /** Instead of the words with the common test code. */
  sent?: string;
  error?: string;
}): Markup {
  const { action, locale, hidden, sent = sayCommon("sms_sent", locale), error } = form;
  return html` ${errorLine(error)}
    <form method="post" action="${action}" class="card-form">
      <p>${sent}</p>
      <label class="short"
        >${sayCommon("sms_title", locale)}
        <input
          name="code"
          inputmode="numeric"
          autocomplete="one-time-code"
          required
          maxlength="6"
          autofocus
        />
      </label>
      ${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
      <button class="primary" name="step" value="code">${sayCommon("confirm", locale)}</button>
      <a class="quiet" href="${action}">${sayCommon("back", locale)}</a>
    </form>`;
}

export type ResultKind = "paid" | "waiting" | "failed" | "closed";

/** How it ended, and the way back to the shop. */
export function resultBlock(result: {
  locale: Locale;
  kind: ResultKind;
  text: string;
  returnUrl: string | null;
  againUrl: string;
}): Markup {
  const { locale, kind, text, returnUrl, againUrl } = result;
  return html` <div class="result ${kind}" data-result="${kind}">
    <h2>${sayCommon(`${kind}_title`, locale)}</h2>
    <p>${text}</p>
    ${returnUrl ? html`<a class="primary" href="${returnUrl}">${sayCommon("return_to_shop", locale)}</a>` : null}
    ${kind === "failed" ? html`<a class="quiet" href="${againUrl}">${sayCommon("try_again", locale)}</a>` : null}
  </div>`;
}

/** A link that no page can be made of. */
export const brokenLinkPage = (provider: Provider, locale: Locale, text: string): string =>
  page({
    title: provider.name,
    locale,
    body: html`<main class="payer">
      <section class="slip">
        <p class="strip">${provider.strip}</p>
        <div class="result failed" data-result="failed">
          <h2>${sayCommon("failed_title", locale)}</h2>
          <p>${text}</p>
        </div>
      </section>
    </main>`,
  });

export const languages = (current: Locale, href: (locale: Locale) => string): Markup =>
  html`<nav class="languages">
    ${LOCALES.map(
      (l) =>
        html`<a href="${href(l)}" ${l === current ? html`aria-current="true"` : null} lang="${l}"
          >${l}</a
        >`,
    )}
  </nav>`;

const errorLine = (error: string | undefined) =>
  error ? html`<p class="error" role="alert">${error}</p>` : null;

import { html, Markup } from "../html.ts";
import { LOCALES, type Locale } from "../locale.ts";
import { PHONE_TEXTS } from "./texts.ts";

export type PhoneTexts = { [name in keyof typeof PHONE_TEXTS]: string };

export const phoneTexts = (locale: Locale): PhoneTexts =>
  Object.fromEntries(
    Object.entries(PHONE_TEXTS).map(([name, texts]) => [name, texts[locale]]),
  ) as PhoneTexts;

/** The phone: its script fills the three screens and keeps them fresh. */
export function phonePage(locale: Locale, query: URLSearchParams): string {
  const t = phoneTexts(locale);
  const tab = (name: "sms" | "telegram" | "mail", icon: string): Markup =>
    html`<button type="button" role="tab" data-tab="${name}" aria-controls="${name}">
      <span aria-hidden="true">${icon}</span>${t[name]}<b class="count" hidden></b>
    </button>`;
  const language = (one: Locale): Markup => {
    const others = new URLSearchParams(query);
    others.set("lang", one);
    return one === locale
      ? html`<a aria-current="true" href="?${others.toString()}">${one}</a>`
      : html`<a href="?${others.toString()}">${one}</a>`;
  };
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light" />
        <title>${t.title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/emulator.css" />
        <link rel="stylesheet" href="/phone.css" />
        <script type="module" src="/phone.js"></script>
      </head>
      <body class="phone-page" data-texts="${JSON.stringify(t)}" data-locale="${locale}">
        <p class="strip">${t.strip}</p>
        <header class="top">
          <h1>${t.title}</h1>
          <a class="quiet" href="/">${t.back}</a>
          <nav class="languages">${LOCALES.map(language)}</nav>
        </header>
        <nav class="tabs" role="tablist">
          ${tab("sms", "✉")} ${tab("telegram", "➤")} ${tab("mail", "@")}
        </nav>
        <p class="offline" role="status" hidden>${t.offline}</p>
        <main class="screens">
          <section class="screen" id="sms" aria-label="${t.sms}">
            <header>
              <h2>${t.sms}</h2>
              <label class="bare"
                ><span class="unseen">${t.to}</span
                ><select id="numbers"></select
              ></label>
            </header>
            <ol class="texts" id="sms-list" aria-live="polite"></ol>
          </section>
          <section class="screen wide" id="telegram" aria-label="${t.telegram}">
            <header>
              <h2>${t.telegram}</h2>
            </header>
            <div class="messenger">
              <ul class="chats" id="chats"></ul>
              <div class="chat" id="chat"></div>
            </div>
          </section>
          <section class="screen" id="mail" aria-label="${t.mail}">
            <header><h2>${t.mail}</h2></header>
            <ol class="texts" id="mail-list" aria-live="polite"></ol>
          </section>
        </main>
      </body>
    </html>`.text;
}

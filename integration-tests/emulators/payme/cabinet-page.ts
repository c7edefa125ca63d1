import { html, page, type Markup } from "../html.ts";
import type { Habits } from "./habits.ts";
import { somText, timeText, type Locale } from "../locale.ts";
import { languages } from "../payer-page.ts";
import type { CallRecord, Receipt } from "./receipt.ts";
import { failureText } from "./merchant-message.ts";
import { say, type TextKey } from "./texts.ts";

export type CabinetView = {
  receipts: Receipt[];
  habits: Habits;
  locale: Locale;
  notice?: { key: TextKey; detail?: string; good: boolean };
};

/** The merchant's cabinet: every receipt, what was said to the shop, refunds, and how Payme behaves. */
export function cabinetPage({ receipts, habits, locale, notice }: CabinetView): string {
  return page({
    title: `Payme: ${say("cabinet", locale)}`,
    locale,
    body: html`<main class="cabinet">
      <p class="strip">${say("emulator", locale)}</p>
      <header>
        <h1>${say("receipts", locale)}</h1>
        ${languages(locale, (l) => `?l=${l}`)}
      </header>
      ${notice ? html`<p class="${notice.good ? "notice" : "error"}" role="status">${say(notice.key, locale)}${notice.detail ? `: ${notice.detail}` : ""}</p>` : null}
      ${receipts.length === 0 ? html`<p class="empty">${say("no_receipts", locale)}</p>` : null}
      <ol class="receipts">
        ${receipts.map((receipt) => receiptRow(receipt, locale))}
      </ol>
      ${habitsForm(habits, locale)}
    </main>`,
  });
}

function receiptRow(receipt: Receipt, locale: Locale): Markup {
  const account = Object.values(receipt.account).join(", ");
  const tone = receipt.state === 4 ? "paid" : receipt.state === 50 ? "failed" : "waiting";
  return html`<li id="${receipt.id}" data-receipt="${receipt.id}" data-state="${receipt.state}">
    <div class="summary">
      <p class="what">
        <strong>${somText(receipt.amount, locale)}</strong
        ><span>${say("order", locale)} ${account}</span>
      </p>
      <p class="state ${tone}">${say(stateKey(receipt), locale)}</p>
      <p class="when"><time>${timeText(receipt.opened_at)}</time><code>${receipt.id}</code></p>
      <form method="post" action="/payme/cabinet/${receipt.id}?l=${locale}">
        ${receipt.state === 4 ? html`<button name="do" value="refund" class="bad">${say("refund", locale)}</button>` : null}
        ${receipt.perform_time > 0 ? html`<button name="do" value="fiscal">${say("send_fiscal", locale)}</button>` : null}
      </form>
    </div>
    ${receipt.failure ? html`<p class="failure">${failureText(receipt, locale)}</p>` : null}
    <details>
      <summary>${say("calls", locale)} (${receipt.calls.length})</summary>
      <ul class="calls">
        ${receipt.calls.map(callRow)}
      </ul>
    </details>
  </li>`;
}

const stateKey = ({ state, perform_time }: Receipt): TextKey =>
  state === 50 && perform_time > 0 ? "state_refunded" : `state_${state}`;

const callRow = ({ at, method, params, answer, duration_ms }: CallRecord): Markup =>
  html`<li class="${"error" in answer ? "refused" : "answered"}">
    <p><strong>${method}</strong> <time>${timeText(at)}</time> ${duration_ms} ms</p>
    <pre>${JSON.stringify(params)}</pre>
    <pre>${JSON.stringify(answer)}</pre>
  </li>`;

function habitsForm(habits: Habits, locale: Locale): Markup {
  const check = (name: "lose_answers" | "out_of_order" | "fiscal", key: TextKey) =>
    html` <label class="check"
      ><input type="checkbox" name="${name}" ${habits[name] ? html`checked` : null} />
      ${say(key, locale)}</label
    >`;
  return html`<form class="habits" method="post" action="/payme/cabinet?l=${locale}">
    <h2>${say("habits", locale)}</h2>
    <label
      >${say("habit_repeat", locale)}<input
        type="number"
        name="repeat"
        min="1"
        max="5"
        value="${habits.repeat}"
    /></label>
    <label
      >${say("habit_delay", locale)}<input
        type="number"
        name="delay_ms"
        min="0"
        max="20000"
        step="100"
        value="${habits.delay_ms}"
    /></label>
    ${check("lose_answers", "habit_lose")}${check("out_of_order", "habit_order")}${check("fiscal", "habit_fiscal")}
    <button class="primary">${say("save", locale)}</button>
  </form>`;
}

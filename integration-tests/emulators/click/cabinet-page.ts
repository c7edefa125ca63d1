import { html, page, type Markup } from "../html.ts";
import { somText, timeText, type Locale } from "../locale.ts";
import { languages } from "../payer-page.ts";
import { habitsForm } from "./habits-form.ts";
import type { Habits } from "./habits.ts";
import { tiyinOf } from "./money.ts";
import { failureText } from "./pay-page.ts";
import type { CallRecord, Payment, PaymentState } from "./payment.ts";
import { say, type TextKey } from "./texts.ts";

export type CabinetView = {
  payments: Payment[];
  habits: Habits;
  locale: Locale;
  notice?: { key: TextKey; detail?: string; good: boolean };
};

/** What a person may do with a payment in this state. */
export const ACTIONS: Record<PaymentState, ("debit" | "decline" | "complete" | "refund")[]> = {
  opened: [],
  prepared: ["debit", "decline"],
  debited: ["complete"],
  manual: ["complete", "refund"],
  paid: ["refund"],
  failed: [],
  reversed: [],
};

const LABELS = {
  debit: "do_debit",
  decline: "do_decline",
  complete: "do_complete",
  refund: "refund",
} as const;

const TONES: Partial<Record<PaymentState, string>> = { paid: "paid", failed: "failed" };

/** The merchant's cabinet: every payment, what Click and the shop said, refunds, and how Click behaves. */
export function cabinetPage({ payments, habits, locale, notice }: CabinetView): string {
  return page({
    title: `Click: ${say("cabinet", locale)}`,
    locale,
    body: html`<main class="cabinet">
      <p class="strip">${say("emulator", locale)}</p>
      <header>
        <h1>${say("payments", locale)}</h1>
        ${languages(locale, (l) => `?lang=${l}`)}
      </header>
      ${notice ? html`<p class="${notice.good ? "notice" : "error"}" role="status">${say(notice.key, locale)}${notice.detail ? `: ${notice.detail}` : ""}</p>` : null}
      ${payments.length === 0 ? html`<p class="empty">${say("no_payments", locale)}</p>` : null}
      <ol class="receipts">
        ${payments.map((payment) => paymentRow(payment, locale))}
      </ol>
      ${habitsForm(habits, locale)}
    </main>`,
  });
}

function paymentRow(payment: Payment, locale: Locale): Markup {
  const { id, state, fiscal, failure, reversed_by } = payment;
  return html`<li id="${id}" data-payment="${id}" data-state="${state}">
    <div class="summary">
      <p class="what">
        <strong>${somText(tiyinOf(payment.amount) ?? "0", locale)}</strong
        ><span>${say("order", locale)} ${payment.merchant_trans_id}</span>
      </p>
      <p class="state ${TONES[state] ?? "waiting"}">${say(`state_${state}`, locale)}</p>
      <p class="when">
        <time>${timeText(payment.created_at)}</time><code>${id} · ${payment.click_trans_id}</code>
      </p>
      <form method="post" action="/click/cabinet/${id}?lang=${locale}">
        ${ACTIONS[state].map(
          (action) =>
            html`<button
              name="do"
              value="${action}"
              class="${action === "refund" || action === "decline" ? "bad" : ""}"
            >
              ${say(LABELS[action], locale)}
            </button>`,
        )}
      </form>
    </div>
    ${failure ? html`<p class="failure">${failureText(failure, locale)}</p>` : null}
    ${reversed_by ? html`<p class="note">${say("state_reversed", locale)}: ${say(`by_${reversed_by}`, locale)}</p>` : null}
    ${fiscal ? html`<p class="note"><a href="${fiscal.qr_url}" rel="noreferrer">${say("fiscal", locale)}</a></p>` : null}
    <details>
      <summary>${say("calls", locale)} (${payment.calls.length})</summary>
      <ul class="calls">
        ${payment.calls.map(callRow)}
      </ul>
    </details>
  </li>`;
}

const callRow = (call: CallRecord): Markup =>
  html`<li class="${call.good && !call.complaint ? "answered" : "refused"}">
    <p>
      <strong>${call.direction === "to_shop" ? "→" : "←"} ${call.what}</strong>
      <time>${timeText(call.at)}</time> ${call.duration_ms} ms
    </p>
    ${call.complaint ? html`<p class="failure">${call.complaint}</p>` : null}
    <pre>${call.sent}</pre>
    <pre>${call.answer}</pre>
  </li>`;

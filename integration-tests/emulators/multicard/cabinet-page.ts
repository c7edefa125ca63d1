import { html, page, type Markup } from "../html.ts";
import { somText, timeText, type Locale } from "../locale.ts";
import { languages } from "../payer-page.ts";
import { habitsForm } from "./habits-form.ts";
import type { Habits } from "./habits.ts";
import { receiptUrl } from "./models.ts";
import type { Binding, CallRecord, Payment } from "./payment.ts";
import { say, type TextKey } from "./texts.ts";

export type CabinetView = {
  payments: Payment[];
  bindings: Binding[];
  log: CallRecord[];
  habits: Habits;
  locale: Locale;
  notice?: { key: TextKey; detail?: string; good: boolean };
};

const LABELS = { refund: "refund", expire: "do_expire", again: "do_again" } as const;

export type Action = keyof typeof LABELS;

/** What a person may do with a payment now. */
export function actionsOf({ status, hold, callback_url }: Payment): Action[] {
  if (status === "success") {
    return callback_url ? ["again", "refund"] : ["refund"];
  }
  return hold?.status === "active" ? ["expire"] : status === "billing" ? ["again"] : [];
}

const TONES: Partial<Record<Payment["status"], string>> = {
  success: "paid",
  error: "failed",
  revert: "failed",
};

/** The merchant's cabinet: payments, card forms, every call and callback, refunds, and how the gateway behaves. */
export function cabinetPage(view: CabinetView): string {
  const { payments, bindings, log, habits, locale, notice } = view;
  return page({
    title: `Multicard: ${say("cabinet", locale)}`,
    locale,
    body: html`<main class="cabinet">
      <p class="strip">${say("emulator", locale)}</p>
      <header>
        <h1>${say("payments", locale)}</h1>
        ${languages(locale, (l) => `/multicard/cabinet?lang=${l}`)}
      </header>
      ${notice ? html`<p class="${notice.good ? "notice" : "error"}" role="status">${say(notice.key, locale)}${notice.detail ? `: ${notice.detail}` : ""}</p>` : null}
      ${payments.length === 0 ? html`<p class="empty">${say("no_payments", locale)}</p>` : null}
      <ol class="receipts">
        ${payments.map((payment) => paymentRow(payment, locale))}
      </ol>
      ${bindings.length > 0 ? html`<h2 class="section">${say("bindings", locale)}</h2>` : null}
      <ol class="receipts">
        ${bindings.map((binding) => bindingRow(binding, locale))}
      </ol>
      ${log.length > 0 ? html`<h2 class="section">${say("other_calls", locale)}</h2>` : null}
      ${log.length > 0 ? html`<div class="receipts"><div class="log">${callsOf(log, locale)}</div></div>` : null}
      ${habitsForm(habits, locale)}
    </main>`,
  });
}

function paymentRow(payment: Payment, locale: Locale): Markup {
  const { id, status, kind, amount, charged, refunded } = payment;
  const som = (tiyin: number) => somText(String(tiyin), locale);
  return html`<li id="${id}" data-payment="${id}" data-status="${status}">
    <div class="summary">
      <p class="what">
        <strong>${som(amount)}</strong
        ><span>${say(`kind_${kind}`, locale)} ${payment.invoice_id}</span>
      </p>
      <p class="state ${TONES[status] ?? "waiting"}">${say(`status_${status}`, locale)}</p>
      <p class="when">
        <time>${timeText(payment.created_at)}</time><code>${id}</code
        ><span>${payment.card_pan} ${payment.ps}</span>
      </p>
      <form method="post" action="/multicard/cabinet/${id}?lang=${locale}">
        ${actionsOf(payment).map(
          (action) =>
            html`<button name="do" value="${action}" class="${action === "again" ? "" : "bad"}">
              ${say(LABELS[action], locale)}
            </button>`,
        )}
      </form>
    </div>
    ${charged > 0 && charged !== amount ? html`<p class="more">${say("charged", locale)}: ${som(charged)}</p>` : null}
    ${refunded > 0 ? html`<p class="failure">${say("returned", locale)}: ${som(refunded)}</p>` : null}
    ${payment.failure ? html`<p class="failure">${payment.failure.message} (${payment.failure.code})</p>` : null}
    ${payment.callback_message ? html`<p class="failure">${say("failed_by_shop", locale)}: ${payment.callback_message}</p>` : null}
    ${payment.paid_at ? html`<p class="more"><a href="${receiptUrl(payment)}">${say("receipt", locale)}</a></p>` : null}
    ${callsOf(payment.calls, locale)}
  </li>`;
}

const BINDING_TONES = { open: "waiting", bound: "paid", declined: "failed" };

const bindingRow = ({ id, state, opened_at, calls }: Binding, locale: Locale): Markup =>
  html`<li id="${id}" data-binding="${id}" data-state="${state}">
    <div class="summary">
      <p class="what"><code>${id}</code></p>
      <p class="state ${BINDING_TONES[state]}">${say(`binding_${state}`, locale)}</p>
      <p class="when"><time>${timeText(opened_at)}</time></p>
      ${state === "open" ? html`<a class="primary" href="/multicard/card/${id}">${say("bind_title", locale)}</a>` : html`<span></span>`}
    </div>
    ${callsOf(calls, locale)}
  </li>`;

const callsOf = (calls: CallRecord[], locale: Locale): Markup =>
  html`<details>
    <summary>${say("calls", locale)} (${calls.length})</summary>
    <ul class="calls">
      ${calls.map(callRow)}
    </ul>
  </details>`;

const callRow = (call: CallRecord): Markup =>
  html`<li class="${call.good && !call.complaint ? "answered" : "refused"}">
    <p>
      <strong>${call.direction === "to_shop" ? "→" : "←"} ${call.what}</strong>
      <time>${timeText(call.at)}</time> ${call.duration_ms} ms
    </p>
    ${call.complaint ? html`<p class="failure">${call.complaint}</p>` : null}
    ${call.sent ? html`<pre>${call.sent}</pre>` : null}
    <pre>${call.answer}</pre>
  </li>`;

import { html, page, type Markup } from "../html.ts";
import { somText, timeText, type Locale } from "../locale.ts";
import { languages } from "../payer-page.ts";
import { habitsForm } from "./habits-form.ts";
import type { Habits } from "./habits.ts";
import {
  allStatuses,
  btsName,
  CARRIER_NAMES,
  nextStatus,
  TITLES,
  type CallRecord,
  type CarrierName,
  type Parcel,
} from "./parcel.ts";
import { say, type TextKey } from "./texts.ts";

export type CabinetView = {
  parcels: Parcel[];
  habits: Record<CarrierName, Habits>;
  locale: Locale;
  notice?: TextKey;
};

const TONES: Record<string, string> = {
  issued_to_recipient: "paid",
  "1200": "paid",
  delivered: "paid",
  delivered_finish: "paid",
};

/** Every parcel of the three carriers, a step on for each, and how each carrier behaves. */
export function cabinetPage({ parcels, habits, locale, notice }: CabinetView): string {
  return page({
    title: say("title", locale),
    locale,
    body: html`<main class="cabinet">
      <p class="strip">${say("emulator", locale)}</p>
      <header>
        <h1>${say("title", locale)}</h1>
        ${languages(locale, (l) => `/carriers/cabinet?lang=${l}`)}
      </header>
      ${notice ? html`<p class="notice" role="status">${say(notice, locale)}</p>` : null}
      ${parcels.length === 0 ? html`<p class="empty">${say("none", locale)}</p>` : null}
      <ol class="receipts">
        ${parcels.map((parcel) => parcelRow(parcel, locale))}
      </ol>
      <form class="habits" method="post" action="/carriers/cabinet/counter?lang=${locale}">
        <h2>UzPost</h2>
        <p>${say("counter_hint", locale)}</p>
        <button name="counter" value="uzpost">${say("counter", locale)}</button>
      </form>
      ${CARRIER_NAMES.map((name) => habitsForm(name, habits[name], locale))}
    </main>`,
  });
}

function parcelRow(parcel: Parcel, locale: Locale): Markup {
  const { id, carrier, number, barcode, order_no, to, status, price, created_at, calls } = parcel;
  const next = nextStatus(parcel);
  const word = (one: string) => (carrier === "bts" ? `${one} ${btsName(one)}` : one);
  return html`<li id="${id}" data-parcel="${id}" data-carrier="${carrier}" data-status="${status}">
    <div class="summary">
      <p class="what"><strong>${TITLES[carrier]}</strong><span>${order_no ?? ""} ${to}</span></p>
      <p class="state ${TONES[status] ?? "waiting"}">${word(status)}</p>
      <p class="when">
        <time>${timeText(created_at)}</time><code>${barcode ?? number}</code
        ><span>${somText(`${price}00`, locale)}</span>
      </p>
      <form method="post" action="/carriers/cabinet/parcels/${id}?lang=${locale}">
        ${next === null ? null : html`<button name="next" value="${next}">${say("next", locale)}: ${word(next)}</button>`}
      </form>
    </div>
    <form class="set" method="post" action="/carriers/cabinet/parcels/${id}?lang=${locale}">
      <label
        >${say("status", locale)}<select name="status">
          ${allStatuses(carrier).map(
            (one) =>
              html`<option value="${one}" ${one === status ? html`selected` : null}>
                ${word(one)}
              </option>`,
          )}
        </select></label
      >
      <button>${say("set", locale)}</button>
    </form>
    <details>
      <summary>${say("calls", locale)} (${calls.length})</summary>
      <ul class="calls">
        ${calls.map(callRow)}
      </ul>
    </details>
  </li>`;
}

const callRow = ({ at, direction, what, status }: CallRecord): Markup =>
  html`<li class="${status === 200 ? "answered" : "refused"}">
    <p>
      <strong>${direction === "to_shop" ? "→" : "←"} ${what}</strong>
      <time>${timeText(at)}</time> ${status}
    </p>
  </li>`;

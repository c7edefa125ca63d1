import { html, type Markup } from "../html.ts";
import type { Locale } from "../locale.ts";
import { API_MOODS, COUNT_NAMES, FLAGS, limitsOf, type Habits } from "./habits.ts";
import { TITLES, type CarrierName } from "./parcel.ts";
import { say } from "./texts.ts";

/** How badly a carrier is to behave from now on. */
export const habitsForm = (carrier: CarrierName, habits: Habits, locale: Locale): Markup =>
  html`<form
    class="habits"
    method="post"
    action="/carriers/cabinet/habits/${carrier}?lang=${locale}"
  >
    <h2>${TITLES[carrier]}</h2>
    <div class="numbers">
      <label
        >${say("habit_api", locale)}<select name="api">
          ${API_MOODS.map(
            (mood) =>
              html`<option value="${mood}" ${habits.api === mood ? html`selected` : null}>
                ${say(`api_${mood}`, locale)}
              </option>`,
          )}
        </select></label
      >
      ${COUNT_NAMES.map(
        (name) =>
          html`<label
            >${say(`habit_${name}`, locale)}<input
              type="number"
              name="${name}"
              min="${limitsOf(name)[0]}"
              max="${limitsOf(name)[1]}"
              value="${habits[name]}"
          /></label>`,
      )}
    </div>
    ${FLAGS.map(
      (name) =>
        html` <label class="check"
          ><input type="checkbox" name="${name}" ${habits[name] ? html`checked` : null} />
          ${say(`habit_${name}`, locale)}</label
        >`,
    )}
    <button class="primary">${say("save", locale)}</button>
  </form>`;

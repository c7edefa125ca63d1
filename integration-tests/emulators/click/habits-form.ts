import { html, type Markup } from "../html.ts";
import type { Locale } from "../locale.ts";
import { API_MOODS, FLAGS, type Habits } from "./habits.ts";
import { say, type TextKey } from "./texts.ts";

const FLAG_TEXTS: Record<(typeof FLAGS)[number], TextKey> = {
  lose_answers: "habit_lose",
  out_of_order: "habit_order",
  prepare_again: "habit_prepare_again",
  json_bodies: "habit_json",
  joint_url: "habit_joint",
  big_ids: "habit_big_ids",
  refuse_reversals: "habit_refuse_reversals",
  lose_reversal_answer: "habit_lose_reversal",
  refuse_fiscal: "habit_refuse_fiscal",
};

/** How badly Click is to behave from now on. */
export function habitsForm(habits: Habits, locale: Locale): Markup {
  const number = (
    name: "repeat" | "delay_ms" | "fiscal_delay_ms",
    key: TextKey,
    limits: { min: number; max: number; step: number },
  ) =>
    html` <label
      >${say(key, locale)}<input
        type="number"
        name="${name}"
        min="${limits.min}"
        max="${limits.max}"
        step="${limits.step}"
        value="${habits[name]}"
    /></label>`;
  return html`<form class="habits" method="post" action="/click/cabinet?lang=${locale}">
    <h2>${say("habits", locale)}</h2>
    <div class="numbers">
      ${number("repeat", "habit_repeat", { min: 1, max: 5, step: 1 })}
      ${number("delay_ms", "habit_delay", { min: 0, max: 20_000, step: 100 })}
      ${number("fiscal_delay_ms", "habit_fiscal_delay", { min: 0, max: 600_000, step: 100 })}
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
    </div>
    <div class="checks">
      ${FLAGS.map(
        (name) =>
          html` <label class="check"
            ><input type="checkbox" name="${name}" ${habits[name] ? html`checked` : null} />
            ${say(FLAG_TEXTS[name], locale)}</label
          >`,
      )}
    </div>
    <button class="primary">${say("save", locale)}</button>
  </form>`;
}

import { formatMoney } from "../../commerce/money";
import { clock } from "./tashkent";
import { cashRefused, cashWaiting, type WaitingAction } from "./waiting-action";
import type { DayCash } from "./wire";
import { useWords } from "./words";

/** The money in the courier's pocket, as the shop counts it. */
export function CashPage({ cash, actions }: { cash: DayCash | null; actions: WaitingAction[] }) {
  const say = useWords();
  const money = (som: number) => formatMoney(som, say.locale);
  const waiting = cashWaiting(actions);
  const refused = cashRefused(actions);
  return (
    <>
      <h1>{say("cashTitle")}</h1>
      {waiting > 0 && <p class="note">{say("cashWaiting", { sum: money(waiting) })}</p>}
      {refused > 0 && <p class="note bad">{say("cashRefused", { sum: money(refused) })}</p>}
      {!cash && <p class="muted">{say("cashUnknown")}</p>}
      {cash && (
        <section class="panel">
          <dl class="sums">
            <div class="held">
              <dt>{say("cashHeld")}</dt>
              <dd>{money(cash.held)}</dd>
            </div>
            <div>
              <dt>{say("cashCollected")}</dt>
              <dd>{money(cash.collected)}</dd>
            </div>
            <div>
              <dt>{say("cashHandedIn")}</dt>
              <dd>{money(Math.abs(cash.handed_in))}</dd>
            </div>
            {cash.correction !== 0 && (
              <div>
                <dt>{say("cashCorrection")}</dt>
                <dd>{money(cash.correction)}</dd>
              </div>
            )}
          </dl>
        </section>
      )}
      {cash && cash.entries.length === 0 && <p class="muted">{say("cashNone")}</p>}
      {cash && cash.entries.length > 0 && (
        <ul class="panel entries">
          {cash.entries.map((entry) => (
            <li key={entry.id}>
              <span class="muted">{clock(entry.at)}</span>
              <span>{say(`cash_${entry.kind}`, { no: entry.delivery_no ?? "" })}</span>
              <span>{money(Math.abs(entry.amount))}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

import { formatMoney } from "../../commerce/money";
import { mapLinks } from "./map-links";
import { clockOn } from "./tashkent";
import type { ShownDelivery } from "./waiting-action";
import { useWords } from "./words";

type Props = {
  delivery: ShownDelivery;
  /** in the suggested order, from 1; absent for what has ended */
  place?: number;
  pickUp?: () => void;
  deliver?: () => void;
  fail?: () => void;
};

/** One stop: where, until when, how much to take, and the one thing to press next. */
export function StopCard({ delivery, place, pickUp, deliver, fail }: Props) {
  const say = useWords();
  const { no, state, window, landmark, note, cash_due, unpaid, cash_collected } = delivery;
  const money = (som: number) => formatMoney(som, say.locale);
  const maps = mapLinks(delivery);
  const time = (iso: string) => clockOn(iso, Date.now());
  const when =
    window.from && window.to
      ? say("window", { from: time(window.from), to: time(window.to).slice(-5) })
      : window.to && say("until", { to: time(window.to) });
  return (
    <article class={`panel stop ${state}`}>
      <div class="line">
        <h2>
          {place && <span class="place">{place}</span>}№ {no}
        </h2>
        <span class={`state ${state}`}>{say(`state_${state}`)}</span>
      </div>
      <p class="when">
        {when && <strong>{when}</strong>}
        {place && delivery.late && <span class="mark bad">{say("late")}</span>}
        {delivery.service === "express" && <span class="mark">{say("express")}</span>}
        {delivery.waiting && <span class="mark wait">{say("notSent")}</span>}
      </p>
      <p>
        {delivery.address_text}
        {landmark && (
          <span class="detail">
            {say("landmark")}: <strong>{landmark}</strong>
          </span>
        )}
        <span class="detail">
          {delivery.contact_name && `${delivery.contact_name} · `}
          {say("order", { number: delivery.order_no })}
        </span>
        {note && (
          <span class="detail">
            {say("note")}: {note}
          </span>
        )}
      </p>
      {place ? (
        <>
          {unpaid > 0 && <p class="note bad">{say("unpaid", { sum: money(unpaid) })}</p>}
          {cash_due > 0 && <p class="cash">{say("cashDue", { sum: money(cash_due) })}</p>}
          {cash_due === 0 && !unpaid && <p class="muted">{say("prepaid")}</p>}
          <div class="ways">
            {delivery.phone && (
              <a class="button quiet" href={`tel:${delivery.phone}`}>
                {say("call")}
              </a>
            )}
            <a class="button quiet" href={maps.yandex} target="_blank" rel="noreferrer">
              {say("yandexMaps")}
            </a>
            <a class="button quiet" href={maps.google} target="_blank" rel="noreferrer">
              {say("googleMaps")}
            </a>
          </div>
          {state === "assigned" && (
            <button class="button wide" onClick={pickUp} disabled={unpaid > 0}>
              {say("pickUp")}
            </button>
          )}
          {state === "on_the_way" && (
            <div class="answers">
              <button class="button" onClick={deliver}>
                {say("deliver")}
              </button>
              <button class="button quiet bad" onClick={fail}>
                {say("fail")}
              </button>
            </div>
          )}
        </>
      ) : (
        Boolean(cash_collected) && <p>{say("cashTaken", { sum: money(cash_collected ?? 0) })}</p>
      )}
    </article>
  );
}

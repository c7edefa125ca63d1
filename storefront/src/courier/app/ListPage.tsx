import { useState } from "preact/hooks";
import { DeliverSheet } from "./DeliverSheet";
import { FailSheet } from "./FailSheet";
import { PositionSwitch } from "./PositionSwitch";
import { StopCard } from "./StopCard";
import { clock } from "./tashkent";
import type { CourierDesk } from "./use-courier";
import type { usePosition } from "./use-position";
import type { ShownDelivery } from "./waiting-action";
import { useWords } from "./words";

type Props = {
  desk: CourierDesk;
  stops: { open: ShownDelivery[]; done: ShownDelivery[] };
  position: ReturnType<typeof usePosition>;
  onTheWay: boolean;
};
type Sheet = { kind: "deliver" | "fail"; delivery: ShownDelivery };

/** Today's stops in the suggested order, what has ended below them. */
export function ListPage({ desk, stops, position, onTheWay }: Props) {
  const say = useWords();
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const act = (action: Parameters<typeof desk.act>[0]) => {
    const where = position.current();
    const body = where ? { ...action.body, position: where } : action.body;
    setSheet(null);
    void desk.act({ ...action, body });
  };
  return (
    <>
      <div class="line">
        <span class="muted small">
          {desk.list && say("updatedAt", { time: clock(new Date(desk.list.at).toISOString()) })}
        </span>
        <button class="linklike" onClick={() => void desk.refresh()}>
          {say("refresh")}
        </button>
      </div>
      {onTheWay && !position.asked && (
        <PositionSwitch position={position} onTheWay>
          <button class="linklike" onClick={() => position.choose(false)}>
            {say("notNow")}
          </button>
        </PositionSwitch>
      )}
      {stops.open.length === 0 && desk.list && (
        <div class="panel empty">
          <h2>{say("empty")}</h2>
          <p class="muted">{say("emptyText")}</p>
        </div>
      )}
      <ol class="stops">
        {stops.open.map((delivery, index) => (
          <li key={delivery.id}>
            <StopCard
              delivery={delivery}
              place={index + 1}
              pickUp={() => act({ delivery, body: { type: "picked_up" } })}
              deliver={() => setSheet({ kind: "deliver", delivery })}
              fail={() => setSheet({ kind: "fail", delivery })}
            />
          </li>
        ))}
      </ol>
      {stops.done.length > 0 && <h2 class="done-title">{say("doneTitle")}</h2>}
      <ul class="stops">
        {stops.done.map((delivery) => (
          <li key={delivery.id}>
            <StopCard delivery={delivery} />
          </li>
        ))}
      </ul>
      {sheet?.kind === "deliver" && (
        <DeliverSheet delivery={sheet.delivery} done={act} close={() => setSheet(null)} />
      )}
      {sheet?.kind === "fail" && (
        <FailSheet delivery={sheet.delivery} done={act} close={() => setSheet(null)} />
      )}
    </>
  );
}

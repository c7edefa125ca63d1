import type { usePosition } from "./use-position";
import { useWords } from "./words";

type Props = { position: ReturnType<typeof usePosition>; onTheWay: boolean };

/** Whether others see where the courier is: a switch, and what it means. */
export function PositionSwitch({ position, onTheWay }: Props) {
  const say = useWords();
  const { wanted, denied } = position;
  const now = !wanted ? "positionOff" : onTheWay ? "positionOn" : "positionIdle";
  return (
    <section class="panel position">
      <label class="line">
        <strong>{say("positionTitle")}</strong>
        <input
          type="checkbox"
          role="switch"
          checked={wanted}
          onChange={(event) => position.choose(event.currentTarget.checked)}
        />
      </label>
      <p class="muted small">{say("positionText")}</p>
      <p class="small">{denied ? say("positionDenied") : say(now)}</p>
    </section>
  );
}

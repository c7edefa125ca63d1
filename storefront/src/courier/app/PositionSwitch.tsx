import type { ComponentChildren } from "preact";
import type { usePosition } from "./use-position";
import { useWords } from "./words";

type Props = {
  position: ReturnType<typeof usePosition>;
  onTheWay: boolean;
  children?: ComponentChildren;
};

/** Whether others see where the courier is: a switch, and what it means. */
export function PositionSwitch({ position, onTheWay, children }: Props) {
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
      <p class="small" role="status">
        {denied ? say("positionDenied") : say(now)}
      </p>
      {children}
    </section>
  );
}

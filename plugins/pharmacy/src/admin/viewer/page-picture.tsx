import { useEffect, useRef, useState, type PointerEvent } from "react";
import { drawn, FILTERS, type View } from "./view";

type Props = { address: string; label: string; view: View };

const NOTHING = { width: 0, height: 0 };

/** One page as a picture: turned, enlarged, darkened; what is larger than its room is scrolled or dragged. */
export function PagePicture({ address, label, view }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(NOTHING);
  const [natural, setNatural] = useState(NOTHING);
  useEffect(() => {
    const element = frame.current!;
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight });
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  const { picture, box } = drawn(natural, room, view);
  return (
    <div
      ref={frame}
      role="region"
      aria-label={label}
      tabIndex={0}
      data-scrolled={view.zoom > 1 ? "" : undefined}
      className="focus-visible:shadow-borders-focus absolute inset-0 cursor-grab overflow-auto outline-none active:cursor-grabbing"
      onPointerDown={(event) => drag(event)}
    >
      <div className="flex min-h-full min-w-full items-center justify-center">
        <div className="relative shrink-0" style={box}>
          <img
            src={address}
            alt={label}
            draggable={false}
            onLoad={({ currentTarget }) =>
              setNatural({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
            }
            className="absolute left-1/2 top-1/2 max-w-none select-none"
            style={{
              ...picture,
              transform: `translate(-50%, -50%) rotate(${view.rotation}deg)`,
              filter: FILTERS[view.contrast],
            }}
          />
        </div>
      </div>
    </div>
  );
}

/** Moves the page under the pointer; a finger scrolls by itself. */
function drag(event: PointerEvent<HTMLDivElement>): void {
  if (event.pointerType === "touch" || event.button !== 0) {
    return;
  }
  const element = event.currentTarget;
  const start = {
    x: event.clientX + element.scrollLeft,
    y: event.clientY + element.scrollTop,
  };
  const move = ({ clientX, clientY }: globalThis.PointerEvent) => {
    element.scrollTo(start.x - clientX, start.y - clientY);
  };
  const end = () => {
    window.removeEventListener("pointermove", move);
    window.removeEventListener("pointerup", end);
    window.removeEventListener("pointercancel", end);
  };
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", end);
  window.addEventListener("pointercancel", end);
}

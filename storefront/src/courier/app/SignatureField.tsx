import { useEffect, useRef } from "preact/hooks";
import { useWords } from "./words";

/** Less than this, in CSS px of line, is a slip of the finger and no signature. */
const SHORTEST = 60;

/** A signature drawn by finger. White paper underneath: what is sent can be printed. */
export function SignatureField({ drawn }: { drawn: (image: Blob | null) => void }) {
  const say = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const pen = useRef({ down: false, x: 0, y: 0, length: 0 });

  function clear() {
    const sheet = canvas.current;
    const context = sheet?.getContext("2d");
    if (!sheet || !context) return;
    context.fillStyle = "#fff";
    context.fillRect(0, 0, sheet.width, sheet.height);
    pen.current.length = 0;
    drawn(null);
  }

  useEffect(() => {
    const sheet = canvas.current;
    if (!sheet) return;
    const { width, height } = sheet.getBoundingClientRect();
    sheet.width = Math.round(width * 2);
    sheet.height = Math.round(height * 2);
    const context = sheet.getContext("2d");
    context?.scale(2, 2);
    clear();
  }, []);

  function move(event: PointerEvent) {
    const context = canvas.current?.getContext("2d");
    const { down, x, y } = pen.current;
    if (!down || !context) return;
    context.lineWidth = 2.5;
    context.lineCap = "round";
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(event.offsetX, event.offsetY);
    context.stroke();
    pen.current.length += Math.hypot(event.offsetX - x, event.offsetY - y);
    pen.current.x = event.offsetX;
    pen.current.y = event.offsetY;
  }

  function lift() {
    if (!pen.current.down) return;
    pen.current.down = false;
    if (pen.current.length >= SHORTEST) canvas.current?.toBlob(drawn, "image/png");
  }

  return (
    <div class="signature">
      <span>{say("signHere")}</span>
      <canvas
        ref={canvas}
        aria-label={say("signHere")}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          Object.assign(pen.current, { down: true, x: event.offsetX, y: event.offsetY });
        }}
        onPointerMove={move}
        onPointerUp={lift}
        onPointerCancel={lift}
      />
      <button type="button" class="linklike" onClick={clear}>
        {say("clear")}
      </button>
    </div>
  );
}

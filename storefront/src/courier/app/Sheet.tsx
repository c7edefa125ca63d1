import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useWords } from "./words";

type Props = { title: string; close: () => void; children: ComponentChildren };

/** Something that has to be answered before anything else, over the whole screen. */
export function Sheet({ title, close, children }: Props) {
  const say = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class="sheet" ref={dialog} onClose={close} aria-label={title}>
      <div class="line">
        <h2>{title}</h2>
        <button type="button" class="linklike" onClick={close}>
          {say("close")}
        </button>
      </div>
      {children}
    </dialog>
  );
}

import { useEffect, useRef } from "react";
import { actionOf, type DeskAction } from "./shortcuts";

const FIELDS = "input, textarea, select, [contenteditable=true]";
/** What is larger than its room is moved by arrows while it has the focus. */
const SCROLLED = "[data-scrolled]";
const DIALOGS = "[role=dialog], [role=alertdialog], [role=listbox], [role=menu]";

/** Does what keys say while the page is open and not paused; not while a dialog or a list lies over it. */
export function useShortcuts(act: (action: DeskAction) => void, isPaused: boolean): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (isPaused) {
      return;
    }
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector(DIALOGS)) {
        return;
      }
      const isTyping = isIn(event, FIELDS);
      if (isTyping && event.code === "Escape") {
        // Out of the field: letters are keys again.
        (event.target as HTMLElement).blur();
        return;
      }
      const scrolls = event.code.startsWith("Arrow") && isIn(event, SCROLLED);
      const action = scrolls ? null : actionOf(event, isTyping);
      if (action) {
        event.preventDefault();
        // A list that has the focus would open on the same key.
        event.stopPropagation();
        latest.current(action);
      }
    };
    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, [isPaused]);
}

const isIn = ({ target }: Event, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;

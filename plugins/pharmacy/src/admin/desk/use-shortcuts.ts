import { useEffect, useRef } from "react";
import { actionOf, type DeskAction } from "./shortcuts";

const FIELDS = "input, textarea, select, [contenteditable=true]";
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
      const isTyping = event.target instanceof Element && event.target.closest(FIELDS) !== null;
      if (isTyping && event.code === "Escape") {
        // Out of the field: letters are keys again.
        (event.target as HTMLElement).blur();
        return;
      }
      const action = actionOf(event, isTyping);
      if (action) {
        event.preventDefault();
        latest.current(action);
      }
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [isPaused]);
}

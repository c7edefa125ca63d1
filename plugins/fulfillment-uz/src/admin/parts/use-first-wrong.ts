import { useEffect, useRef } from "react";

const WRONG = '[aria-invalid="true"], [role="alert"]';

/** Brings the first wrong field of a long form into sight whenever its errors change. Goes onto the form's box. */
export function useFirstWrong(errors: object) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length === 0) return;
    const wrong = box.current?.querySelector<HTMLElement>(WRONG);
    wrong?.scrollIntoView({ block: "center" });
    wrong?.focus({ preventScroll: true });
  }, [errors]);
  return box;
}

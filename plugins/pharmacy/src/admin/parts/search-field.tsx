import { Input } from "@medusajs/ui";
import { useEffect, useRef, useState } from "react";

type Props = { label: string; value: string; change: (value: string) => void };

const TYPING_PAUSE_MS = 350;
const LONGEST = 64;

/** Asks only when typing has paused, and follows the address when it changes by itself. */
export function SearchField({ label, value, change }: Props) {
  const [typed, setTyped] = useState(value);
  // A new `change` comes with every render and must not start the pause anew.
  const latest = useRef(change);
  useEffect(() => {
    latest.current = change;
  });
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => latest.current(typed.trim()), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value]);
  return (
    <div className="w-full sm:w-64">
      <Input
        type="search"
        size="small"
        aria-label={label}
        placeholder={label}
        maxLength={LONGEST}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  );
}

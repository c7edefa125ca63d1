import { useState } from "react";

const KEPT_AS = "uz-prescriptions-next";

/** Whether the next one comes by itself; each person's own wish, kept in the browser. */
export function useNextWanted(): [boolean, (wanted: boolean) => void] {
  const [wanted, setWanted] = useState(() => localStorage.getItem(KEPT_AS) !== "no");
  return [
    wanted,
    (next) => {
      localStorage.setItem(KEPT_AS, next ? "yes" : "no");
      setWanted(next);
    },
  ];
}

import { useState } from "react";
import type { AdminDelivery, AssignAnswer } from "../../api/wire";
import type { Refused } from "./refused-notice";

/**
 * Which deliveries are selected. Each is kept as it was when it was selected: if somebody else assigns it meanwhile,
 * the backend sees the difference and refuses, instead of one operator overwriting the other.
 */
export function useSelection(shown: AdminDelivery[] | undefined) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, AdminDelivery>>(new Map());
  const [refused, setRefused] = useState<Refused[]>([]);

  const toggle = (ids: string[], on: boolean) => {
    const next = new Map(chosen);
    for (const id of ids) {
      const delivery = shown?.find((one) => one.id === id);
      if (!on) next.delete(id);
      else if (delivery && !next.has(id)) next.set(id, delivery);
    }
    setChosen(next);
  };

  const noteRefused = (answer: AssignAnswer["refused"]) =>
    setRefused(
      answer.flatMap(({ id, code }) => {
        const delivery = chosen.get(id);
        return delivery ? [{ code, delivery }] : [];
      }),
    );

  return {
    ids: new Set(chosen.keys()),
    deliveries: [...chosen.values()],
    toggle,
    clear: () => setChosen(new Map()),
    refused,
    noteRefused,
  };
}

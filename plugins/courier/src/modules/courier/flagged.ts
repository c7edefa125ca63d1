import type { EffectKind } from "../../delivery/effects-of";
import type { Actor } from "../../delivery/transitions";
import { CourierProblem } from "../../problem/courier-problem";
import type { Amendment, ChangeOptions } from "./change-delivery";
import type { DeliveryRow } from "./rows";

type By = { id: string; actor: Actor; reason?: string | null };

/** Staff saw to what was flagged. */
export const attended = (by: By): Amendment => ({
  ...{ ...by, type: "attend", ended: true, set: { attention: null } },
  mind: ({ attention }) => mustBe(attention !== null),
});

/** The carrier sent what the buyer paid. @throws CourierProblem nothing_to_see_to */
export function arrived(
  { attention, cash_due }: DeliveryRow,
  by: By,
  options: ChangeOptions,
): Amendment {
  mustBe(attention === "cash_with_carrier");
  const cash = Number(cash_due);
  return {
    ...{ ...by, type: "cash_arrived", meta: { cash }, ended: true },
    set: { attention: null, cash_collected: cash },
    mind: (now) => mustBe(now.attention === "cash_with_carrier"),
    effects: captureOf(cash, options),
  };
}

/** What a courier told of when somebody else had decided about the parcel already. */
export type Told = Pick<Amendment, "actor" | "type" | "meta"> & {
  delivery: DeliveryRow;
  /** So'm that were taken. */
  cash: number;
  attention: DeliveryRow["attention"];
};

/** Money stays with the delivery for which it was taken, whatever has become of the parcel. */
export function toldLate({ delivery, cash, attention, ...how }: Told, options: ChangeOptions) {
  const sum = Number(delivery.cash_collected ?? 0) + cash;
  return {
    ...{ ...how, id: delivery.id, ended: true },
    set: { attention, ...(cash > 0 && { cash_collected: sum }) },
    effects: captureOf(cash, options),
  } satisfies Amendment;
}

const captureOf = (cash: number, { captureCash }: ChangeOptions): EffectKind[] =>
  cash > 0 && captureCash ? ["capture"] : [];

function mustBe(isSo: boolean): void {
  if (!isSo) {
    throw new CourierProblem("nothing_to_see_to");
  }
}

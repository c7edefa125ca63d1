import type { MedusaContainer } from "@medusajs/framework/types";
import { whyNotCheckedOut, type CheckoutRefusal, type LentPacks } from "../compliance/checkout";
import type { Profile } from "../compliance/profiles";
import { MEDICINE_MODULE } from "../modules/medicine";
import type MedicineService from "../modules/medicine/service";
import { prescriptionsOf } from "../prescription/prescriptions-of";
import { PrescriptionProblem } from "../prescription/problem";
import type { RxClass } from "../types";
import { readEverLent } from "./dispensed";
import type { LentLine } from "./lent-lines";
import type { OrderFacts } from "./order-facts";

/** Packs by variant, with how they are dispensed today. */
export type LeavingPacks = {
  variant_id: string | null;
  quantity: number;
  rx_class: RxClass | null;
};

/**
 * Whether an order holds more on prescription, or under strict accounting, than was ever lent to it: nobody could dispense that, and
 * it would be paid for all the same.
 *
 * @param everLent packs by variant, those that were given back meanwhile among them: they fall out by themselves
 */
export function exceedsLent(
  items: readonly LeavingPacks[],
  everLent: ReadonlyMap<string, number>,
): boolean {
  const over = new Map(everLent);
  for (const { variant_id, quantity, rx_class } of items) {
    if (variant_id && (rx_class === "rx" || rx_class === "strict")) {
      over.set(variant_id, (over.get(variant_id) ?? 0) - quantity);
    }
  }
  return [...over.values()].some((left) => left < 0);
}

/**
 * The profile's rules once more, for what is handed over: a medicine may have come under strict accounting since it was reserved.
 * What the customer does not take is not asked about.
 */
export const whyNotLeaving = (
  packs: LeavingPacks & { variant_id: string },
  lent: readonly LentPacks[],
  { profile, at_counter, now }: { profile: Profile; at_counter: boolean; now: Date },
): CheckoutRefusal | null =>
  whyNotCheckedOut({
    profile,
    // Packs that are lent to an order are a reservation, however the order was made.
    is_reservation: true,
    lines: [packs],
    lent,
    fulfilment: at_counter ? "pickup" : "delivery",
    payment: null,
    now,
  });

type Leaving = {
  order: OrderFacts;
  lent: readonly LentLine[];
  at_counter: boolean;
  packs: readonly { line_id: string; quantity: number }[];
};

/** @throws PrescriptionProblem order_exceeds_prescription, forbidden_remote, and those of {@link whyNotCheckedOut} */
export async function assertMayLeave(
  container: MedusaContainer,
  { order, lent, at_counter, packs }: Leaving,
  now = new Date(),
): Promise<void> {
  const { allocations, options } = prescriptionsOf(container);
  const ids = [...order.items, ...lent].flatMap(({ variant_id }) =>
    variant_id ? [variant_id] : [],
  );
  const medicines = container.resolve<MedicineService>(MEDICINE_MODULE);
  const [classes, everLent, lentPacks] = await Promise.all([
    medicines.classesOf([...new Set(ids)]),
    readEverLent(container, order.id),
    allocations.lentTo(order.id),
  ]);
  const classOf = (variant_id: string | null) =>
    (variant_id ? classes.get(variant_id) : null) ?? null;
  for (const { line_id, variant_id } of lent) {
    const quantity = packs
      .filter((one) => one.line_id === line_id)
      .reduce((sum, one) => sum + one.quantity, 0);
    const leaving = { variant_id, quantity, rx_class: classOf(variant_id) };
    const asked = { profile: options.profile, at_counter, now };
    const refusal = quantity > 0 ? whyNotLeaving(leaving, lentPacks, asked) : null;
    if (refusal) {
      throw new PrescriptionProblem(refusal, { line: line_id });
    }
  }
  const items = order.items.map((item) => ({ ...item, rx_class: classOf(item.variant_id) }));
  if (exceedsLent(items, everLent)) {
    throw new PrescriptionProblem("order_exceeds_prescription");
  }
}

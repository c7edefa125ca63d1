import type { MedusaContainer } from "@medusajs/framework/types";
import { PROFILE_RULES, type Profile } from "../compliance/profiles";
import { lastUnsoldDay, pickFirstExpired, tashkentDay } from "../medicine/first-expired";
import { MEDICINE_MODULE } from "../modules/medicine";
import type { StoredBatch } from "../modules/medicine/batches";
import type MedicineService from "../modules/medicine/service";
import type { HandOverRow } from "../modules/prescription/hand-over-book";
import { prescriptionsOf } from "../prescription/prescriptions-of";
import { PrescriptionProblem } from "../prescription/problem";
import { readTitles } from "../prescription/titles";
import { readPickUpOptions } from "../reservation/pick-up-points";
import { dueOf, heldPayment } from "./follow/take-money";
import { readLenders, readLent, type Lender, type LentLine } from "./lent-lines";
import { maskedPhone } from "./masked-phone";
import { requirementOf } from "./may-hand-over";
import { readOrderFacts, type OrderFacts } from "./order-facts";
import type {
  CounterLine,
  CounterPacks,
  CounterPrescription,
  DispenseAnswer,
  HandOver,
} from "./wire";

/** An order at the counter, with what lends to it. */
export type Counted = {
  order: OrderFacts;
  lent: LentLine[];
  lenders: Lender[];
  /** Whether its buyer takes it and pays here. */
  at_counter: boolean;
  row: HandOverRow | null;
};

/** @throws PrescriptionProblem order_not_found */
export async function readCounted(container: MedusaContainer, order_id: string): Promise<Counted> {
  const { handOvers, options } = prescriptionsOf(container);
  const [order, lent, row] = await Promise.all([
    readOrderFacts(container, order_id),
    readLent(container, order_id),
    handOvers.find(order_id),
  ]);
  if (!order) {
    throw new PrescriptionProblem("order_not_found");
  }
  const ids = [...new Set(lent.map(({ prescription_id }) => prescription_id))];
  const option = order.shipping_option_id;
  const [lenders, pickUps] = await Promise.all([
    readLenders(container, ids),
    readPickUpOptions(container, option ? [option] : []),
  ]);
  return { order, lent, lenders, row, at_counter: isAtCounter(options.profile, pickUps.size > 0) };
}

/** Where only the counter hands over, everything is; elsewhere what its buyer fetches. */
export const isAtCounter = (profile: Profile, is_pick_up: boolean): boolean =>
  is_pick_up || !PROFILE_RULES[profile].fulfilment.includes("delivery");

/** What the counter shows. @throws PrescriptionProblem order_not_found, reservation_over */
export async function dispenseView(
  container: MedusaContainer,
  order_id: string,
): Promise<DispenseAnswer> {
  const { order, lent, lenders, row, at_counter } = await readCounted(container, order_id);
  const [first] = lenders;
  if (!first) {
    throw new PrescriptionProblem("reservation_over");
  }
  const variantIds = lent.map(({ variant_id }) => variant_id);
  const medicines = container.resolve<MedicineService>(MEDICINE_MODULE);
  const [titleOf, batches] = await Promise.all([
    readTitles(container, variantIds),
    medicines.batchesOf(variantIds),
  ]);
  const unsold = lastUnsoldDay(tashkentDay(Date.now()), medicines.options.minDaysLeft);
  const suggest = suggester(batches, unsold);
  const deadlines = lent.flatMap(({ deadline }) => (deadline ? [deadline.getTime()] : []));
  return {
    order: {
      id: order.id,
      display_id: order.display_id,
      status: order.status,
      total: order.total,
      currency: order.currency_code,
      paid: order.paid,
      due: Math.max(0, dueOf(order)),
      is_held: heldPayment(container, order) !== undefined,
      at_counter,
      deadline: deadlines.length > 0 ? new Date(Math.min(...deadlines)).toISOString() : null,
      customer: { name: order.customer.name, phone_masked: maskedPhone(order.customer.phone) },
    },
    prescription: shownOf(first),
    prescriptions: lenders.map(shownOf),
    lines: lent.map((line): CounterLine => ({
      line_id: line.line_id,
      prescription_id: line.prescription_id,
      variant_id: line.variant_id,
      title: titleOf(line.variant_id),
      quantity: row ? line.handed.reduce((sum, { quantity }) => sum + quantity, 0) : line.reserved,
      price:
        order.items.find(({ variant_id }) => variant_id === line.variant_id)?.unit_price ?? null,
      suggested: row ? [] : suggest(line.variant_id, line.reserved),
      handed: line.handed,
    })),
    hand_over: row ? handOverOf(row, order) : null,
  };
}

const shownOf = ({ id, no, status, valid_until, external_no }: Lender): CounterPrescription => ({
  id,
  number: String(no),
  status,
  valid_until,
  e_rx_number: external_no,
  requires: requirementOf(external_no),
});

export const handOverOf = (
  row: HandOverRow,
  { display_id }: Pick<OrderFacts, "display_id">,
): HandOver => ({
  order_id: row.order_id,
  display_id,
  state: row.state === "done" ? "done" : "finishing",
  payment: row.payment,
  total: row.total,
  currency: row.currency_code,
  by: row.by_user,
  at: row.created_at.toISOString(),
  lines: row.packs.map(({ line_id, series, expires_on, quantity }) => ({
    line_id,
    series,
    expires_on,
    quantity,
  })),
});

/** Suggests packs line by line: what was suggested for one is not suggested for the next. */
function suggester(
  batches: readonly StoredBatch[],
  unsoldUntil: string,
): (variant_id: string, quantity: number) => CounterPacks[] {
  const left = batches.map((batch) => ({ ...batch }));
  return (variant_id, quantity) => {
    const own = left.filter((batch) => batch.variant_id === variant_id);
    return pickFirstExpired(own, quantity, unsoldUntil).picks.map(
      ({ batch_id, series, expires_on, quantity: packs }) => {
        own.find(({ id }) => id === batch_id)!.quantity -= packs;
        return { series, expires_on, quantity: packs };
      },
    );
  };
}

import type { Logger } from "@medusajs/framework/types";
import type { Actor, DeliveryAction } from "../../delivery/transitions";
import type { DeliveryBook } from "../../modules/courier/delivery-book";
import type { Columns } from "../../modules/courier/change-delivery";
import type { DeliveryRow } from "../../modules/courier/rows";
import { CourierProblem } from "../../problem/courier-problem";
import type { ShipmentBook, ShipmentRow } from "../shipment-book";
import { stepsTo } from "./steps";

type Parts = {
  deliveries: DeliveryBook;
  logger: Pick<Logger, "warn">;
  wake: () => void;
  book: ShipmentBook;
};

/**
 * Moves the delivery until it agrees with its shipment. What the delivery refuses is not tried again; what could not be
 * written is, by the job. Once in effect: a delivery that agrees already is left alone.
 */
export async function tellDelivery(parts: Parts, row: ShipmentRow): Promise<void> {
  const { deliveries, book, wake, logger } = parts;
  try {
    const delivery = await withNumber(deliveries, row);
    // It went to somebody else meanwhile.
    const steps = delivery.carrier === row.carrier ? stepsTo(row.state, delivery.state) : [];
    for (const action of steps) {
      const set = { ...columnsOf(action, row), ...moneyOf(action, delivery) };
      const reason = set.failed_reason ?? null;
      await deliveries.change({ id: delivery.id, action, set, reason, ...whoAndWhy(row) });
    }
    await book.write(row, { effect_due: false });
    if (steps.some((step) => step === "return" || step === "deliver")) {
      // The next parcel of the order brings its bill, or is spared it.
      await deliveries.reckonCash(delivery.order_id);
    }
    if (steps.length > 0) {
      wake();
    }
  } catch (error) {
    if (error instanceof CourierProblem && error.code !== "changed_meanwhile") {
      await book.write(row, { effect_due: false, error: error.code });
    }
    logger.warn(`courier: delivery ${row.delivery_id} did not take ${row.state}: ${String(error)}`);
  }
}

/** The delivery carries the carrier's number as soon as there is one. */
async function withNumber(deliveries: DeliveryBook, row: ShipmentRow): Promise<DeliveryRow> {
  const delivery = await deliveries.find(row.delivery_id);
  const carrier_ref = row.barcode ?? row.external_id;
  const isNews =
    carrier_ref !== null &&
    delivery.carrier_ref !== carrier_ref &&
    delivery.carrier === row.carrier &&
    delivery.ended_at === null;
  return isNews
    ? deliveries.amend({
        id: delivery.id,
        type: "carrier_ref",
        set: { carrier_ref },
        ...whoAndWhy(row),
      })
    : delivery;
}

const whoAndWhy = (row: ShipmentRow): { actor: Actor; meta: Record<string, unknown> } => ({
  actor: { type: "carrier", id: row.carrier },
  meta: { shipment_id: row.id, status: row.raw_status },
});

/** What the buyer paid to a carrier is not here yet: staff wait for it. */
const moneyOf = (action: DeliveryAction, { cash_due }: DeliveryRow): Columns =>
  action === "deliver" && Number(cash_due) > 0 ? { attention: "cash_with_carrier" } : {};

/** A parcel that a carrier gave up is the shop's again. */
function columnsOf(action: DeliveryAction, row: ShipmentRow): Columns {
  const free = { carrier: "own" as const, carrier_ref: null };
  switch (action) {
    case "unassign":
      return free;
    case "fail":
      return { ...free, failed_reason: "other", failed_note: row.raw_status ?? row.error };
    default:
      return {};
  }
}

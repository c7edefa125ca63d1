import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { PRESCRIPTION_RESERVATION_DUE } from "../modules/prescription/events";
import { prescriptionsOf } from "../prescription/prescriptions-of";

/** Says of reservations that their time is nearly over, at least once each. */
export default async function remind(container: MedusaContainer): Promise<void> {
  const { options, reminders } = prescriptionsOf(container);
  for (const { id, prescription_id, customer_id, order_id, deadline } of await reminders.due(
    options.remindHours,
  )) {
    const data = { id: prescription_id, customer_id, order_id, deadline: deadline.toISOString() };
    await container.resolve(Modules.EVENT_BUS).emit({ name: PRESCRIPTION_RESERVATION_DUE, data });
    await reminders.reminded(id);
  }
}

export const config = { name: "pharmacy-remind-of-reservations", schedule: "*/5 * * * *" };

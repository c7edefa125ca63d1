import { NOTIFY_MODULE, type Notify } from "@medusa-uz/notify";
import { PRESCRIPTION_MODULE, type Prescriptions } from "@medusa-uz/pharmacy";
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { prescriptionNews, type PrescriptionEvent } from "../prescriptions/news";

/**
 * Customers hear what became of their prescriptions, and that a reservation waits for them. No message names a medicine or an
 * illness; an event that comes twice is told once.
 */
export default async function tellOfPrescription({
  event,
  container,
}: SubscriberArgs<PrescriptionEvent>): Promise<void> {
  const { prescriptions } = container.resolve<Prescriptions>(PRESCRIPTION_MODULE);
  const row = await prescriptions.find(event.data.id);
  const news = row && prescriptionNews(event.name, event.data, row);
  if (news) {
    await container.resolve<Notify>(NOTIFY_MODULE).publish(news);
  }
}

export const config: SubscriberConfig = {
  event: [
    "prescription.approved",
    "prescription.rejected",
    "prescription.needs_info",
    "prescription.expired",
    "prescription.revoked",
    "prescription.reservation_due",
    "prescription.break_glass",
  ],
  context: { subscriberId: "shop-tell-of-prescription" },
};

import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { forgetCustomers } from "../prescription/forget-customers";

/** An account was deleted: its prescriptions go with it. */
export default async function forgetCustomer({
  container,
}: SubscriberArgs<unknown>): Promise<void> {
  await forgetCustomers(container);
}

export const config: SubscriberConfig = {
  event: "customer.deleted",
  context: { subscriberId: "pharmacy-forget-customer" },
};

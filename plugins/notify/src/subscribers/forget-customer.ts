import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { forgetCustomer } from "../modules/notify/forget-customer";

/** A customer is gone, by their own wish or by staff. */
export default async function forgetDeletedCustomer({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  await forgetCustomer(connection, event.data.id);
}

export const config: SubscriberConfig = {
  event: "customer.deleted",
  context: { subscriberId: "notify-forget-customer" },
};

import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { phoneAuthOf } from "../account/dependencies";

export const config: SubscriberConfig = { event: "customer.deleted" };

/** Staff may delete a customer in the admin: nobody stays signed in, and the number is free again. */
export default async function forgetDeletedCustomer({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const { accounts, sessions } = phoneAuthOf(container);
  await sessions.endAll(event.data.id, "account_deleted");
  await accounts.remove(event.data.id);
  await sessions.forget(event.data.id);
}

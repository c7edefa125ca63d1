import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** Erases what a deleted customer wished and read. What was sent stays in the log, by order and id alone. */
export async function forgetCustomer(connection: Knex, customer_id: string): Promise<void> {
  await connection("notify_preference").where({ customer_id }).delete();
  await connection("notify_message").where({ customer_id }).update({ in_inbox: false });
}

import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { removeCustomerAccountWorkflow } from "@medusajs/medusa/core-flows";
import { phoneAuthOf } from "./dependencies";
import { eraseOrderContacts } from "./erase-order-contacts";

const ERASED = {
  first_name: null,
  last_name: null,
  company_name: null,
  email: null,
  phone: null,
  metadata: null,
};

/**
 * Erases a customer: name, number, e-mail, addresses, sign-ins, and the contact details of orders that are over. The
 * orders stay, with goods and sums, under a customer without a name. What is cut short here is finished by the nightly
 * job: every part can be done again.
 */
export async function deleteAccount(scope: MedusaContainer, customer_id: string): Promise<void> {
  const { accounts, sessions } = phoneAuthOf(scope);
  await accounts.oweErasure(customer_id);
  await sessions.endAll(customer_id, "account_deleted");
  await accounts.remove(customer_id);
  await finishErasure(scope, customer_id);
}

/** @returns whether nothing is left to erase */
export async function finishErasure(scope: MedusaContainer, customer_id: string): Promise<boolean> {
  const { accounts, sessions } = phoneAuthOf(scope);
  await eraseCustomer(scope, customer_id);
  await sessions.forget(customer_id);
  const isDone = await eraseOrderContacts(scope, customer_id);
  if (isDone) {
    await accounts.finishErasure(customer_id);
  }
  return isDone;
}

async function eraseCustomer(scope: MedusaContainer, customer_id: string): Promise<void> {
  const customers = scope.resolve(Modules.CUSTOMER);
  const [customer] = await customers.listCustomers(
    { id: customer_id },
    { relations: ["addresses"] },
  );
  if (!customer) {
    return;
  }
  const addresses = customer.addresses ?? [];
  if (addresses.length > 0) {
    await customers.deleteCustomerAddresses(addresses.map(({ id }) => id));
  }
  // Medusa's type of an update knows no null, its table does.
  await customers.updateCustomers(customer_id, ERASED as object);
  await removeCustomerAccountWorkflow(scope).run({ input: { customerId: customer_id } });
}

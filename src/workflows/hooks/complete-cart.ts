import { assertCheckedOut } from "@medusa-uz/pharmacy";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { completeCartWorkflow } from "@medusajs/medusa/core-flows";
import { isOverreserved } from "../../stock/find-overreserved";
import { overdrawnItems, type CartLine } from "../../stock/overdrawn-items";

// A hook takes one handler in the whole app: every rule about completing a cart is called from here.

completeCartWorkflow.hooks.validate(async ({ cart }, { container }) => {
  if (cart.completed_at) {
    return;
  }
  await assertCheckedOut(container, cart.id as string);
  if (overdrawnItems((cart.items ?? []) as CartLine[]).length > 0) {
    throw outOfStock();
  }
});

type ReservedHook = (
  handler: (data: { input: { id: string } }, step: { container: MedusaContainer }) => Promise<void>,
) => void;

// Runs right after the stock is reserved; not in the workflow's public types, so the seam is named here.
const { beforePaymentAuthorization } = completeCartWorkflow.hooks as unknown as {
  beforePaymentAuthorization: ReservedHook;
};

beforePaymentAuthorization(async ({ input }, { container }) => {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  if (await isOverreserved(connection, input.id)) {
    throw outOfStock();
  }
});

function outOfStock(): MedusaError {
  return new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "Some items of the cart are no longer in stock in this quantity",
    MedusaError.Codes.INSUFFICIENT_INVENTORY,
  );
}

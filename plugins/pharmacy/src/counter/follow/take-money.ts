import type { Logger, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { capturePaymentWorkflow, refundPaymentWorkflow } from "@medusajs/medusa/core-flows";
import { prescriptionsOf } from "../../prescription/prescriptions-of";
import type { Money, OrderFacts, Payment } from "../order-facts";
import { unbookedOf } from "./unbooked";

/** Sums with fractions of a so'm come to less than this apart. */
const NOTHING = 0.005;

const open = (order: OrderFacts): Payment[] =>
  order.collections
    .filter(({ status }) => status !== "canceled")
    .flatMap(({ payments }) => payments)
    .filter(({ captured_at, canceled_at }) => !captured_at && !canceled_at);

const sumOf = (all: readonly Money[]): number => all.reduce((sum, { amount }) => sum + amount, 0);

const capturedOf = ({ captures }: Payment): number => sumOf(captures);

/** Providers that stand for cash and terminal; the first is that of new payments. */
const counterProviders = (container: MedusaContainer): string[] =>
  prescriptionsOf(container).options.counterProviders;

/** Money held on a card for the order. */
export function heldPayment(container: MedusaContainer, order: OrderFacts): Payment | undefined {
  const counter = counterProviders(container);
  return open(order).find(
    ({ provider_id, captures }) => !counter.includes(provider_id) && captures.length === 0,
  );
}

/** So'm still to be paid. */
export const dueOf = ({ total, paid }: Pick<OrderFacts, "total" | "paid">): number =>
  Math.abs(total - paid) < NOTHING ? 0 : total - paid;

/**
 * Enters what was captured or given back and is not in the order's books: a process died between the two.
 *
 * @returns how many
 */
export async function bookLost(container: MedusaContainer, order: OrderFacts): Promise<number> {
  const lost = unbookedOf(order);
  for (const entry of lost) {
    await container.resolve(Modules.ORDER).addOrderTransactions({
      order_id: order.id,
      currency_code: order.currency_code,
      ...entry,
    });
  }
  return lost.length;
}

/** Captures as much of a card hold as the order comes to. @param total so'm */
export async function captureHold(
  container: MedusaContainer,
  order: OrderFacts,
  { total, by }: { total: number; by: string },
): Promise<void> {
  const held = heldPayment(container, order);
  if (!held || total <= NOTHING) {
    return;
  }
  const { chargeHold } = prescriptionsOf(container).options;
  const payment_id = held.id;
  const amount = Math.min(total, held.amount);
  await (chargeHold
    ? chargeHold(container, { order_id: order.id, payment_id, amount, by })
    : capturePaymentWorkflow(container).run({ input: { payment_id, amount } }));
}

/**
 * Captures exactly what is due: cash and terminal by the promise that the order was placed with, or by one of the exact sum where
 * lines fell out of it.
 */
export async function captureAtCounter(
  container: MedusaContainer,
  order: OrderFacts,
): Promise<void> {
  const due = dueOf(order);
  if (due <= 0) {
    return;
  }
  const payments = container.resolve(Modules.PAYMENT);
  const counter = counterProviders(container);
  const promised = open(order).filter(({ provider_id }) => counter.includes(provider_id));
  const exact = promised.find(
    (payment) => Math.abs(payment.amount - capturedOf(payment) - due) < NOTHING,
  );
  for (const { id, captures } of promised) {
    if (id !== exact?.id && captures.length === 0) {
      await payments.cancelPayment(id);
    }
  }
  const payment_id = exact?.id ?? (await promise(container, order, due));
  await capturePaymentWorkflow(container).run({ input: { payment_id } });
}

/** A payment of this sum, authorized. @returns its id */
async function promise(
  container: MedusaContainer,
  order: OrderFacts,
  amount: number,
): Promise<string> {
  const payments = container.resolve(Modules.PAYMENT);
  const collection = order.collections.findLast(({ status }) => status !== "canceled");
  if (!collection) {
    throw new Error(`order ${order.id} has no payment collection`);
  }
  await payments.updatePaymentCollections(collection.id, { amount: order.paid + amount });
  const session = await payments.createPaymentSession(collection.id, {
    provider_id: counterProviders(container)[0]!,
    currency_code: order.currency_code,
    amount,
    data: {},
  });
  const payment = await payments.authorizePaymentSession(session.id, {});
  if (!payment) {
    throw new Error(`session ${session.id} was not authorized`);
  }
  return payment.id;
}

/**
 * Gives back what was paid for lines that fell out. A provider that gives nothing back by itself leaves it to staff, who see it on
 * the order.
 */
export async function giveBack(
  container: MedusaContainer,
  order: OrderFacts,
  by: string,
): Promise<void> {
  let over = -dueOf(order);
  const captured = order.collections
    .flatMap(({ payments }) => payments)
    .filter(({ captures }) => captures.length > 0);
  for (const payment of captured) {
    const amount = Math.min(over, capturedOf(payment) - sumOf(payment.refunds));
    if (amount <= NOTHING) {
      continue;
    }
    try {
      await refundPaymentWorkflow(container).run({
        input: { payment_id: payment.id, amount, created_by: by },
      });
    } catch (error) {
      container
        .resolve<Logger>(ContainerRegistrationKeys.LOGGER)
        .warn(
          `prescriptions: ${amount} of order ${order.id} have to be given back by staff: ${(error as Error).message}`,
        );
    }
    over -= amount;
  }
}

import type { Booked, OrderFacts } from "../order-facts";

const sumOf = (all: readonly { amount: number }[]): number =>
  all.reduce((sum, { amount }) => sum + amount, 0);

/**
 * What an order's own books do not know of the money that moved: captures, and, less than 0, refunds. Refunds are compared by their
 * sum too, because Medusa enters one under its own id or under that of its payment.
 */
export function unbookedOf({
  collections,
  booked,
}: Pick<OrderFacts, "collections" | "booked">): Booked[] {
  const payments = collections.flatMap((collection) => collection.payments);
  const isBooked = ({ id }: { id: string }) =>
    booked.some(({ reference_id }) => reference_id === id);
  const captures = payments
    .flatMap((payment) => payment.captures)
    .filter((one) => !isBooked(one))
    .map(({ id, amount }): Booked => ({ amount, reference: "capture", reference_id: id }));
  const refunds = payments.flatMap((payment) => payment.refunds);
  let missing = sumOf(refunds) + sumOf(booked.filter(({ reference }) => reference === "refund"));
  const given: Booked[] = [];
  for (const { id, amount } of refunds.filter((one) => !isBooked(one))) {
    const part = Math.min(amount, missing);
    if (part > 0) {
      given.push({ amount: -part, reference: "refund", reference_id: id });
      missing -= part;
    }
  }
  return [...captures, ...given];
}

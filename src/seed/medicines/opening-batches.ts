import type { BatchEntry } from "@medusa-uz/pharmacy";
import { hash } from "../hash";

const DAY_MS = 86_400_000;

/**
 * What is in stock as one or two batches. Series and dates are invented, the same for the same sku; about one large stock in
 * twelve has a few packs among it that expire in days and are therefore not sold.
 */
export function openingBatches(
  sku: string,
  stock: number,
  today: Date,
): Omit<BatchEntry, "variant_id">[] {
  if (stock === 0) return [];
  const roll = hash(`batch ${sku}`);
  const first = { ...batch(roll, today, 180 + (roll % 540)), quantity: stock };
  if (stock < 20 || roll % 4 > 0) return [first];
  const part = Math.ceil(stock / 10);
  const expiresIn = roll % 12 === 0 ? 5 + (roll % 20) : 90 + (roll % 90);
  return [
    { ...batch(roll + 1, today, expiresIn), quantity: part },
    { ...first, quantity: stock - part },
  ];
}

function batch(roll: number, today: Date, expiresIn: number) {
  const day = (days: number) =>
    new Date(today.getTime() + days * DAY_MS).toISOString().slice(0, 10);
  return {
    series: `D${String(roll % 100_000).padStart(5, "0")}`,
    expires_on: day(expiresIn),
    received_on: day(-(10 + (roll % 40))),
  };
}

import { hash } from "../hash";

/**
 * Units in the warehouse at the start: most products plenty, about one in ten only a few,
 * about one in twenty-five none, so that every state of the shop can be seen. The same for the same sku.
 */
export function openingStock(sku: string): number {
  const roll = hash(`stock ${sku}`) % 100;
  if (roll < 4) return 0;
  if (roll < 14) return 1 + (hash(`few ${sku}`) % 5);
  return 20 + (hash(`many ${sku}`) % 180);
}

/**
 * The cheapest delivery, so'm, for the promise on the front page; null when it is not known.
 * The store API prices delivery only for a cart with an address, so the merchant states this figure in DELIVERY_FROM.
 */
import { environment } from "./environment";

export const deliveryFrom = async (): Promise<number | null> => environment.DELIVERY_FROM ?? null;

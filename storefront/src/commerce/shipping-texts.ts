import type { TextKey } from "../i18n/dictionary";
import type { Division } from "./regions";

type Texts = { title: TextKey; text: TextKey };

const known: Record<string, Record<Division["delivery_zone"], Texts>> = {
  standard: {
    tashkent_city: { title: "checkout.standard", text: "checkout.standardCity" },
    region: { title: "checkout.standard", text: "checkout.standardRegion" },
  },
  express: {
    tashkent_city: { title: "checkout.express", text: "checkout.expressCity" },
    region: { title: "checkout.express", text: "checkout.expressRegion" },
  },
  pickup: {
    tashkent_city: { title: "checkout.pickup", text: "checkout.pickupText" },
    region: { title: "checkout.pickup", text: "checkout.pickupText" },
  },
};

/**
 * The shop's own words for its kinds of delivery; null for one a merchant added, which speaks by its name. `text` is what
 * is said where no window is promised.
 */
export const shippingTexts = (kind: string, zone: Division["delivery_zone"]): Texts | null =>
  known[kind]?.[zone] ?? null;

import type { TextKey } from "../i18n/dictionary";
import type { ShippingOption } from "./checkout";
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
};

/** The shop's own words for its two kinds of delivery; null for one a merchant added, which speaks by its name. */
export const shippingTexts = (
  option: ShippingOption,
  zone: Division["delivery_zone"],
): Texts | null => known[option.kind]?.[zone] ?? null;

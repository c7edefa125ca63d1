import type { MedusaContainer } from "@medusajs/framework/types";
import type { Words } from "../api/wire";
import { courierOf } from "../courier-of";

export type PlaceNames = { division: Words | null; district: Words | null };

/** The shape this plugin asks of the module that the option `places` names. */
type PlacesModule = {
  namesOf(province: string, district_soato: string | null): Promise<PlaceNames | null>;
};

/** Names of places, each looked up once. */
export type Places = (
  province: string | null,
  district_soato: string | null,
) => Promise<PlaceNames>;

const NOTHING: PlaceNames = { division: null, district: null };

/** Reads names from the module that knows them; nobody does when the option is not set. */
export function placesOf(scope: MedusaContainer): Places {
  const name = courierOf(scope).options.places;
  const known = name ? scope.resolve<PlacesModule>(name, { allowUnregistered: true }) : undefined;
  const seen = new Map<string, Promise<PlaceNames>>();
  return (province, district_soato) => {
    const key = `${province ?? ""} ${district_soato ?? ""}`;
    const before = seen.get(key);
    if (before) {
      return before;
    }
    const found = province
      ? Promise.resolve(known?.namesOf(province, district_soato)).then((names) => names ?? NOTHING)
      : Promise.resolve(NOTHING);
    seen.set(key, found);
    return found;
  };
}

/** A place of which nobody knows the names is called as the buyer wrote it. */
export const sameInAll = (text: string): Words => ({ uz: text, ru: text, en: text });

import type { MedusaContainer } from "@medusajs/framework/types";
import type { DeliveryService, Pin, Words } from "../api/wire";
import { courierOf } from "../courier-of";

export type PlaceNames = { division: Words | null; district: Words | null };

/** The shape this plugin asks of the module that the option `places` names. */
export type PlacesModule = {
  namesOf(province: string, district_soato: string | null): Promise<PlaceNames | null>;
  /** When what was ordered at a moment (ms) is promised to come. */
  promisedTo?(order: {
    province: string;
    district_soato: string | null;
    pin: Pin | null;
    service: DeliveryService;
    at: number;
  }): Promise<{ from: string; to: string } | null>;
};

/** Names of places, each looked up once. */
export type Places = (
  province: string | null,
  district_soato: string | null,
) => Promise<PlaceNames>;

const NOTHING: PlaceNames = { division: null, district: null };

/** Reads names from the module that knows them; nobody does when the option is not set. */
export function placesOf(scope: MedusaContainer): Places {
  const known = knownBy(scope);
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

/** The module itself, when there is one. */
export function knownBy(scope: MedusaContainer): PlacesModule | undefined {
  const name = courierOf(scope).options.places;
  return name ? scope.resolve<PlacesModule>(name, { allowUnregistered: true }) : undefined;
}

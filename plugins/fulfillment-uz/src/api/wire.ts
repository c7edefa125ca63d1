/**
 * What goes over the wire on the routes of delivery prices: requests and answers, types only. The admin pages and the
 * storefront are written against this file. All sums are whole so'm, weights are grams, codes of divisions are Medusa's
 * (`uz-tk`), districts are SOATO numbers as strings of digits.
 */

/** A text in the shop's three languages. */
export type Words = { uz: string; ru: string; en: string };

export type Service = "standard" | "express";
/** What a buyer chooses between. */
export type OfferedService = Service | "pickup";

/** ISO days of the week: 1 is Monday, 7 is Sunday. */
export type WeekDay = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** `[longitude, latitude]` in degrees, as GeoJSON has it. The ring is closed by itself: the last corner is not the first. */
export type Corner = [lng: number, lat: number];

export type Pin = { lat: number; lng: number };

/** When a parcel comes: working days after the day it is ready, and the hours in Tashkent, `HH:MM`. */
export type Window = { from_days: number; to_days: number; from: string; to: string };

/** Over so many grams delivery costs so much more. Of all steps the heaviest one reached counts, alone. */
export type WeightStep = { over_g: number; price: number };

/** What a merchant says of a zone. */
export type ZoneInput = {
  name: Words;
  /** Whole divisions, `uz-tk`. A division is in one zone at most. */
  divisions: string[];
  /** Districts out of the zones of their divisions. A district is in one zone at most. */
  districts: string[];
  /** Drawn on the map; wins over districts and divisions for an address with a pin in a division of `polygon_divisions`. */
  polygon: Corner[] | null;
  /** Whose addresses the polygon counts for, one division at least; a pin never moves an address out of its division. */
  polygon_divisions: string[];
  /** Where two polygons lie over each other, the higher number wins. */
  priority: number;
  services: Record<Service, { price: number; enabled: boolean }>;
  /** From this sum of the goods on the standard service is free, and express costs its surcharge. Null: never. */
  free_from: number | null;
  weight_steps: WeightStep[];
  /** Added when the buyer pays cash on delivery. 0: nothing. */
  cod_fee: number;
  /** Orders after this time of the day in Tashkent, `HH:MM`, are begun on the next working day. Null: none. */
  cutoff: string | null;
  working_days: WeekDay[];
  window: Record<Service, Window>;
  /** Shipping profile id -> its own prices in the place of those of `services`. */
  profile_prices: Record<string, Partial<Record<Service, number>>>;
};

export type TariffZone = ZoneInput & {
  id: string;
  /** The zone of every known place in Uzbekistan that no other zone names. There is one, always. */
  is_default: boolean;
  /** Grows with every change; send the one you have seen. */
  version: number;
  updated_at: string;
};

// --- /admin/uz-delivery/zones

/** `GET /admin/uz-delivery/zones`: the default zone last. `price_limit` is what no price may exceed, `tiles_url` the map's pictures. */
export type ZonesResponse = { zones: TariffZone[]; price_limit: number; tiles_url: string };
/** `POST /admin/uz-delivery/zones` -> 201 */
export type CreateZoneRequest = ZoneInput;
/** `POST /admin/uz-delivery/zones/:id`: what is missing stays. 409 `zone_changed` when the version is not the present one. */
export type UpdateZoneRequest = Partial<ZoneInput> & { version: number };
export type ZoneResponse = { zone: TariffZone };
/** `DELETE /admin/uz-delivery/zones/:id?version=3` */
export type DeletedResponse = { id: string; deleted: true };

/** Refusals of the routes above, HTTP 400 but where said. `message` is in the language of the request. */
export type DeliveryProblem = {
  type: "invalid_data" | "not_found" | "conflict" | "not_allowed" | "too_many_requests";
  code: DeliveryProblemCode;
  message: string;
  /** `invalid`: which fields are wrong. */
  fields?: string[];
  /** `unknown_division`, `unknown_district`: which one. `zone_overlap`: what both zones name. */
  place?: string;
  /** `zone_overlap`: the zone that has it already. `zone_changed`: the zone as it is now. */
  zone?: TariffZone;
};

export type DeliveryProblemCode =
  | "invalid"
  | "polygon_crosses"
  | "polygon_small"
  | "polygon_division_missing"
  | "price_negative"
  | "price_over_limit"
  | "zone_overlap"
  | "unknown_division"
  | "unknown_district"
  | "unknown_stock_location"
  /** 404 */
  | "zone_not_found"
  /** 404 */
  | "pickup_point_not_found"
  /** 409 */
  | "zone_changed"
  /** 409: somebody has to serve the rest of the country. */
  | "default_zone_stays"
  | "pin_outside"
  | "landmark_long"
  /** 404 */
  | "cart_not_found"
  /** 429 */
  | "too_many_requests";

// --- /admin/uz-delivery/history

/** `GET /admin/uz-delivery/history?zone_id&limit=20&offset=0`, newest first. */
export type HistoryResponse = { changes: TariffChange[]; count: number };
export type TariffChange = {
  id: string;
  zone_id: string;
  /** Null: the shop itself, when it was set up. */
  who: { id: string; email: string | null; name: string | null } | null;
  when: string;
  /** Null: the zone was made. */
  before: TariffZone | null;
  /** Null: the zone was deleted. */
  after: TariffZone | null;
};

// --- /admin/uz-delivery/preview

/** `POST /admin/uz-delivery/preview`: what would this cart cost there, by the tariffs in force. */
export type PreviewRequest = {
  province: string;
  district_soato?: string;
  pin?: Pin;
  items_total: number;
  weight_g: number;
  /** Paid in cash on delivery. */
  cod: boolean;
  shipping_profile_id?: string;
  /** ISO; now, when it is missing. */
  at?: string;
};
export type PreviewResponse = {
  /** Null: nobody delivers there (no province, or none that is known). */
  zone: {
    id: string;
    name: Words;
    /** What in the address decided. */
    by: "polygon" | "district" | "division" | "default";
  } | null;
  services: {
    service: Service;
    /** Null: not offered in this zone. */
    price: number | null;
    reasons: PriceReason[];
    window: PromisedWindow | null;
    cutoff_passed: boolean;
  }[];
};
/** One line of how a price comes about; the amounts add up to the price. */
export type PriceReason =
  | { kind: "base"; amount: number }
  | { kind: "profile"; amount: number; shipping_profile_id: string }
  | { kind: "weight"; amount: number; over_g: number }
  /** Negative. */
  | { kind: "free"; amount: number; free_from: number }
  | { kind: "cod"; amount: number };
/** ISO with the zone. */
export type PromisedWindow = { from: string; to: string };

// --- /admin/uz-delivery/pickup-points

/** `HH:MM` in Tashkent, or null on a day it is closed. */
export type DayHours = { from: string; to: string } | null;
export type Hours = Record<"mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun", DayHours>;

export type PickupPointInput = {
  stock_location_id: string;
  name: Words;
  address: Words;
  /** E.164 */
  phone: string | null;
  hours: Hours;
  lat: number | null;
  lng: number | null;
  /** https only */
  map_url: string | null;
  active: boolean;
};
export type AdminPickupPoint = PickupPointInput & { id: string; updated_at: string };
/** `GET /admin/uz-delivery/pickup-points` */
export type AdminPickupPointsResponse = { pickup_points: AdminPickupPoint[] };
/** `POST /admin/uz-delivery/pickup-points` -> 201 */
export type CreatePickupPointRequest = PickupPointInput;
/** `POST /admin/uz-delivery/pickup-points/:id`; `DELETE` answers {@link DeletedResponse}. */
export type UpdatePickupPointRequest = Partial<PickupPointInput>;
export type AdminPickupPointResponse = { pickup_point: AdminPickupPoint };

// --- the store

/**
 * `GET /store/uz/pickup-points`: the active ones, `name` and `address` in the language of the request. To choose one:
 * `POST /store/carts/:id/shipping-methods { option_id, data: { pickup_point_id } }` with the option of service `pickup`;
 * where there is one point only, `data` may be left out.
 */
export type PickupPointsResponse = { pickup_points: PickupPoint[] };
export type PickupPoint = {
  id: string;
  name: string;
  address: string;
  phone: string | null;
  hours: Hours;
  /** Now. */
  is_open: boolean;
  lat: number | null;
  lng: number | null;
  /** Of the merchant, or made of `lat` and `lng`; null when neither is known. */
  map_url: string | null;
};

/** `GET /store/uz/delivery?cart_id=cart_...`: what is offered to the address of the cart for the shipping profiles of its goods; standard, express, pick-up, then the flat options of other providers. Empty without an address. */
export type DeliveryResponse = { options: DeliveryOption[] };
export type DeliveryOption = {
  shipping_option_id: string;
  /** A cart with goods of several shipping profiles needs one option of each. */
  shipping_profile_id: string;
  /** Null for an option of another provider. */
  service: OfferedService | null;
  /** As the merchant has named it, in the language of the cart. */
  name: string;
  /** Code of the shipping option's type. */
  type: string | null;
  /** Without the fee for cash. */
  price: number;
  /** The sum from which on this service is free; null for never, and for services that do not become free. */
  free_from: number | null;
  /** What is added when the cart is paid in cash on delivery; the total of the cart has it once cash is chosen. */
  cod_fee: number;
  /** Null for pick-up and for options of other providers. */
  window: PromisedWindow | null;
  cutoff_passed: boolean;
};

/**
 * `POST /store/carts/:id/complete` when the price of delivery is not the one the cart holds: HTTP 409. The cart holds the
 * new price already, and its payment session is gone: show the price, choose the payment again, complete again. `now` is
 * null when the service is no longer offered there; the cart has lost it then and needs another one.
 */
export type DeliveryPriceChanged = {
  type: "not_allowed";
  code: "delivery_price_changed";
  message: string;
  /** Of all delivery in the cart together, with the fee for cash. */
  delivery: { old: number; now: number | null };
};

/**
 * In `metadata` of an Uzbek address of a cart or a customer; stored tidied. `pin` must lie within Uzbekistan, `landmark` is
 * cut of spaces and at most 200 characters.
 */
export type AddressMetadata = { district_soato?: string; landmark?: string; pin?: Pin | null };

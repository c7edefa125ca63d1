export type CarrierName = "uzpost" | "bts" | "yandex";

export const CARRIER_NAMES: CarrierName[] = ["uzpost", "bts", "yandex"];
export const TITLES: Record<CarrierName, string> = {
  uzpost: "UzPost",
  bts: "BTS Express",
  yandex: "Yandex Delivery",
};

/** One call of the shop, or one report to it. */
export type CallRecord = {
  at: number;
  direction: "from_shop" | "to_shop";
  what: string;
  /** HTTP status; 0: no answer. */
  status: number;
};

export type Parcel = {
  /** Unique among all carriers: `<carrier>-<number>`. */
  id: string;
  carrier: CarrierName;
  /** As the carrier's API calls it. */
  number: string;
  barcode: string | null;
  /** The shop's own number of it. */
  reference: string | null;
  /** Who asks twice with the same one gets the same parcel (Yandex). */
  request_id: string | null;
  order_no: string | null;
  to: string;
  /** The carrier's own word or number. */
  status: string;
  /** Goes up with every change (Yandex). */
  version: number;
  /** Whole so'm. */
  price: number;
  created_at: number;
  history: { status: string; at: number }[];
  callback_url: string | null;
  calls: CallRecord[];
};

/** A carrier's life of a parcel that goes well, step by step. */
const GOOD_WAY: Record<CarrierName, string[]> = {
  uzpost: [
    "created",
    "in_sorting_facility",
    "in_transit",
    "ready_for_delivery",
    "out_for_delivery",
    "issued_to_recipient",
  ],
  bts: ["100", "200", "500", "700", "800", "1100", "1200"],
  yandex: [
    "new",
    "estimating",
    "ready_for_approval",
    "accepted",
    "performer_lookup",
    "performer_found",
    "pickup_arrived",
    "pickuped",
    "delivery_arrived",
    "delivered",
    "delivered_finish",
  ],
};

/** What else may happen to it; the last one is a word that nobody has published. */
const OTHER_WAYS: Record<CarrierName, string[]> = {
  uzpost: [
    "warehouse",
    "dispatched",
    "first_delivery_attempt",
    "delivery_failed",
    "returning_to_origin",
    "returned_to_origin",
    "teleported",
  ],
  bts: ["0", "1300", "1400", "9999"],
  yandex: [
    "performer_not_found",
    "returning",
    "returned_finish",
    "cancelled_by_taxi",
    "cancelled_with_items_on_hands",
    "failed",
    "teleported",
  ],
};

export const firstStatus = (carrier: CarrierName): string => GOOD_WAY[carrier][0] ?? "";
export const allStatuses = (carrier: CarrierName): string[] => [
  ...GOOD_WAY[carrier],
  ...OTHER_WAYS[carrier],
];

/** The next step of a parcel that goes well; null at its end, or beside the way. */
export function nextStatus({ carrier, status }: Pick<Parcel, "carrier" | "status">): string | null {
  const way = GOOD_WAY[carrier];
  const at = way.indexOf(status);
  return at < 0 ? null : (way[at + 1] ?? null);
}

const BTS_NAMES: Record<string, string> = {
  "0": "Cancelled Order",
  "100": "At Sender",
  "200": "Courier Picked Up",
  "500": "At Sorting Center",
  "700": "In Transit",
  "800": "At Delivery Office",
  "1100": "Courier Delivering",
  "1200": "Delivered",
  "1300": "Deleted",
  "1400": "Expired",
  "9999": "Teleported",
};

export const btsName = (status: string): string => BTS_NAMES[status] ?? status;

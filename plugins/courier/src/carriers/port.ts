import type { CarrierAbility, Carrier as CarrierId } from "../api/wire";
import type { CircuitView } from "./circuit";
import type { CarriedState } from "./shipment-state";

export type Pin = { lat: number; lng: number };

/** Who hands the parcel over. */
export type Sender = {
  name: string;
  /** E.164. */
  phone: string;
  address: string;
  pin: Pin | null;
  email: string | null;
};

/** A parcel as carriers need it. What is inside is nobody's business: they get its weight and its worth. */
export type Parcel = {
  /** Our own number of this try; a lost answer is looked for by it. */
  reference: string;
  /** As the buyer knows the order. */
  order_no: string;
  express: boolean;
  to: {
    name: string;
    /** E.164. */
    phone: string | null;
    address: string;
    landmark: string | null;
    /** Lower-case ISO code, `uz-sa`. */
    province: string | null;
    /** SOATO number. */
    district: string | null;
    /** Names of the division and the district as the carrier may have them, Latin. */
    place_names: string[];
    pin: Pin | null;
  };
  weight_g: number;
  /** Worth, whole so'm. */
  worth: number;
};

/** How a carrier knows a parcel: by its own number, or only by the barcode that somebody typed in. */
export type Known = { external_id: string | null; barcode: string | null };

/** What a carrier says of a parcel. */
export type News = Known & {
  /** The carrier's own word for the state. */
  raw: string;
  /** Whole so'm; null: it did not say. */
  price: number | null;
  /** The last known place of the courier. */
  position?: (Pin & { at: string }) | null;
  /** Why a person has to look, whatever the word says. */
  trouble?: string;
};

export type Price = { price: number; minutes: number | null };

/** A webhook only says where to look: what it claims is never believed, the carrier is asked. */
export type Hint = { reference: string | null; external_id: string | null; barcode: string | null };

/** A webhook as it came; `body` is JSON, a form, or empty. */
export type WebhookCall = { body: Record<string, unknown>; query: Record<string, unknown> };

/** What staff see of a carrier. */
export interface CarrierInfo {
  readonly id: CarrierId;
  /** A brand, the same in every language. */
  readonly name: string;
  readonly can: readonly CarrierAbility[];
  circuit(): CircuitView;
}

/**
 * One carrier. Every method that talks to it throws CarrierError, and only its `failure` says whether the thing may have
 * been done all the same. Nothing here is ever called while a buyer waits.
 */
export interface CarrierPort extends CarrierInfo {
  /** Between two questions about a parcel in this state, ms. */
  pause(state: CarriedState): number;
  /** What the carrier's word means; null: not known. */
  stateOf(raw: string): CarriedState | null;

  /** Hands a parcel over. @throws CarrierError */
  create?(parcel: Parcel): Promise<News>;
  /** Looks for a parcel whose `create` had no answer, by our own number; null: it is not there. @throws CarrierError */
  find?(reference: string): Promise<News | null>;
  /** Asks where it is, and says yes where the carrier waits for one. @throws CarrierError */
  track(known: Known): Promise<News>;
  /** What it would take. @throws CarrierError */
  checkPrice?(parcel: Parcel): Promise<Price>;
  /** Takes a parcel back before it has left; `pay`: also where that costs money. @throws CarrierError */
  cancel?(known: Known, pay: boolean): Promise<News>;
  /** Where the carrier's own label can be downloaded. @throws CarrierError */
  label?(known: Known): Promise<string | null>;
  webhook?(call: WebhookCall): Hint | null;
}

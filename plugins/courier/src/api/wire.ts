/**
 * What goes over the wire: every request and answer of the admin's, the courier's and the store's API. Money is whole
 * so'm, times are ISO 8601, days are `YYYY-MM-DD` in Asia/Tashkent, provinces are lower-case like `uz-sa`.
 */

export const DELIVERY_STATES = [
  "ready",
  "assigned",
  "on_the_way",
  "delivered",
  "failed",
  "returned",
  "cancelled",
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export const FAILURE_REASONS = [
  "no_answer",
  "wrong_address",
  "refused",
  "asked_later",
  "damaged",
  "other",
] as const;
export type FailureReason = (typeof FAILURE_REASONS)[number];

export const CARRIERS = ["own", "uzpost", "bts", "yandex"] as const;
export type Carrier = (typeof CARRIERS)[number];

export const PROOF_KINDS = ["code", "photo", "signature"] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];

/**
 * Why staff have to look at a delivery. `cash_differs`: another sum was taken than is due now; `cash_late`: money was taken
 * for a parcel that somebody had taken away meanwhile; `hand_over_late`: the same without money; `cash_with_carrier`: the
 * carrier has what the buyer paid.
 */
export const ATTENTIONS = [
  "cash_differs",
  "cash_late",
  "hand_over_late",
  "cash_with_carrier",
] as const;
export type Attention = (typeof ATTENTIONS)[number];

export type DeliveryService = "standard" | "express";
export type Locale = "uz" | "ru" | "en";
export type Words = Record<Locale, string>;
export type Window = { from: string | null; to: string | null };
export type Pin = { lat: number; lng: number };

/** Every refusal: status 400 (wrong), 402 (costs money), 403, 404, 409 (not now), 429 (too often), 502 and 503 (a carrier). */
export type Problem = {
  type: "invalid_data" | "not_found" | "not_allowed" | "unauthorized";
  code: ProblemCode | (string & {});
  /** In the language of the request (`Accept-Language` or `x-locale`). */
  message: string;
};

export type ProblemCode =
  /** The state does not allow it. */
  | "illegal_jump"
  /** Somebody else was quicker: it is no longer with the courier the operator saw. */
  | "already_assigned"
  /** It changed under the hands; look again. */
  | "changed_meanwhile"
  | "courier_not_found"
  | "courier_inactive"
  | "delivery_not_found"
  | "phone_taken"
  | "phone_invalid"
  | "more_than_held"
  | "window_backwards"
  | "code_wrong"
  | "code_used_up"
  | "proof_needed"
  | "proof_locked"
  | "cash_differs"
  /** Nobody has paid the order, or promised cash for it: the parcel stays in the house. */
  | "order_unpaid"
  /** A courier is on the way with it: another one takes it over only when the operator says so. */
  | "on_the_way_with_another"
  | "nothing_to_see_to"
  | "not_a_photo"
  | "photo_too_large"
  | "not_on_the_way"
  | "signed_out"
  | "sign_in_wrong"
  /** No codes are sent here: an operator makes a link. */
  | "link_only"
  | "too_often";

/** Refusals about carriers. */
export type CarrierProblemCode =
  | "carrier_unknown"
  | "carrier_cannot"
  | "carrier_refused"
  | "carrier_unavailable"
  /** It may have been done: it is being looked for. */
  | "carrier_outcome_unknown"
  /** Another carrier has the parcel, or is being asked. */
  | "carrier_busy"
  | "carrier_takes_no_cash"
  | "barcode_wrong"
  | "place_unknown"
  | "pin_needed"
  | "phone_needed"
  | "cancel_costs"
  | "too_late"
  | "no_shipment"
  | "no_label";

// ---------------------------------------------------------------- admin

/** One delivery as the operator sees it. Contact and address are read from the order, never stored a second time. */
export type AdminDelivery = {
  id: string;
  /** The running number printed on labels. */
  no: number;
  order_id: string;
  order_no: number;
  fulfillment_id: string;
  state: DeliveryState;
  courier: { id: string; name: string } | null;
  carrier: Carrier;
  /** The carrier's own number: barcode, order id, claim id. */
  carrier_ref: string | null;
  service: DeliveryService;
  province: string | null;
  district_soato: string | null;
  /** Names of the division and the district, as the port `places` knows them, else as the buyer wrote them. */
  division: Words | null;
  district: Words | null;
  contact_name: string;
  phone: string | null;
  address_text: string;
  landmark: string | null;
  pin: Pin | null;
  window: Window;
  late: boolean;
  cash_due: number;
  /** So'm of the order that nobody paid or promised in cash: the parcel must not leave. */
  unpaid: number;
  cash_collected: number | null;
  attention: Attention | null;
  tracking_code: string;
  proof_kind: ProofKind | null;
  /** The code was guessed away: an operator has to unlock photo or signature. */
  code_used_up: boolean;
  unlocked: boolean;
  failed_reason: FailureReason | null;
  failed_note: string | null;
  created_at: string;
  assigned_at: string | null;
  picked_up_at: string | null;
  delivered_at: string | null;
  updated_at: string;
  /** Goes up with every change. */
  version: number;
};

export type DeliveryEvent = {
  seq: number;
  at: string;
  actor_type: "operator" | "courier" | "carrier" | "system";
  actor_id: string | null;
  type: string;
  from: DeliveryState | null;
  to: DeliveryState | null;
  reason: string | null;
  meta: Record<string, unknown>;
  lat: number | null;
  lng: number | null;
};

/** What Medusa has still to be told, or could not be. */
export type DeliveryEffect = {
  kind: "shipment" | "delivered" | "capture" | "cancel_fulfillment";
  state: "due" | "done" | "dead";
  tries: number;
  error: string | null;
};

/** GET /admin/courier/deliveries; lists are separated by commas (`state=ready,assigned`). */
export type DeliveriesQuery = {
  state?: string;
  /** Provinces: `uz-tk,uz-sa`; `none` is an address without one. */
  zone?: string;
  /** A courier, or `none`. */
  courier_id?: string;
  /** The day on which the window ends, else on which it was created. */
  day?: string;
  late?: "true";
  /** What staff have to look at. */
  attention?: "true";
  /** Delivery number, order number, tracking code, carrier's number, name or phone. */
  q?: string;
  carrier?: Carrier;
  limit?: number;
  offset?: number;
};
export type DeliveriesAnswer = {
  deliveries: AdminDelivery[];
  count: number;
  limit: number;
  offset: number;
};

/** GET /admin/courier/deliveries/:id */
export type DeliveryAnswer = {
  delivery: AdminDelivery;
  events: DeliveryEvent[];
  effects: DeliveryEffect[];
  proofs: { id: string; kind: ProofKind; at: string; size: number }[];
};

/** GET /admin/courier/board */
export type BoardAnswer = {
  /** `province` null: an address without one. Open states, and delivered, failed, returned, cancelled of today. */
  cells: { state: DeliveryState; province: string | null; count: number; late: number }[];
  /** Division names for the provinces above. */
  divisions: Record<string, Words>;
  late: number;
  unassigned: number;
};

/** POST /admin/courier/assign; 200 with both lists even if all were refused. At most 100. */
export type AssignBody = {
  deliveries: { id: string; from_courier_id: string | null }[];
  courier_id: string;
  /** Parcels that another courier carries already, too. */
  take_over?: boolean;
};
export type AssignAnswer = {
  assigned: string[];
  refused: {
    id: string;
    code:
      | "already_assigned"
      | "on_the_way_with_another"
      | "illegal_jump"
      | "delivery_not_found"
      | "changed_meanwhile";
  }[];
};

/**
 * POST /admin/courier/deliveries/:id/{unassign,cancel,retry,return,unlock,attend,cash-arrived} -> DeliveryAnswer. `attend`:
 * staff saw to it; `cash-arrived`: the carrier sent what the buyer paid.
 */
export type ReasonBody = { reason?: string };
/** POST /admin/courier/deliveries/:id/reschedule -> DeliveryAnswer */
export type RescheduleBody = { from: string; to: string; reason?: string };
/** POST /admin/courier/deliveries/:id/carrier -> DeliveryAnswer; a barcode where the carrier was booked elsewhere. */
export type CarrierBody = {
  carrier: Carrier;
  barcode?: string;
  /** The courier the operator saw; none when it is absent. 409 `already_assigned` when it is another one. */
  from_courier_id?: string | null;
};

/** POST /admin/courier/labels -> application/pdf; at most 100. */
export type LabelsBody = {
  delivery_ids: string[];
  locale: Locale;
  /** A roll of 100 x 150 mm (the default), or sheets of four to be cut. */
  paper?: "label" | "a4";
};
/** GET /admin/courier/hand-over -> application/pdf */
export type HandOverQuery = { courier_id: string; day: string; locale: Locale };

export type AdminCourier = {
  id: string;
  name: string;
  /** E.164. */
  phone: string;
  is_active: boolean;
  /** Provinces in which this courier works; empty means everywhere. */
  zones: string[];
  vehicle: "foot" | "bicycle" | "motorcycle" | "car" | null;
  /** Assigned or on the way now. */
  open: number;
  cash_held: number;
  last_position_at: string | null;
  created_at: string;
};
/** GET /admin/courier/couriers */
export type CouriersAnswer = { couriers: AdminCourier[] };
/** POST /admin/courier/couriers (201) and POST /admin/courier/couriers/:id (any part) -> CourierAnswer */
export type CourierBody = {
  name: string;
  phone: string;
  zones?: string[];
  vehicle?: AdminCourier["vehicle"];
  is_active?: boolean;
};
export type CourierAnswer = { courier: AdminCourier };
/** POST /admin/courier/couriers/:id/sign-in-link; shown once, good for one sign-in. sign-out answers `CourierAnswer`. */
export type SignInLinkAnswer = { url: string; expires_at: string };

/** GET /admin/courier/positions: the last one of every courier who is on the way, not older than 15 minutes. */
export type PositionsAnswer = {
  positions: {
    courier_id: string;
    name: string;
    lat: number;
    lng: number;
    accuracy: number | null;
    at: string;
    on_the_way: number;
  }[];
};

export type CashEntry = {
  id: string;
  courier_id: string;
  day: string;
  kind: "collected" | "handed_in" | "correction";
  amount: number;
  delivery_id: string | null;
  delivery_no: number | null;
  note: string | null;
  at: string;
};
/** GET /admin/courier/cash?day= */
export type CashAnswer = {
  day: string;
  couriers: {
    courier_id: string;
    name: string;
    collected: number;
    handed_in: number;
    correction: number;
    /** All days together: what is in the courier's pocket now. */
    held: number;
    entries: CashEntry[];
  }[];
};
/** POST /admin/courier/cash/hand-in; the same key again answers the same. 409 `more_than_held`. */
export type HandInBody = {
  courier_id: string;
  amount: number;
  day: string;
  key: string;
  note?: string;
};
export type HandInAnswer = { entry: CashEntry; held: number };
/**
 * POST /admin/courier/cash/correction puts right what a courier holds: `amount` is added to it, so a negative one takes away.
 * The same key again answers the same. 409 `more_than_held`.
 */
export type CorrectionBody = {
  courier_id: string;
  amount: number;
  reason: string;
  delivery_id?: string;
  key: string;
};

/** GET /admin/courier/performance?from&to (days, both included, by the day of the end) */
export type PerformanceAnswer = {
  from: string;
  to: string;
  couriers: {
    courier_id: string;
    name: string;
    /** Delivered. */
    count: number;
    /** 0..1 of the delivered ones with a promised window; null when there was none. */
    on_time_share: number | null;
    /** From picked up to delivered. */
    median_minutes: number | null;
    failed: Partial<Record<FailureReason, number>>;
    cash_held: number;
  }[];
};

/** GET /admin/courier/carriers: own couriers first, then those that are configured. */
export type CarriersAnswer = {
  carriers: {
    id: Carrier;
    /** A brand, the same in every language. */
    name: string;
    configured: boolean;
    /** `open`: it failed too often and is left alone for half a minute; parcels wait. */
    circuit: "closed" | "open" | "half_open";
    last_error: string | null;
    last_ok_at: string | null;
    /** `attach`: parcels that were handed in elsewhere can be followed by their barcode. */
    can: CarrierAbility[];
    /** Parcels that it has now. */
    open_shipments: number;
    /** Words for a parcel's state that nobody has taught this plugin; the last state stays. */
    unknown_statuses: string[];
  }[];
};
export type CarrierAbility =
  "create" | "attach" | "label" | "track" | "cancel" | "webhook" | "check_price" | "position";

/**
 * One try to send a delivery by a carrier. `making`: being asked; `unknown`: asked, the answer was lost, it is being looked
 * for, and no second try is possible until then; `not_made`: the carrier has nothing; `attention`: a person has to look.
 */
export type Shipment = {
  id: string;
  delivery_id: string;
  carrier: Carrier;
  /** The carrier's own number; null for a barcode that was typed in. */
  external_id: string | null;
  barcode: string | null;
  state:
    | "making"
    | "unknown"
    | "not_made"
    | "created"
    | "accepted"
    | "in_transit"
    | "out_for_delivery"
    | "attention"
    | "delivered"
    | "returned"
    | "failed"
    | "cancelled";
  /** The carrier's own word for it. */
  raw_status: string | null;
  /** What it takes, whole so'm. */
  price: number | null;
  /** Why it did not work out the last time, a code with the carrier's words. */
  error: string | null;
  asked_at: string | null;
  next_ask_at: string | null;
  created_at: string;
};
/** GET /admin/courier/deliveries/:id/shipments, newest first */
export type ShipmentsAnswer = { shipments: Shipment[] };
/** POST /admin/courier/deliveries/:id/carrier/ask asks the carrier now, at most every 10 s -> ShipmentsAnswer */
/** POST /admin/courier/deliveries/:id/carrier/cancel -> DeliveryAnswer; 402 `cancel_costs` unless `pay` is true. */
export type CarrierCancelBody = { pay?: boolean };
/** GET /admin/courier/deliveries/:id/carrier/label */
export type CarrierLabelAnswer = { url: string };
/** POST /admin/courier/carriers/:carrier/check-price */
export type CheckPriceBody = { delivery_id: string };
export type CheckPriceAnswer = { price: number; currency_code: "uzs"; minutes: number | null };

// ---------------------------------------------------------------- courier

export type Me = {
  id: string;
  name: string;
  phone: string;
  vehicle: AdminCourier["vehicle"];
};

/** POST /courier/auth/code; the same answer for a phone nobody has. */
export type CourierCodeBody = { phone: string };
export type CourierCodeAnswer = { sent: true; resend_after_seconds: number };
/** POST /courier/auth/verify */
export type CourierVerifyBody = { phone: string; code: string } | { link_token: string };
export type CourierVerifyAnswer = { access_token: string; courier: Me };
/** GET /courier/me. POST /courier/auth/sign-out -> 204 */
export type MeAnswer = { courier: Me };

/** What a courier needs at the door, and nothing more: never what is inside. */
export type CourierDelivery = {
  id: string;
  no: number;
  order_no: number;
  state: DeliveryState;
  contact_name: string;
  phone: string | null;
  address_text: string;
  landmark: string | null;
  pin: Pin | null;
  window: Window;
  late: boolean;
  service: DeliveryService;
  cash_due: number;
  /** So'm nobody has paid or promised: not to be handed over. */
  unpaid: number;
  cash_collected: number | null;
  note: string | null;
  /** Which proofs are taken now. */
  proof: { code: boolean; photo: boolean; signature: boolean };
  failed_reason: FailureReason | null;
  delivered_at: string | null;
};

/** GET /courier/deliveries?day= (default today): the open ones, and those that ended on that day. */
export type CourierDeliveriesAnswer = {
  deliveries: CourierDelivery[];
  suggested_order: string[];
};

/** POST /courier/deliveries/:id/actions; the same key again answers the same. */
export type CourierActionBody = {
  /** UUID made on the phone. */
  key: string;
  type: "picked_up" | "delivered" | "failed";
  /** When it happened on the phone. */
  at: string;
  proof?: { kind: "code"; code: string } | { kind: "photo" | "signature"; upload_id: string };
  reason?: FailureReason;
  note?: string;
  cash?: number;
  /** What was due when it was taken, as the phone showed it: money taken before that changed is booked all the same. */
  cash_due_seen?: number;
  position?: Pin & { accuracy?: number };
};
/** Null: it is with somebody else by now, and staff were told of what this one did. */
export type CourierActionAnswer = { delivery: CourierDelivery | null };

/** POST /courier/proofs?key=&delivery_id=&kind=photo|signature with the image as the body */
export type CourierProofAnswer = { upload_id: string };

/** POST /courier/positions -> 204 */
export type CourierPositionBody = { lat: number; lng: number; accuracy?: number; at: string };

/** GET /courier/cash?day= */
export type CourierCashAnswer = {
  day: string;
  collected: number;
  handed_in: number;
  correction: number;
  held: number;
  entries: CashEntry[];
};

// ---------------------------------------------------------------- store

/** GET /store/tracking/:code */
export type Tracking = {
  code: string;
  state: DeliveryState;
  window: Window;
  district: Words | null;
  division: Words;
  service: DeliveryService;
  updated_at: string;
  /** Only while on the way. */
  position: { lat: number; lng: number; at: string } | null;
  carrier: { name: string; url: string | null; barcode: string | null } | null;
};
export type TrackingAnswer = { tracking: Tracking };

/** GET /store/orders/:id/delivery */
export type OrderDeliveryAnswer = {
  deliveries: (Tracking & {
    /** Four digits for the courier, only while assigned or on the way. */
    hand_over_code: string | null;
  })[];
};

/**
 * GET /store/tracking/:code/events and GET /store/orders/:id/delivery/events, text/event-stream. It begins with what was
 * missed (`Last-Event-ID`) as `step`s and a `snapshot`; then every change is a `step` followed by a `snapshot`, and
 * `position` moves the courier meanwhile. A `position` has no id. Comments keep the line open.
 */
export type StreamEvent =
  | { event: "snapshot"; id: number; data: TrackingAnswer | OrderDeliveryAnswer }
  | { event: "step"; id: number; data: StreamStep }
  | { event: "position"; data: { code: string; lat: number; lng: number; at: string } };
export type StreamStep = { seq: number; code: string; at: string; state: DeliveryState };

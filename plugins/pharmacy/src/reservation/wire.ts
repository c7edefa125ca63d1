/**
 * What goes over the wire about wishes and reservations: requests and answers, types only. Sums are so'm, times are ISO 8601.
 */

/** A medicine on prescription that a shopper wants, beside their cart. It holds neither stock nor money. */
export type WishView = {
  variant_id: string;
  product_id: string;
  handle: string;
  title: string;
  /** Null where the product has one pack only. */
  variant_title: string | null;
  thumbnail: string | null;
  quantity: number;
  /** So'm a pack; null where none is set. */
  price: number | null;
  /** Packs that can be sold now; null where stock is not counted. */
  available: number | null;
};

/** `GET /store/carts/:id/wishes`, and the answer to changing them. */
export type WishesAnswer = { wishes: WishView[] };

/** `POST /store/carts/:id/wishes`: sets the quantity. */
export type WishRequest = { variant_id: string; quantity: number };

/** `POST /store/carts/:id/split-prescription`: lines on prescription have become wishes. */
export type SplitAnswer = {
  moved: { variant_id: string; quantity: number }[];
  /** What is not sold online at all, and has left the cart. */
  removed: { variant_id: string; quantity: number }[];
  /** Ask for the cart again: its lines and sums are others. */
  cart: { id: string };
};

/** Where packs are picked up. */
export type PickUpPoint = {
  /** Names the point: give it back as `location_id`. */
  location_id: string;
  shipping_option_id: string;
  name: string;
  address: string;
  phone: string | null;
  /** `{ mon: { from: "09:00", to: "18:00" } | null, ... }`, where the shop says them. */
  hours: Record<string, { from: string; to: string } | null> | null;
  /** Whether everything that was approved is there now; null when no prescription was named. */
  in_stock: boolean | null;
  /** What can be had of every line, and how much of it is there. */
  lines: { line_id: string; quantity: number; available: number }[] | null;
};

/** `GET /store/prescriptions/pick-up-points?prescription_id=` */
export type PickUpPointsAnswer = { points: PickUpPoint[] };

/** `POST /store/prescriptions/:id/reserve` */
export type ReserveRequest = {
  /** Without them, everything that can be had now and is there. */
  lines?: { line_id: string; quantity: number }[];
  /** Of a {@link PickUpPoint}; the first one without it. */
  location_id?: string;
  shipping_option_id?: string;
  phone?: string;
  /** `hold` in the profile `uz_hold` alone. */
  payment?: ReservationPayment;
};

export type ReservationPayment = "counter" | "hold";

export type ReservationView = {
  order_id: string;
  display_id: number;
  /** What the counter is asked for. */
  code: string;
  status: "waiting" | "handed_over" | "canceled";
  /** Until when the packs are held. */
  deadline: string;
  location: Pick<PickUpPoint, "name" | "address" | "phone" | "hours"> & { id: string };
  /** Packs of each line that are held, or were. */
  lines: { line_id: string; quantity: number }[];
  /** So'm. */
  total: number;
  payment: ReservationPayment;
};

/** The answer to `POST .../reserve`. */
export type ReserveAnswer = { reservation: ReservationView };

/** `POST /store/prescriptions/:id/lend` (`generic_rx`): approved packs go into an ordinary cart. */
export type LendRequest = { cart_id: string; lines?: { line_id: string; quantity: number }[] };
export type LendAnswer = {
  cart: { id: string };
  lines: { variant_id: string; quantity: number }[];
};

import type { MedusaContainer } from "@medusajs/framework/types";
import { PROFILE_RULES } from "../compliance/profiles";
import type { WantedPacks } from "../modules/prescription/allocate";
import type { ReservationRow } from "../modules/prescription/reservation-rows";
import { prescriptionsOf } from "../prescription/prescriptions-of";
import { PrescriptionProblem } from "../prescription/problem";
import type { Locale } from "../types";
import { closeReservations } from "./close-reservations";
import { makeCart } from "./make-cart";
import { completeCart, orderOfCart, providerOf } from "./make-order";
import { readPickUpOptions, readPlaces, type Place } from "./pick-up-points";
import { finish } from "./finish";
import { isAllThere, packsThere, readStockAt } from "./stock-at";
import type { ReserveRequest } from "./wire";

/** Another call that makes the same order is waited for so long. */
const PATIENCE_MS = 20_000;
const GLANCE_MS = 100;

export type Reserver = {
  prescription_id: string;
  customer_id: string;
  sales_channels: readonly string[];
  locale: Locale;
  /** The same as Medusa says it, `uz-UZ`. */
  cart_locale?: string;
};

/**
 * Makes an order of approved packs that is picked up and paid at the pharmacy: the packs are held under the prescription's lock
 * first, the order follows. Asked again while it waits, it answers with the same order.
 *
 * @throws PrescriptionProblem
 */
export async function reserve(
  container: MedusaContainer,
  who: Reserver,
  request: ReserveRequest,
): Promise<ReservationRow> {
  const books = prescriptionsOf(container);
  const { prescription_id, customer_id } = who;
  const prescription = await books.prescriptions.own(prescription_id, customer_id);
  await closeOverdue(container, prescription_id);
  const live = await books.reservations.live(prescription_id);
  if (live) {
    return made(container, live);
  }
  const payment = request.payment ?? "counter";
  const rules = PROFILE_RULES[books.options.profile];
  if (rules.sold === "never") {
    throw new PrescriptionProblem("forbidden_remote");
  }
  if (!rules.payment.includes(payment) || !providerOf(container, payment)) {
    throw new PrescriptionProblem("pom_pay_at_counter");
  }
  const place = await choosePlace(container, who, request);
  const { location_id, name, address, phone, hours, stock_location_id } = place;
  const opened = await books.reservations.open({
    prescription_id,
    customer_id,
    packs: request.lines ?? (await whatIsThere(container, who, stock_location_id)),
    payment,
    location: { id: location_id, name, address, phone, hours, stock_location_id },
  });
  const { reservation, lines } = opened;
  if (!opened.is_new) {
    return made(container, reservation);
  }
  let cart_id: string | null = null;
  const isThere = async () => {
    const ids = lines.map(({ variant_id }) => variant_id);
    const stock = await readStockAt(container, ids, [stock_location_id]);
    return isAllThere(lines, stock_location_id, stock);
  };
  try {
    if (!(await isThere())) {
      throw new PrescriptionProblem("out_of_stock");
    }
    cart_id = await makeCart(container, {
      reservation,
      number: String(prescription.no),
      lines,
      place,
      sales_channel_id: who.sales_channels[0] ?? null,
      phone: request.phone ?? null,
      provider_id: providerOf(container, payment)!,
      locale: who.cart_locale,
    });
    if (!(await books.reservations.attach(reservation.id, cart_id))) {
      throw new PrescriptionProblem("changed_meanwhile");
    }
    const order_id = await completeCart(container, cart_id);
    return await made(container, await finish(container, reservation, order_id));
  } catch (error) {
    // With an order, it is the duty's to go on: nothing may be given back that an order counts on.
    if (!cart_id || !(await orderOfCart(container, cart_id))) {
      await books.reservations.abandon(reservation.id);
    }
    // Of two who want the last packs, Medusa refuses one without a code.
    if (!(error instanceof PrescriptionProblem) && !(await isThere())) {
      throw new PrescriptionProblem("out_of_stock");
    }
    throw error;
  }
}

/** The reservation when its order is there. @throws PrescriptionProblem reservation_busy, changed_meanwhile */
async function made(container: MedusaContainer, found: ReservationRow): Promise<ReservationRow> {
  const { reservations } = prescriptionsOf(container);
  const until = Date.now() + PATIENCE_MS;
  let now: ReservationRow | null = found;
  while (now?.status === "opening" && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, GLANCE_MS));
    now = await reservations.find(found.id);
  }
  switch (now?.status) {
    case "waiting":
      return now;
    case "opening":
      throw new PrescriptionProblem("reservation_busy");
    case "closing":
      await closeReservations(container);
      throw new PrescriptionProblem(now.reason === "failed" ? "out_of_stock" : "changed_meanwhile");
    default:
      throw new PrescriptionProblem("changed_meanwhile");
  }
}

/**
 * What can be had and lies at the place: one line that is sold out holds up no other. Undefined where nothing can be had at
 * all, which the books say better.
 *
 * @throws PrescriptionProblem out_of_stock
 */
async function whatIsThere(
  container: MedusaContainer,
  { prescription_id, customer_id }: Reserver,
  location_id: string,
): Promise<WantedPacks[] | undefined> {
  const { reservations } = prescriptionsOf(container);
  const wanted = await reservations.wanted(prescription_id, customer_id);
  if (wanted.length === 0) {
    return undefined;
  }
  const ids = wanted.map(({ variant_id }) => variant_id);
  const stock = await readStockAt(container, ids, [location_id]);
  const packs = packsThere(wanted, location_id, stock).filter(({ quantity }) => quantity > 0);
  if (packs.length === 0) {
    throw new PrescriptionProblem("out_of_stock");
  }
  return packs.map(({ line_id, quantity }) => ({ line_id, quantity }));
}

/** The job comes every minute; who asks before it must not get what is over. */
async function closeOverdue(container: MedusaContainer, prescription_id: string): Promise<void> {
  const { reservations, due } = prescriptionsOf(container);
  const live = await reservations.live(prescription_id);
  if (live && live.deadline <= new Date()) {
    await due.releasePacks();
    await closeReservations(container);
  }
}

async function choosePlace(
  container: MedusaContainer,
  who: Reserver,
  { location_id, shipping_option_id }: ReserveRequest,
): Promise<Place> {
  if (shipping_option_id) {
    const pickUp = await readPickUpOptions(container, [shipping_option_id]);
    if (!pickUp.has(shipping_option_id)) {
      throw new PrescriptionProblem("pom_pickup_only");
    }
  }
  const places = await readPlaces(container, who);
  const place = places.find(
    (one) =>
      (!location_id || one.location_id === location_id) &&
      (!shipping_option_id || one.options.some(({ id }) => id === shipping_option_id)),
  );
  if (!place) {
    throw new PrescriptionProblem("pick_up_point_missing");
  }
  return place;
}

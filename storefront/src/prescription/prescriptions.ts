import type { Hours } from "../commerce/pickup-points";
import { callStore, orNull, StoreRefusal } from "../commerce/store-api";
import type { Locale } from "../i18n/locale";

export const STATUSES = [
  "draft",
  "submitted",
  "in_review",
  "needs_info",
  "approved",
  "partially_approved",
  "rejected",
  "fulfilled",
  "expired",
  "revoked",
  "canceled",
] as const;
export type PrescriptionStatus = (typeof STATUSES)[number];

export const LINE_STATUSES = [
  "pending",
  "approved",
  "approved_reduced",
  "substituted",
  "rejected",
  "out_of_stock",
  "partially_dispensed",
  "dispensed",
  "expired",
  "revoked",
] as const;
export type LineStatus = (typeof LINE_STATUSES)[number];

export type PrescriptionLine = {
  id: string;
  /** what the pharmacist reads on the paper */
  text: string | null;
  title: string | null;
  quantity: number;
  approved_quantity: number;
  status: LineStatus;
  reason_text: string | null;
  substitution: { title: string | null; state: "asked" | "accepted" | "declined" } | null;
  valid_until: string | null;
};

export type Reservation = {
  order_id: string;
  display_id: number;
  status: "waiting" | "handed_over" | "canceled";
  /** ISO 8601 */
  deadline: string;
  /** which packs are in it */
  lines: { line_id: string; quantity: number }[];
  location: { name: string; address: string; phone?: string | null; hours?: Hours | null };
  /** so'm */
  total: number;
  payment: "counter" | "hold";
};

/** A prescription as its customer sees it. */
export type Prescription = {
  id: string;
  number: string;
  status: PrescriptionStatus;
  patient: { name: string; birth_year: number; relation: string };
  lines: PrescriptionLine[];
  pages: number;
  files: { id: string; page_no: number; mime: string }[];
  /** what the pharmacist asks, while it is asked */
  question: string | null;
  /** day in Tashkent, `2026-11-21` */
  valid_until: string | null;
  created_at: string;
  reservation: Reservation | null;
  may_reserve: boolean;
  /** how the shop may sell medicines on prescription; `generic_rx`: in any cart, once approved */
  profile: string;
};

export type PickUpPoint = {
  location_id: string;
  name: string;
  address: string;
  phone?: string | null;
  hours?: Hours | null;
  in_stock: boolean | null;
};

type Answer = { prescription: Prescription };

export const PRESCRIPTIONS_A_PAGE = 10;

/** An id as the backend makes them; anything else is never asked for. */
export const isPrescriptionId = (id: string): boolean =>
  /^[a-z]{2,12}_[0-9A-Za-z]{10,40}$/.test(id);

/** The shopper's prescriptions, newest first. */
export async function listPrescriptions(
  locale: Locale,
  page = 1,
): Promise<{ prescriptions: Prescription[]; count: number }> {
  const answer = await callStore<{ prescriptions: Prescription[]; count: number }>(
    "/store/prescriptions",
    {
      locale,
      signedIn: "must",
      query: { limit: PRESCRIPTIONS_A_PAGE, offset: (page - 1) * PRESCRIPTIONS_A_PAGE },
    },
  );
  return { prescriptions: answer.prescriptions, count: answer.count };
}

/** Null for what is not there or somebody else's. */
export async function findPrescription(id: string, locale: Locale): Promise<Prescription | null> {
  if (!isPrescriptionId(id)) return null;
  const path = `/store/prescriptions/${id}`;
  const answer = await orNull(callStore<Answer>(path, { locale, signedIn: "must" }));
  return answer?.prescription ?? null;
}

export type Draft = {
  patient: { name: string; birth_year: number; relation: string };
  note?: string;
  e_rx_number?: string;
  /** wishes are taken from this cart */
  cart_id?: string;
};

/**
 * A new draft, to which pages are added next.
 *
 * @returns its id, and whether something wished needs no prescription any more, or is not given on one
 * @throws StoreRefusal
 */
export async function createPrescription(
  draft: Draft,
  locale: Locale,
): Promise<{ id: string; dropped: boolean }> {
  const answer = await callStore<Answer & { dropped?: unknown[] }>("/store/prescriptions", {
    method: "POST",
    locale,
    signedIn: "must",
    body: { ...draft, consent: true, wishes: draft.cart_id ? undefined : [] },
  });
  return { id: answer.prescription.id, dropped: (answer.dropped ?? []).length > 0 };
}

/** Moves a prescription on: `submit`, `cancel`, `answer`, `consent`, `reserve`. @throws StoreRefusal */
export async function act(
  id: string,
  what: "submit" | "cancel" | "answer" | "consent" | "reserve",
  body: Record<string, unknown>,
  locale: Locale,
): Promise<void> {
  const path = `/store/prescriptions/${id}/${what}`;
  // Reserving places an order.
  await callStore(path, { method: "POST", locale, signedIn: "must", body, timeout: 30_000 });
}

/** Puts what was approved into an ordinary cart, where the profile sells it so. @throws StoreRefusal */
export async function lend(id: string, cartId: string, locale: Locale): Promise<void> {
  const path = `/store/prescriptions/${id}/lend`;
  const body = { cart_id: cartId };
  await callStore(path, { method: "POST", locale, signedIn: "must", body, timeout: 30_000 });
}

/** Gives reserved packs back. @throws StoreRefusal */
export async function cancelReservation(id: string, locale: Locale): Promise<void> {
  const path = `/store/prescriptions/${id}/reservation`;
  await callStore(path, { method: "DELETE", locale, signedIn: "must", timeout: 30_000 });
}

/** Where the approved packs can be picked up. */
export async function listPoints(id: string, locale: Locale): Promise<PickUpPoint[]> {
  const answer = await orNull(
    callStore<{ points: PickUpPoint[] }>("/store/prescriptions/pick-up-points", {
      locale,
      signedIn: "may",
      query: { prescription_id: id },
    }),
  );
  return answer?.points ?? [];
}

/** What to tell the shopper of a refusal: the backend words those about prescriptions in the shopper's language. */
export function refusalText(error: unknown): string | null {
  if (!(error instanceof StoreRefusal)) throw error;
  return error.details.code && error.status !== 429 ? error.message : null;
}

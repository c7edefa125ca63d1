import { z } from "zod";
import { BackendUnavailable, callStore, orNull, StoreRefusal } from "../commerce/store-api";
import type { Locale } from "../i18n/locale";

const words = z.object({ uz: z.string(), ru: z.string(), en: z.string() });
const schema = z.object({
  code: z.string(),
  state: z.enum([
    "ready",
    "assigned",
    "on_the_way",
    "delivered",
    "failed",
    "returned",
    "cancelled",
  ]),
  window: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
  district: words.nullable(),
  division: words.nullable(),
  service: z.string(),
  updated_at: z.string(),
  position: z.object({ lat: z.number(), lng: z.number(), at: z.string() }).nullable(),
  carrier: z
    .object({ name: z.string(), url: z.string().nullable(), barcode: z.string().nullable() })
    .nullable(),
  /** for the order's own buyer alone, while a courier has the parcel or is about to */
  hand_over_code: z.string().nullable().default(null),
});

/** Where a parcel is; times ISO 8601. */
export type Tracking = z.infer<typeof schema>;

const one = z.object({ tracking: schema });
const many = z.object({ deliveries: z.array(schema) });

/** Either shape in which the backend tells of parcels. */
export const readParcels = (body: unknown): Tracking[] => {
  const parsed = z.union([one, many]).parse(body);
  return "tracking" in parsed ? [parsed.tracking] : parsed.deliveries;
};

/** The parcel with this code, null when there is none. @throws StoreRefusal 429 for whoever guesses */
export async function findTracking(code: string, locale: Locale): Promise<Tracking | null> {
  const answer = await orNull(callStore<unknown>(`/store/tracking/${code}`, { locale }));
  return answer ? one.parse(answer).tracking : null;
}

/**
 * The parcels of an order, for its buyer: with the codes to say to the courier. None when the backend cannot tell now: the
 * order's page has more to show than these.
 */
export async function findParcels(orderId: string, locale: Locale): Promise<Tracking[]> {
  const path = `/store/orders/${orderId}/delivery`;
  try {
    return many.parse(await callStore<unknown>(path, { locale, signedIn: "may" })).deliveries;
  } catch (error) {
    if (error instanceof StoreRefusal || error instanceof BackendUnavailable) return [];
    throw error;
  }
}

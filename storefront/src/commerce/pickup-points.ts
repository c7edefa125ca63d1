import type { Locale } from "../i18n/locale";
import { callStore, orNull } from "./store-api";

export type WeekDay = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";
/** `09:00`, Tashkent; null on a day it is closed. */
export type Hours = Record<WeekDay, { from: string; to: string } | null>;

/** Where a shopper can fetch an order. */
export type PickupPoint = {
  id: string;
  name: string;
  address: string;
  phone: string | null;
  hours: Hours;
  is_open: boolean;
  map_url: string | null;
};

export async function listPickupPoints(locale: Locale): Promise<PickupPoint[]> {
  const answer = await orNull(
    callStore<{ pickup_points: PickupPoint[] }>("/store/uz/pickup-points", {
      locale,
      query: { locale },
    }),
  );
  return answer?.pickup_points ?? [];
}

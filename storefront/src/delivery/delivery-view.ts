import { isWebUrl } from "../commerce/payment";
import { mapLink } from "../commerce/pin";
import { promiseWords } from "../commerce/promise-words";
import type { TextKey, Translate } from "../i18n/dictionary";
import type { Locale } from "../i18n/locale";
import type { Tracking } from "./tracking";

export type Step = { name: string; state: "done" | "now" | "ahead"; said: string };
/** Everything the delivery panel shows of one parcel, already in the reader's language. */
export type DeliveryView = {
  code: string;
  state: Tracking["state"];
  tone: "wait" | "busy" | "good" | "bad";
  title: string;
  text: string;
  /** empty where the way has ended before its end */
  steps: Step[];
  facts: { name: string; text: string; url?: string }[];
  position: { label: string; url: string } | null;
  /** four digits for the courier */
  handOver: string | null;
  updated: string;
  /** false when nothing more will happen */
  live: boolean;
};

const way = ["ready", "assigned", "on_the_way", "delivered"] as const;
const tones: Record<Tracking["state"], DeliveryView["tone"]> = {
  ready: "wait",
  assigned: "wait",
  on_the_way: "busy",
  delivered: "good",
  failed: "bad",
  returned: "bad",
  cancelled: "bad",
};
const ends: Tracking["state"][] = ["delivered", "returned", "cancelled"];

type Reader = { t: Translate; locale: Locale; now: Date };

/** One parcel in words. @param reader whose language it is, and now by the server's clock */
export function deliveryView(parcel: Tracking, { t, locale, now }: Reader): DeliveryView {
  const { code, state, position } = parcel;
  return {
    code,
    state,
    tone: tones[state],
    title: t(`parcel.${state}`),
    text: t(`parcelText.${state}`),
    steps: stepsOf(state, t),
    facts: factsOf(parcel, { t, locale, now }),
    position: position && {
      label: t("tracking.courierHere", { time: clock(position.at) }),
      url: mapLink(position),
    },
    handOver: parcel.hand_over_code,
    updated: t("tracking.updatedAt", { time: clock(parcel.updated_at) }),
    live: !ends.includes(state),
  };
}

function stepsOf(state: Tracking["state"], t: Translate): Step[] {
  const at = way.findIndex((step) => step === state);
  if (at < 0) return [];
  const last = way.length - 1;
  return way.map((step, index) => {
    const passed = index < at || (index === at && at === last);
    const now = !passed && index === at;
    return {
      name: t(`step.${step}`),
      state: passed ? "done" : now ? "now" : "ahead",
      said: passed ? t("tracking.stepDone") : now ? t("tracking.stepNow") : "",
    };
  });
}

function factsOf(parcel: Tracking, { t, locale, now }: Reader): DeliveryView["facts"] {
  const { window, service, carrier, state } = parcel;
  const fact = (name: TextKey, text: string, url?: string | null) => [
    { name: t(name), text, ...(url && isWebUrl(url) && { url }) },
  ];
  const place = [parcel.division?.[locale], parcel.district?.[locale]].filter(Boolean).join(", ");
  const promised =
    window.from && window.to && !ends.includes(state)
      ? promiseWords({ from: window.from, to: window.to }, { now, locale, t })
      : "";
  const how = service === "express" ? ` (${t("tracking.express")})` : "";
  return [
    ...(promised ? fact("tracking.when", promised + how) : []),
    ...(place ? fact("tracking.where", place) : []),
    ...(carrier ? fact("tracking.carrier", carrier.name, carrier.url) : []),
    ...(carrier?.barcode ? fact("tracking.barcode", carrier.barcode) : []),
  ];
}

/** `14:05` in Tashkent, five hours ahead of UTC all year. */
const clock = (iso: string): string =>
  new Date(Date.parse(iso) + 5 * 3_600_000).toISOString().slice(11, 16);

import type { Pin, PreviewRequest } from "../../api/wire";
import { readSom, type SomWrong } from "../format/som";

/** The question as it is typed. */
export type PreviewDraft = {
  province: string;
  district: string;
  pin: string;
  items: string;
  weight: string;
  profile: string;
  cod: boolean;
  /** As the browser's field has it, Tashkent time: `2026-11-21T10:00`; empty for now. */
  at: string;
};

/** What would a usual cart cost in Nukus? */
export const NUKUS: PreviewDraft = {
  province: "uz-qr",
  district: "1735401",
  pin: "",
  items: "150 000",
  weight: "1",
  profile: "",
  cod: false,
  at: "",
};

export type PreviewErrors = { items?: SomWrong; weight?: true; pin?: true };
export type PreviewReading =
  { request: PreviewRequest; errors?: undefined } | { request?: undefined; errors: PreviewErrors };

const BOX = { south: 37.1, north: 45.7, west: 55.9, east: 73.2 };

/** `41.31115, 69.27952`; null for anything else and for a point outside Uzbekistan. */
export function readPin(typed: string): Pin | null {
  const parts = /^(\d{2}(?:\.\d+)?)[\s,;]+(\d{2}(?:\.\d+)?)$/.exec(typed.trim());
  if (!parts) return null;
  const [lat, lng] = [Number(parts[1]), Number(parts[2])];
  const isInside = lat >= BOX.south && lat <= BOX.north && lng >= BOX.west && lng <= BOX.east;
  return isInside ? { lat, lng } : null;
}

/** What is asked, or what is wrong with the question. */
export function readPreview(draft: PreviewDraft): PreviewReading {
  const items = readSom(draft.items);
  const grams = Math.round(Number(draft.weight.replace(",", ".") || "0") * 1000);
  const isWeight = grams >= 0 && grams <= 1_000_000;
  const pin = draft.pin.trim() === "" ? undefined : readPin(draft.pin);
  if (items.wrong || !isWeight || pin === null) {
    return {
      errors: {
        ...(items.wrong && { items: items.wrong }),
        ...(!isWeight && { weight: true as const }),
        ...(pin === null && { pin: true as const }),
      },
    };
  }
  return {
    request: {
      province: draft.province,
      items_total: items.som,
      weight_g: grams,
      cod: draft.cod,
      ...(draft.district && { district_soato: draft.district }),
      ...(pin && { pin }),
      ...(draft.profile && { shipping_profile_id: draft.profile }),
      ...(draft.at && { at: `${draft.at}:00+05:00` }),
    },
  };
}

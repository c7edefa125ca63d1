export const PAPER_LOCALES = ["uz", "ru", "en"] as const;

/** A language that papers are printed in. */
export type PaperLocale = (typeof PAPER_LOCALES)[number];

/** The texts of a place in each language. */
export type PlaceNames = Record<PaperLocale, string>;

/**
 * All that a paper may know of a delivery. There is no room for what is inside the parcel, on purpose: papers lie about
 * and are read by neighbours.
 */
export type PaperDelivery = {
  /** Number of the delivery, as staff read it aloud. */
  no: string;
  /** Number of the order, as its buyer knows it. */
  order_no: string;
  contact_name: string;
  /** E.164. */
  phone: string;
  division: PlaceNames | null;
  district: PlaceNames | null;
  street: string;
  landmark: string | null;
  service: "standard" | "express";
  /** ISO moments. */
  window: { from: string; to: string } | null;
  /** Whole so'm to take at the door; 0 when all is paid. */
  cash_due: number;
  /** Whole so'm that nobody has paid or promised: the parcel must not leave. */
  unpaid: number;
  tracking_code: string;
  /** Where the QR code leads; the bare tracking code is encoded when there is no such page. */
  tracking_url: string | null;
};

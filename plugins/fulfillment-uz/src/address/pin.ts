import type { Pin } from "../api/wire";

/** Uzbekistan fits into this, in degrees. */
const BOX = { lat: { from: 37.1, to: 45.7 }, lng: { from: 55.9, to: 73.2 } };

/** Metres do not matter to a courier beyond the fifth digit. */
const DIGITS = 6;

/** A pin as it is stored, or null when this is none or it lies outside Uzbekistan. */
export function readPin(value: unknown): Pin | null {
  if (typeof value !== "object" || value === null) return null;
  const { lat, lng } = value as Record<string, unknown>;
  if (!within(lat, BOX.lat) || !within(lng, BOX.lng)) return null;
  return { lat: round(lat), lng: round(lng) };
}

function within(value: unknown, { from, to }: { from: number; to: number }): value is number {
  return typeof value === "number" && value >= from && value <= to;
}

function round(degrees: number): number {
  return Number(degrees.toFixed(DIGITS));
}

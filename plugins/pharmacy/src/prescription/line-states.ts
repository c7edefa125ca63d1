export const LINE_STATES = [
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
export type LineState = (typeof LINE_STATES)[number];

const GRANTED = ["approved", "approved_reduced", "substituted"] as const;
const USABLE: readonly LineState[] = [...GRANTED, "partially_dispensed"];

/** What may become of a line of a prescription (pharmacy-uz.md, section 4.1). */
const NEXT: Record<LineState, readonly LineState[]> = {
  pending: [...GRANTED, "rejected", "out_of_stock", "expired"],
  approved: ["partially_dispensed", "dispensed", "expired", "revoked"],
  approved_reduced: ["partially_dispensed", "dispensed", "expired", "revoked"],
  substituted: ["partially_dispensed", "dispensed", "expired", "revoked"],
  rejected: [],
  out_of_stock: [],
  partially_dispensed: ["dispensed", "expired", "revoked"],
  dispensed: [],
  expired: [],
  revoked: [],
};

export const mayBecome = (from: LineState, to: LineState): boolean => NEXT[from].includes(to);

/** The pharmacist has said yes, whatever became of it since. */
export const isGranted = (state: LineState): boolean =>
  (GRANTED as readonly LineState[]).includes(state);

/** Whether packs can still be had on it. */
export const isUsable = (state: LineState): boolean => USABLE.includes(state);

/** A prescription's state as its lines were decided: all yes, some, none. */
export function statusOfLines(
  lines: readonly LineState[],
): "approved" | "partially_approved" | "rejected" {
  const granted = lines.filter(isGranted).length;
  if (granted === 0) {
    return "rejected";
  }
  return granted === lines.length ? "approved" : "partially_approved";
}

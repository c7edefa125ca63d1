import { tashkentDay } from "../medicine/first-expired";
import { isUsable, type LineState } from "./line-states";
import type { PrescriptionProblemCode } from "./problem";
import { isApproved, type PrescriptionState } from "./states";
import { plusDays, type Day } from "./validity";

export type AllocationState = "reserved" | "dispensed" | "released";

/** Packs of a line that a cart or an order has, or had. */
export type Allocation = {
  /** 0 is the first fill, 1 the first refill. */
  fill: number;
  quantity: number;
  state: AllocationState;
  dispensed_at: Date | null;
};

/** A line as allocation looks at it. */
export type AllocatedLine = {
  status: LineState;
  /** Packs a fill. */
  approved_quantity: number;
  refills_allowed: number;
  days_supply: number | null;
  valid_until: Day | null;
  /** Null when nothing was substituted. */
  consent: "asked" | "accepted" | "declined" | null;
};

/** Packs that can be had now, and in which fill; `next_fill_on` when the next fill is still to come. */
export type Room = { fill: number; left: number; next_fill_on: Day | null };

/** A part of a fill's days has to be over before the next one: 0.8 of 30 days is 24 days. */
export const nextFillOn = (last: Date, days_supply: number, share: number): Day =>
  // Binary fractions: 0.8 of 35 is 28 and a little more.
  plusDays(tashkentDay(last.getTime()), Math.ceil(Number((days_supply * share).toFixed(6))));

/** What is left of a line (pharmacy-uz.md, section 4.3, rule 6). */
export function roomOf(
  line: AllocatedLine,
  allocations: readonly Allocation[],
  { now, share }: { now: Date; share: number },
): Room {
  const live = allocations.filter(({ state }) => state !== "released");
  const fill = Math.max(0, ...live.map((one) => one.fill));
  const used = sum(live.filter((one) => one.fill === fill));
  const left = line.approved_quantity - used;
  if (left > 0 || fill >= line.refills_allowed) {
    return { fill, left: Math.max(0, left), next_fill_on: null };
  }
  const of = live.filter((one) => one.fill === fill);
  if (of.some(({ state }) => state === "reserved") || !line.days_supply) {
    return { fill, left: 0, next_fill_on: null };
  }
  const last = new Date(Math.max(...of.map(({ dispensed_at }) => dispensed_at!.getTime())));
  const on = nextFillOn(last, line.days_supply, share);
  return on <= tashkentDay(now.getTime())
    ? { fill: fill + 1, left: line.approved_quantity, next_fill_on: null }
    : { fill, left: 0, next_fill_on: on };
}

export type AllocationRefusal = Extract<
  PrescriptionProblemCode,
  | "prescription_pending"
  | "prescription_required"
  | "prescription_expired"
  | "prescription_qty_exceeded"
  | "refill_too_early"
  | "consent_needed"
>;

/** Why so many packs cannot be had on a line now, or the fill in which they can. */
export function whyNotAllocated(
  wanted: number,
  prescription: PrescriptionState,
  line: AllocatedLine,
  allocations: readonly Allocation[],
  rules: { now: Date; share: number },
): AllocationRefusal | { fill: number } {
  const state = whyNotUsable(prescription, line, rules.now);
  if (state) {
    return state;
  }
  const room = roomOf(line, allocations, rules);
  if (room.next_fill_on) {
    return "refill_too_early";
  }
  return wanted > room.left ? "prescription_qty_exceeded" : { fill: room.fill };
}

/** Why a line is worth nothing today, or null; asked again at completion and at hand-over. */
export function whyNotUsable(
  prescription: PrescriptionState,
  line: Pick<AllocatedLine, "status" | "valid_until" | "consent">,
  now: Date,
): AllocationRefusal | null {
  if (["draft", "submitted", "in_review", "needs_info"].includes(prescription)) {
    return "prescription_pending";
  }
  const isOver = line.valid_until !== null && line.valid_until < tashkentDay(now.getTime());
  if (prescription === "expired" || line.status === "expired" || isOver) {
    return "prescription_expired";
  }
  if (prescription === "fulfilled" || line.status === "dispensed") {
    return "prescription_qty_exceeded";
  }
  if (!isApproved(prescription) || !isUsable(line.status)) {
    return "prescription_required";
  }
  return line.consent === "asked" || line.consent === "declined" ? "consent_needed" : null;
}

/** A line's state after packs were handed over. */
export function statusAfterDispensing(
  line: Pick<AllocatedLine, "approved_quantity" | "refills_allowed">,
  allocations: readonly Allocation[],
): "partially_dispensed" | "dispensed" {
  const given = sum(allocations.filter(({ state }) => state === "dispensed"));
  const all = line.approved_quantity * (1 + line.refills_allowed);
  return given >= all ? "dispensed" : "partially_dispensed";
}

const sum = (of: readonly Allocation[]): number =>
  of.reduce((total, { quantity }) => total + quantity, 0);

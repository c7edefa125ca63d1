import {
  nextFillOn,
  roomOf,
  statusAfterDispensing,
  whyNotAllocated,
  type AllocatedLine,
  type Allocation,
} from "./allocation";
import type { PrescriptionState } from "./states";

const NOW = new Date("2026-11-21T10:00:00+05:00");
const rules = { now: NOW, share: 0.8 };

const line = (more: Partial<AllocatedLine> = {}): AllocatedLine => ({
  status: "approved",
  approved_quantity: 2,
  refills_allowed: 0,
  days_supply: null,
  valid_until: "2026-12-01",
  consent: null,
  ...more,
});

const packs = (more: Partial<Allocation> = {}): Allocation => ({
  fill: 0,
  quantity: 2,
  state: "reserved",
  dispensed_at: null,
  ...more,
});

const given = (day: string, more: Partial<Allocation> = {}): Allocation =>
  packs({ state: "dispensed", dispensed_at: new Date(`${day}T12:00:00+05:00`), ...more });

describe("allocation", () => {
  it.each<[string, Allocation[], number]>([
    ["nothing taken", [], 2],
    ["one reserved", [packs({ quantity: 1 })], 1],
    ["all reserved", [packs()], 0],
    ["all given", [given("2026-11-20")], 0],
    ["all released again", [packs({ state: "released" })], 2],
  ])("%s leaves room", (_, allocations, left) => {
    expect(roomOf(line(), allocations, rules)).toEqual({ fill: 0, left, next_fill_on: null });
  });

  it("gives two carts that want two packs each only one of them", () => {
    expect(whyNotAllocated(2, "approved", line(), [], rules)).toEqual({ fill: 0 });
    expect(whyNotAllocated(2, "approved", line(), [packs()], rules)).toBe(
      "prescription_qty_exceeded",
    );
  });

  it.each<[PrescriptionState, Partial<AllocatedLine>, string]>([
    ["submitted", { status: "pending" }, "prescription_pending"],
    ["in_review", { status: "pending" }, "prescription_pending"],
    ["needs_info", { status: "pending" }, "prescription_pending"],
    ["rejected", { status: "rejected" }, "prescription_required"],
    ["revoked", { status: "revoked" }, "prescription_required"],
    ["partially_approved", { status: "out_of_stock" }, "prescription_required"],
    ["expired", { status: "expired" }, "prescription_expired"],
    ["approved", { valid_until: "2026-11-20" }, "prescription_expired"],
    ["fulfilled", { status: "dispensed" }, "prescription_qty_exceeded"],
    ["approved", { status: "substituted", consent: "asked" }, "consent_needed"],
    ["approved", { status: "substituted", consent: "declined" }, "consent_needed"],
  ])("%s %j: %s", (state, more, code) => {
    expect(whyNotAllocated(1, state, line(more), [], rules)).toBe(code);
  });

  it("is good on the last day, with consent, and for the rest of a part", () => {
    const last = line({ valid_until: "2026-11-21", status: "substituted", consent: "accepted" });
    expect(whyNotAllocated(2, "partially_approved", last, [], rules)).toEqual({ fill: 0 });
    const part = line({ status: "partially_dispensed" });
    expect(
      whyNotAllocated(1, "approved", part, [given("2026-11-20", { quantity: 1 })], rules),
    ).toEqual({ fill: 0 });
  });
});

describe("refills", () => {
  const again = line({ refills_allowed: 1, days_supply: 30, status: "partially_dispensed" });

  it.each([
    [30, 0.8, "2026-11-25"],
    [35, 0.8, "2026-11-29"],
    [7, 0.8, "2026-11-07"],
    [30, 1, "2026-12-01"],
  ])("%i days, %d of them: not before %s", (days, share, on) => {
    expect(nextFillOn(new Date("2026-11-01T12:00:00+05:00"), days, share)).toBe(on);
  });

  it("are had when most of the last fill is used up, not a day before", () => {
    expect(whyNotAllocated(2, "approved", again, [given("2026-10-28")], rules)).toEqual({
      fill: 1,
    });
    expect(whyNotAllocated(2, "approved", again, [given("2026-10-29")], rules)).toBe(
      "refill_too_early",
    );
    expect(roomOf(again, [given("2026-10-29")], rules).next_fill_on).toBe("2026-11-22");
  });

  it("count from the last pack of a fill that was had in parts", () => {
    const parts = [given("2026-10-01", { quantity: 1 }), given("2026-10-29", { quantity: 1 })];
    expect(roomOf(again, parts, rules)).toEqual({ fill: 0, left: 0, next_fill_on: "2026-11-22" });
  });

  it("do not begin while packs of the last fill wait at the counter, and end with the last", () => {
    const waiting = [given("2026-10-01", { quantity: 1 }), packs({ quantity: 1 })];
    expect(roomOf(again, waiting, rules)).toEqual({ fill: 0, left: 0, next_fill_on: null });
    const all = [given("2026-09-01"), given("2026-10-01", { fill: 1 })];
    expect(roomOf(again, all, rules)).toEqual({ fill: 1, left: 0, next_fill_on: null });
  });

  it("leave the line open until the last one is given", () => {
    expect(statusAfterDispensing(again, [given("2026-10-01")])).toBe("partially_dispensed");
    expect(statusAfterDispensing(again, [given("2026-10-01"), given("2026-11-01")])).toBe(
      "dispensed",
    );
    expect(statusAfterDispensing(line(), [given("2026-10-01", { quantity: 1 }), packs()])).toBe(
      "partially_dispensed",
    );
  });
});

import { whyNotCheckedOut, type LentPacks, type Sale } from "./checkout";
import { PROFILES, type Profile } from "./profiles";

const rx = { variant_id: "losartan", quantity: 2, rx_class: "rx" as const };
const vitamin = { variant_id: "vitamin", quantity: 9, rx_class: "otc" as const };
const book = { variant_id: "book", quantity: 1, rx_class: null };

const lent = (more: Partial<LentPacks> = {}): LentPacks => ({
  variant_id: "losartan",
  quantity: 2,
  prescription: "approved",
  line: { status: "approved", valid_until: "2026-12-01", consent: null },
  ...more,
});

const sale = (more: Partial<Sale> = {}): Sale => ({
  profile: "uz_strict",
  is_reservation: true,
  lines: [rx],
  lent: [lent()],
  fulfilment: "pickup",
  payment: "counter",
  now: new Date("2026-11-21T10:00:00+05:00"),
  ...more,
});

describe("checkout rules", () => {
  it.each(PROFILES)("%s never stands in the way of what needs no prescription", (profile) => {
    const free = { profile, is_reservation: false, lines: [vitamin, book], lent: [] };
    expect(
      whyNotCheckedOut(sale({ ...free, fulfilment: "delivery", payment: "online" })),
    ).toBeNull();
  });

  it.each(PROFILES)("%s never sells what is under strict accounting", (profile) => {
    const lines = [{ variant_id: "losartan", quantity: 1, rx_class: "strict" as const }];
    expect(whyNotCheckedOut(sale({ profile, lines }))).toBe("forbidden_remote");
  });

  it.each<[Profile, Partial<Sale>, string | null]>([
    ["uz_strict", {}, null],
    ["uz_strict", { is_reservation: false }, "prescription_required"],
    ["uz_strict", { fulfilment: "delivery" }, "pom_pickup_only"],
    ["uz_strict", { payment: "hold" }, "pom_pay_at_counter"],
    ["uz_strict", { payment: "online" }, "pom_pay_at_counter"],
    ["uz_strict", { fulfilment: null, payment: null }, null],
    ["uz_hold", { payment: "hold" }, null],
    ["uz_hold", { payment: "online" }, "pom_pay_at_counter"],
    ["uz_hold", { fulfilment: "delivery" }, "pom_pickup_only"],
    ["uz_hold", { is_reservation: false }, "prescription_required"],
    [
      "generic_rx",
      { is_reservation: false, fulfilment: "delivery" as const, payment: "online" as const },
      null,
    ],
    ["generic_rx", { is_reservation: false, lent: [] }, "prescription_required"],
    ["otc_only", {}, "forbidden_remote"],
  ])("%s %j: %s", (profile, more, refusal) => {
    expect(whyNotCheckedOut(sale({ profile, ...more }))).toBe(refusal);
  });

  it.each<[string, LentPacks[], string]>([
    ["of nothing", [], "prescription_required"],
    ["of another medicine", [lent({ variant_id: "lozap" })], "prescription_required"],
    ["too few", [lent({ quantity: 1 })], "prescription_qty_exceeded"],
    ["still looked at", [lent({ prescription: "in_review" })], "prescription_pending"],
    ["revoked since", [lent({ prescription: "revoked" })], "prescription_required"],
    [
      "expired between approval and completion",
      [lent({ line: { status: "approved", valid_until: "2026-11-20", consent: null } })],
      "prescription_expired",
    ],
    [
      "a substitute nobody consented to",
      [lent({ line: { status: "substituted", valid_until: "2026-12-01", consent: "asked" } })],
      "consent_needed",
    ],
  ])("packs %s: %s", (_, packs, code) => {
    expect(whyNotCheckedOut(sale({ lent: packs }))).toBe(code);
  });

  it("adds up lines of one medicine", () => {
    const one = { ...rx, quantity: 1 };
    expect(whyNotCheckedOut(sale({ lines: [one, one] }))).toBeNull();
    expect(whyNotCheckedOut(sale({ lines: [rx, one] }))).toBe("prescription_qty_exceeded");
  });
});

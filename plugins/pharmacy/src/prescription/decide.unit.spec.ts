import type { Decision, LineDecision } from "./decide";
import { DECISION_CODES } from "./decision-codes";
import { approve, decideOf, reject } from "./decision.fixture";

describe("decision", () => {
  it("of three lines, one rejected, leaves the two others", () => {
    const decided = decideOf(
      ["losartan", "losartan", "losartan"],
      [approve("l1"), reject("l2"), approve("l3")],
    );
    expect(decided.status).toBe("partially_approved");
    expect(decided.lines.map(({ status }) => status)).toEqual(["approved", "rejected", "approved"]);
    expect(decided.valid_until).toBe("2026-12-20");
  });

  it("gives less, another one, or nothing", () => {
    const { status, lines } = decideOf(
      ["losartan", "losartan", "losartan"],
      [
        { id: "l1", decision: "reduce", quantity: 1 },
        { id: "l2", decision: "substitute", variant_id: "lozap" },
        reject("l3", { reason_code: "out_of_stock" }),
      ],
    );
    expect(status).toBe("partially_approved");
    expect(lines).toMatchObject([
      { status: "approved_reduced", quantity: 1, substituted_for: null },
      { status: "substituted", variant_id: "lozap", substituted_for: "losartan" },
      { status: "out_of_stock", quantity: 0, valid_until: null },
    ]);
  });

  it("refuses all for the first reason given", () => {
    expect(decideOf(["losartan"], [reject("l1")])).toMatchObject({
      status: "rejected",
      reject_code: "illegible",
      valid_until: null,
    });
  });

  it("names a variant where the customer named none", () => {
    const { lines } = decideOf([null], [approve("l1", { variant_id: "losartan" })]);
    expect(lines).toMatchObject([{ status: "approved", variant_id: "losartan", quantity: 2 }]);
  });

  it("demands an electronic prescription for an antibiotic, and none for a vitamin", () => {
    const both: [string[], LineDecision[]] = [
      ["amoxicillin", "vitamin"],
      [approve("l1"), approve("l2")],
    ];
    expect(() => decideOf(...both)).toThrow("e_prescription_required");
    expect(decideOf(...both, { e_rx_number: "DMED-1" }).status).toBe("approved");
    const rejected = [reject("l1", { reason_code: "e_prescription_required" }), approve("l2")];
    expect(decideOf(both[0], rejected).status).toBe("partially_approved");
  });

  it.each(DECISION_CODES)("rejects with %s, which needs a note only if it is `other`", (code) => {
    const said = (note: string | null) => () =>
      decideOf(["losartan"], [reject("l1", { reason_code: code, note })]);
    if (code === "other") {
      expect(said(null)).toThrow("note_too_short");
      expect(said("  too short ")).toThrow("note_too_short");
    } else {
      expect(said(null)).not.toThrow();
    }
    expect(said("ten letters")).not.toThrow();
  });

  it.each<[string, LineDecision[], Partial<Decision>]>([
    ["lines_missing", [], {}],
    ["lines_missing", [approve("l1"), approve("l1")], {}],
    ["line_unknown", [approve("l1"), approve("l9")], {}],
    ["reason_missing", [reject("l1", { reason_code: null })], {}],
    ["quantity_wrong", [approve("l1", { quantity: 3 })], {}],
    ["quantity_wrong", [approve("l1", { quantity: 1 })], {}],
    ["quantity_wrong", [{ id: "l1", decision: "reduce", quantity: 2 }], {}],
    ["quantity_wrong", [{ id: "l1", decision: "reduce", quantity: 0 }], {}],
    ["not_an_alternative", [approve("l1", { variant_id: "lozap" })], {}],
    ["not_an_alternative", [{ id: "l1", decision: "substitute", variant_id: "vitamin" }], {}],
    ["not_an_alternative", [{ id: "l1", decision: "substitute" }], {}],
    ["refill_days_missing", [approve("l1", { refills: 1 })], {}],
    ["issued_on_wrong", [approve("l1")], { issued_on: "2026-11-22" }],
    ["issued_on_wrong", [approve("l1")], { issued_on: null }],
    ["prescription_expired", [approve("l1")], { issued_on: "2026-10-21" }],
    ["prescription_expired", [approve("l1")], { printed_valid_days: 1, issued_on: "2026-11-19" }],
  ])("is refused with %s", (code, lines, more) => {
    expect(() => decideOf(["losartan"], lines, more)).toThrow(code);
  });

  it("never gives what is under strict accounting", () => {
    expect(() => decideOf(["morphine"], [approve("l1")], { e_rx_number: "1" })).toThrow(
      "forbidden_remote",
    );
    expect(() => decideOf([null], [approve("l1", { variant_id: "morphine" })])).toThrow(
      "forbidden_remote",
    );
    expect(() => decideOf([null], [approve("l1")])).toThrow("variant_missing");
    expect(() => decideOf(["gone"], [approve("l1")])).toThrow("variant_missing");
  });

  it("is good on its last day", () => {
    expect(decideOf(["losartan"], [approve("l1")], { issued_on: "2026-10-22" }).valid_until).toBe(
      "2026-11-21",
    );
  });
});

import { deletionOf } from "./may-delete";
import { PRESCRIPTION_STATES, type PrescriptionState } from "./states";

const EXPECTED: Record<PrescriptionState, string> = {
  draft: "cancel",
  submitted: "cancel",
  needs_info: "cancel",
  in_review: "illegal_jump",
  approved: "illegal_jump",
  partially_approved: "illegal_jump",
  fulfilled: "dispensed_kept",
  rejected: "at_once",
  expired: "at_once",
  revoked: "at_once",
  canceled: "at_once",
};

describe("deleting a prescription", () => {
  it.each(PRESCRIPTION_STATES)("%s", (status) => {
    const of = (more: object = {}) =>
      deletionOf({ status, is_held: false, is_dispensed: false, ...more });
    expect(of()).toBe(EXPECTED[status]);
    expect(of({ is_dispensed: true })).toBe("dispensed_kept");
    expect(of({ is_held: true, is_dispensed: true })).toBe("legal_hold");
  });
});

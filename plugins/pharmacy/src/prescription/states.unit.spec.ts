import {
  isEnded,
  PRESCRIPTION_STATES,
  stateAfter,
  TRANSITIONS,
  type PrescriptionAction,
  type PrescriptionState,
} from "./states";

const ACTIONS = Object.keys(TRANSITIONS) as PrescriptionAction[];

/** Section 4.1 of pharmacy-uz.md: everything that is not here is refused. */
const NEXT: Record<PrescriptionState, PrescriptionState[]> = {
  draft: ["submitted", "canceled"],
  submitted: ["in_review", "canceled", "expired"],
  in_review: ["approved", "partially_approved", "rejected", "needs_info", "submitted"],
  needs_info: ["submitted", "canceled", "expired"],
  approved: ["fulfilled", "expired", "revoked"],
  partially_approved: ["fulfilled", "expired", "revoked"],
  rejected: [],
  fulfilled: [],
  expired: [],
  revoked: [],
  canceled: [],
};

describe("states of a prescription", () => {
  it.each(PRESCRIPTION_STATES)("from %s goes where the table says and nowhere else", (from) => {
    const reached = ACTIONS.map((action) => stateAfter(from, action, TRANSITIONS[action].by[0]!));
    expect(new Set(reached.filter((to) => to !== null))).toEqual(new Set(NEXT[from]));
  });

  it("ends where nothing follows", () => {
    expect(PRESCRIPTION_STATES.filter(isEnded).sort()).toEqual(
      PRESCRIPTION_STATES.filter((state) => NEXT[state].length === 0).sort(),
    );
  });

  it.each([
    ["a customer approves nothing", "in_review", "approve", "customer"],
    ["a customer takes nothing back that is being looked at", "in_review", "cancel", "customer"],
    ["a pharmacist revokes nothing", "approved", "revoke", "pharmacist"],
    ["nobody submits for the customer", "draft", "submit", "pharmacist"],
    ["only time ends a lease", "in_review", "lapse", "senior"],
  ] as const)("%s", (_, from, action, by) => {
    expect(stateAfter(from, action, by)).toBeNull();
  });
});

export const PRESCRIPTION_STATES = [
  "draft",
  "submitted",
  "in_review",
  "needs_info",
  "approved",
  "partially_approved",
  "rejected",
  "fulfilled",
  "expired",
  "revoked",
  "canceled",
] as const;
export type PrescriptionState = (typeof PRESCRIPTION_STATES)[number];

/** `staff` are those who are no pharmacists: they move nothing, and read only by breaking the glass. */
export type ActorRole = "customer" | "pharmacist" | "senior" | "staff" | "system";

/** Who did something; `id` is the customer's or the user's, null for the shop itself. */
export type Actor = { role: ActorRole; id: string | null };

export type PrescriptionAction =
  | "submit"
  | "cancel"
  /** A draft that nobody hands in. */
  | "abandon"
  | "claim"
  /** The pharmacist gives it back. */
  | "release"
  /** The lease ended. */
  | "lapse"
  /** The first of two reviewers has decided; the second is waited for. */
  | "second"
  | "ask"
  | "answer"
  | "approve"
  | "approve_partly"
  | "reject"
  | "fulfill"
  | "expire"
  | "revoke";

type Rule = {
  from: readonly PrescriptionState[];
  to: PrescriptionState;
  by: readonly ActorRole[];
};

const REVIEWERS = ["pharmacist", "senior"] as const;
const APPROVED = ["approved", "partially_approved"] as const;

/** What may become of a prescription (pharmacy-uz.md, section 4.1), and by whom. */
export const TRANSITIONS: Record<PrescriptionAction, Rule> = {
  submit: { from: ["draft"], to: "submitted", by: ["customer"] },
  cancel: { from: ["draft", "submitted", "needs_info"], to: "canceled", by: ["customer"] },
  abandon: { from: ["draft"], to: "canceled", by: ["system"] },
  claim: { from: ["submitted"], to: "in_review", by: REVIEWERS },
  release: { from: ["in_review"], to: "submitted", by: REVIEWERS },
  lapse: { from: ["in_review"], to: "submitted", by: ["system"] },
  second: { from: ["in_review"], to: "submitted", by: REVIEWERS },
  ask: { from: ["in_review"], to: "needs_info", by: REVIEWERS },
  answer: { from: ["needs_info"], to: "submitted", by: ["customer"] },
  approve: { from: ["in_review"], to: "approved", by: REVIEWERS },
  approve_partly: { from: ["in_review"], to: "partially_approved", by: REVIEWERS },
  reject: { from: ["in_review"], to: "rejected", by: REVIEWERS },
  fulfill: { from: APPROVED, to: "fulfilled", by: [...REVIEWERS, "system"] },
  expire: { from: ["submitted", "needs_info", ...APPROVED], to: "expired", by: ["system"] },
  revoke: { from: APPROVED, to: "revoked", by: ["senior"] },
};

const ENDS: readonly PrescriptionState[] = [
  "rejected",
  "fulfilled",
  "expired",
  "revoked",
  "canceled",
];

/** Nothing follows. */
export const isEnded = (state: PrescriptionState): boolean => ENDS.includes(state);

/** Whether lines of it can be used. */
export const isApproved = (state: PrescriptionState): boolean =>
  state === "approved" || state === "partially_approved";

/** The state that follows, or null when this actor may not do that now. */
export function stateAfter(
  state: PrescriptionState,
  action: PrescriptionAction,
  by: ActorRole,
): PrescriptionState | null {
  const rule = TRANSITIONS[action];
  return rule.from.includes(state) && rule.by.includes(by) ? rule.to : null;
}

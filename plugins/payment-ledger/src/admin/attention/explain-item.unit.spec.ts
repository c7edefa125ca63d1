import type { AttentionView } from "../area/area-api";
import { actionWord, explainItem, stuckWith } from "./explain-item";

type Transfer = AttentionView["transfer"];

const transfer = (kind: "refund" | "charge" | "release", state: "queued" | "failed"): Transfer => ({
  id: "paytr_1",
  kind,
  state,
  error: null,
});

it.each<[AttentionView["kind"], string | null, Transfer, string]>([
  ["due_back", "already_paid", null, "already_paid"],
  ["due_back", "amount_changed", transfer("refund", "failed"), "amount_changed"],
  ["due_back", "already_paid", transfer("refund", "queued"), "on_its_way"],
  ["transfer_failed", "staff", transfer("refund", "failed"), "refund_failed"],
  ["transfer_failed", "staff", transfer("charge", "failed"), "charge_failed"],
  ["transfer_failed", "staff", transfer("release", "failed"), "release_failed"],
  ["stuck", "capture", null, "stuck"],
  ["hold_lapsing", null, null, "hold_lapsing"],
  ["reversal_reported", null, null, "reversal_reported"],
  ["receipt_rejected", null, null, "receipt_rejected"],
  ["receipt_owed", "perform", null, "receipt_owed"],
  ["receipt_owed", "cancel", null, "refund_receipt_owed"],
  ["difference", "missing_in_ledger", null, "missing_in_ledger"],
])("%s, %s, %j is explained by %s", (kind, what, latest, why) => {
  expect(explainItem({ kind, what, transfer: latest })).toBe(`area.attention.why.${why}`);
});

it("names what is stuck as the story beside the order does", () => {
  expect(stuckWith({ what: "cancel_order" })).toBe("settlement.cancel_order");
});

it.each([
  ["due_back", "mark_returned", "mark_returned"],
  ["reversal_reported", "mark_returned", "reversed"],
  ["reversal_reported", "dismiss", "dismiss"],
] as const)("of %s the action %s is called %s", (kind, action, word) => {
  expect(actionWord({ kind }, action)).toBe(word);
});

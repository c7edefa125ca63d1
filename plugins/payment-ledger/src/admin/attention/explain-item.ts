import type { AttentionView } from "../area/area-api";
import type { DictionaryKey } from "../i18n/dictionary";
import type { BadgeColor } from "../story/explain-attempt";

type Facts = Pick<AttentionView, "kind" | "what" | "transfer">;

const COLORS: Record<AttentionView["kind"], BadgeColor> = {
  due_back: "orange",
  transfer_failed: "red",
  stuck: "red",
  hold_lapsing: "orange",
  reversal_reported: "purple",
  receipt_rejected: "orange",
  receipt_owed: "orange",
  difference: "orange",
};

export const attentionColor = ({ kind }: Pick<AttentionView, "kind">): BadgeColor => COLORS[kind];

const DUE = ["already_paid", "order_cancelled", "amount_changed"] as const;
const DIFFERENCES = [
  "missing_at_provider",
  "missing_in_ledger",
  "amount_differs",
  "state_differs",
  "refund_differs",
] as const;

/** In one sentence, why somebody has to look. */
export function explainItem({ kind, what, transfer }: Facts): DictionaryKey {
  switch (kind) {
    case "due_back": {
      if (transfer?.state === "queued" || transfer?.state === "sent") {
        return "area.attention.why.on_its_way";
      }
      const due = DUE.find((one) => one === what) ?? "order_cancelled";
      return `area.attention.why.${due}`;
    }
    case "transfer_failed":
      return `area.attention.why.${transfer?.kind ?? "refund"}_failed`;
    case "difference": {
      const difference = DIFFERENCES.find((one) => one === what) ?? "state_differs";
      return `area.attention.why.${difference}`;
    }
    case "receipt_owed":
      return what === "cancel"
        ? "area.attention.why.refund_receipt_owed"
        : "area.attention.why.receipt_owed";
    default:
      return `area.attention.why.${kind}`;
  }
}

const SETTLEMENT = [
  "authorize",
  "release",
  "capture",
  "refund",
  "cancel_order",
  "transfer",
  "fiscalize",
  "tell_receipt",
] as const;

/** What could not be recorded, for an item that is stuck. */
export function stuckWith({ what }: Pick<AttentionView, "what">): DictionaryKey {
  return `settlement.${SETTLEMENT.find((kind) => kind === what) ?? "capture"}`;
}

/** The word for an action: what was returned by hand, the provider took back itself when it reported a reversal. */
export function actionWord(
  { kind }: Pick<AttentionView, "kind">,
  action: AttentionView["actions"][number],
): AttentionView["actions"][number] | "reversed" {
  return kind === "reversal_reported" && action === "mark_returned" ? "reversed" : action;
}

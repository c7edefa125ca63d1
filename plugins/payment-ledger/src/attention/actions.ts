import type { AttentionAction, AttentionItem } from "./item";

/** What the item's protocol can do: give this payment back, and move money at all. */
export type Ability = { refund: boolean; send: boolean };

type Facts = Pick<AttentionItem, "kind" | "transfer" | "attempt_state" | "what">;

/** What staff can do about an item; the first one solves it. Empty while the money is on its way. */
export function actionsFor(
  { kind, transfer, attempt_state, what }: Facts,
  can: Ability,
): AttentionAction[] {
  const canMove = attempt_state === "held" ? can.send : can.refund;
  switch (kind) {
    case "due_back":
      if (isUnderWay({ transfer })) {
        return [];
      }
      if (!canMove) {
        return ["mark_returned"];
      }
      return [transfer?.state === "failed" ? "retry" : "send_back", "mark_returned"];
    case "transfer_failed":
      if (attempt_state === "held") {
        return transfer?.kind === "charge"
          ? ["retry", "release", "dismiss"]
          : ["retry", "mark_returned", "dismiss"];
      }
      return canMove ? ["retry", "mark_returned", "dismiss"] : ["mark_returned", "dismiss"];
    case "stuck":
      // A provider that never says what became of a transfer: staff look at its cabinet and decide.
      return what === "transfer" ? ["retry", "mark_returned"] : ["retry"];
    case "hold_lapsing":
      return can.send ? ["charge", "release"] : [];
    case "reversal_reported":
      return ["mark_returned", "dismiss"];
    case "receipt_rejected":
    case "receipt_owed":
      return ["dismiss"];
    case "difference":
      return ["resolve"];
  }
}

/** Staff must say how they know. */
export function needsNote(action: AttentionAction): boolean {
  return action === "mark_returned" || action === "resolve" || action === "dismiss";
}

/** The money is being moved already. */
export function isUnderWay({ transfer }: Pick<AttentionItem, "transfer">): boolean {
  return transfer?.state === "queued" || transfer?.state === "sent";
}

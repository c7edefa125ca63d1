import {
  whyItDoesNotCount,
  type Attempt,
  type LedgerCommand,
  type LedgerView,
  type Transfer,
} from "@medusa-uz/payment-ledger";
import type { Reported } from "./effect";
import { flowOf, type Flow } from "./flow";
import { declined, REASONS } from "./reasons";
import type { FlowSettings } from "./step";

/** `late`: money moved on a payment that was over already; it needs an attempt of its own. */
export type Mirrored = { patch: Partial<Flow>; commands: LedgerCommand[]; late: boolean };

const NOTHING: Mirrored = { patch: {}, commands: [], late: false };

/** What the gateway says of the money, in the ledger's words. Telling it again changes nothing. */
export function mirror(
  view: LedgerView,
  attempt: Attempt,
  reported: Reported,
  settings: Pick<FlowSettings, "capture" | "holdMinutes">,
): Mirrored {
  const flow = flowOf(attempt);
  const money = moneyOf(reported);
  const isOther = flow.uuid !== null && flow.uuid !== reported.uuid;
  const isOver = attempt.state === "cancelled" || attempt.state === "refunded";
  if (isOther || isOver) {
    const isKnown = !isOther && attempt.state === "refunded";
    return { ...NOTHING, late: !isKnown && (money === "held" || money === "taken") };
  }
  const attempt_id = attempt.id;
  switch (attempt.state) {
    case "created":
      return mirrorCreated(view, attempt, reported, flow, settings);
    case "held":
      if (money === "taken" && !isMoving(view, attempt, "charge")) {
        return said({
          type: "perform",
          attempt_id,
          charged: least(reported.amount, attempt.amount),
          give_back: true,
          fiscalize: true,
        });
      }
      return money === "gone" && !isMoving(view, attempt, "release")
        ? said({ type: "cancel", attempt_id, reason: REASONS.hold_over })
        : NOTHING;
    default:
      return money === "gone" && !isMoving(view, attempt, "refund")
        ? said({ type: "cancel", attempt_id, reason: REASONS.returned })
        : NOTHING;
  }
}

function mirrorCreated(
  view: LedgerView,
  attempt: Attempt,
  reported: Reported,
  flow: Flow,
  settings: Pick<FlowSettings, "capture" | "holdMinutes">,
): Mirrored {
  const attempt_id = attempt.id;
  const patch: Partial<Flow> = {
    uuid: reported.uuid,
    step: "ended",
    dropping: null,
    ending: null,
    error: null,
    form_url: null,
  };
  switch (moneyOf(reported)) {
    case "held":
      return {
        patch,
        commands: holdCommands(
          view,
          { ...attempt, isUsed: whyItDoesNotCount(view, attempt) === null },
          reported,
          settings,
        ),
        late: false,
      };
    case "taken":
      return {
        patch,
        commands: [
          {
            type: "perform",
            attempt_id,
            charged: least(reported.amount, attempt.amount),
            give_back: true,
            fiscalize: true,
          },
        ],
        late: false,
      };
    case "gone": {
      // A draft that we cancel ourselves ends as an error, and is followed by the next one; one we do not know says nothing.
      if (flow.uuid === null || flow.dropping !== null) {
        return NOTHING;
      }
      const { reason, error } = declined(reported.response_code);
      return {
        patch: { ...patch, error },
        commands: [{ type: "cancel", attempt_id, reason }],
        late: false,
      };
    }
    default:
      return NOTHING;
  }
}

/** A hold the order can use is charged by the same decision, where the merchant wants that. */
export function holdCommands(
  { now }: Pick<LedgerView, "now">,
  { id: attempt_id, amount, isUsed }: Pick<Attempt, "id" | "amount"> & { isUsed: boolean },
  { hold_expires_at }: Reported,
  { capture, holdMinutes }: Pick<FlowSettings, "capture" | "holdMinutes">,
): LedgerCommand[] {
  const expires_at = hold_expires_at ?? now + holdMinutes * 60_000;
  return [
    { type: "hold", attempt_id, expires_at },
    ...(isUsed && capture === "automatic"
      ? [
          {
            type: "transfer" as const,
            attempt_id,
            kind: "charge" as const,
            amount,
            cause: "automatic" as const,
          },
        ]
      : []),
  ];
}

/** Where the money of a payment is: the names of a hold's later states are not published, so the payment decides. */
export function moneyOf({ status, hold }: Reported): "nowhere" | "held" | "taken" | "gone" {
  if (status === "success") {
    return "taken";
  }
  if (status === "revert" || status === "error") {
    return "gone";
  }
  if (hold === "canceled") {
    return "gone";
  }
  return hold === "active" || status === "hold" ? "held" : "nowhere";
}

/** The ledger's own transfer ends in the same fact, and knows better what becomes of the goods. */
function isMoving({ transfers }: LedgerView, { id }: Attempt, kind: Transfer["kind"]): boolean {
  return transfers.some(
    (one) =>
      one.attempt_id === id &&
      one.kind === kind &&
      (one.state === "queued" || one.state === "sent"),
  );
}

const said = (command: LedgerCommand): Mirrored => ({ ...NOTHING, commands: [command] });
const least = (a: bigint, b: bigint) => (a < b ? a : b);

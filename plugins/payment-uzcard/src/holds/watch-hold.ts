import type { Attempt, LedgerCommand, LedgerView } from "@medusa-uz/payment-ledger";
import type { Reported } from "../flow/effect";
import { detailsOf, flowOf, PROVIDER } from "../flow/flow";
import { mirror } from "../flow/mirror";
import type { Dependencies } from "../payment/dependencies";
import { forgetCard } from "../payment/forget-card";
import { reportedHold } from "../payment/reported";
import { holdDuty } from "./hold-duty";

/** Does what is due about one hold: warns, gives it back, or learns that it has lapsed. */
export async function watchHold(dependencies: Dependencies, attempt: Attempt): Promise<void> {
  const { ledger, logger, uzcard } = dependencies;
  const { transaction_id } = attempt;
  // Transfers are only seen under the lock; without them most holds have nothing due.
  if (holdDuty(attempt, [], Date.now(), uzcard.options) === null) {
    return;
  }
  let duty: ReturnType<typeof holdDuty> = null;
  await ledger.transact<string | null>({
    provider: PROVIDER,
    method: "watch hold",
    request: { transaction_id },
    transaction_id,
    decide: (view) => {
      duty = view.attempt && holdDuty(view.attempt, view.transfers, view.now, uzcard.options);
      return { answer: duty, commands: view.attempt ? commandsFor(duty, view.attempt) : [] };
    },
  });
  switch (duty as ReturnType<typeof holdDuty>) {
    case "warn":
      logger.warn(
        `uzcard: hold ${transaction_id} lapses at ${isoOf(attempt)} unless it is charged`,
      );
      return;
    case "release":
      logger.error(`uzcard: hold ${transaction_id} was not charged in time and is given back`);
      return;
    case "look":
      return look(dependencies, attempt);
  }
}

function commandsFor(duty: ReturnType<typeof holdDuty>, attempt: Attempt): LedgerCommand[] {
  const { id: attempt_id, amount } = attempt;
  switch (duty) {
    case "warn":
      return [{ type: "note", attempt_id, details: detailsOf({ warned: true }) }];
    case "release":
      return [{ type: "transfer", attempt_id, kind: "release", amount, cause: "hold_expiring" }];
    default:
      return [];
  }
}

async function look(dependencies: Dependencies, attempt: Attempt): Promise<void> {
  const { ledger, uzcard } = dependencies;
  const { uuid } = flowOf(attempt);
  if (uuid === null) {
    return;
  }
  const reported = reportedHold(await uzcard.gateway.getHold(uuid));
  const { transaction_id } = attempt;
  let isOver = false;
  await ledger.transact<string>({
    provider: PROVIDER,
    method: "look at hold",
    request: { transaction_id, status: reported.status, hold: reported.hold },
    transaction_id,
    decide: (view) => {
      const commands = view.attempt ? mirrored(view, view.attempt, reported, dependencies) : [];
      isOver = commands.length > 0;
      return { answer: isOver ? "over" : "held", commands };
    },
  });
  if (isOver) {
    await forgetCard(dependencies, attempt);
  }
}

const mirrored = (
  view: LedgerView,
  attempt: Attempt,
  reported: Reported,
  { uzcard }: Dependencies,
): LedgerCommand[] => mirror(view, attempt, reported, uzcard.settings).commands;

const isoOf = ({ hold_expires_at }: Attempt) => new Date(hold_expires_at).toISOString();

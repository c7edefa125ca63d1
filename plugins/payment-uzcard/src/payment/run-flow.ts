import type { LedgerView } from "@medusa-uz/payment-ledger";
import { randomUUID } from "node:crypto";
import { act, liveAttempt, type Action } from "../flow/act";
import { after } from "../flow/after";
import { flowOf, type BuyerError } from "../flow/flow";
import { recover } from "../flow/recover";
import { stay } from "../flow/step";
import { attemptOfInvoice } from "./attempt-of-invoice";
import { commit, type Address, type Decide } from "./commit";
import type { Dependencies } from "./dependencies";
import { takeLateMoney } from "./late-money";
import { performEffect } from "./perform-effect";
import { outcomeForJournal } from "./outcome-for-journal";

/** A payment moves on by a few steps at a time; more would be a circle. */
const MOST_STEPS = 12;

/** What the buyer did, to its end. Returns what this caller alone is told. */
export async function runAction(
  dependencies: Dependencies,
  display_id: number,
  action: Action,
): Promise<BuyerError | null> {
  const address = {
    display_id: String(display_id),
    ...(action.type === "begin" && { transaction_id: action.transaction_id }),
  };
  return run(dependencies, action.type, address, (view) => ({
    step: act(view, action, dependencies.uzcard.settings),
    attempt: liveAttempt(view),
  }));
}

/** `<display id>-<8 random bytes>`, as buyers' payments are numbered. */
const INVOICE = /^\d{1,10}-[0-9a-f]{16}$/;

/** Somebody hinted that a card was entered: ask the gateway, and write nothing unless a form of ours is open. */
export async function runBound(dependencies: Dependencies, transaction_id: string): Promise<void> {
  const about = INVOICE.test(transaction_id)
    ? await attemptOfInvoice(dependencies, transaction_id)
    : null;
  if (about?.state !== "created" || flowOf(about).step !== "form") {
    return;
  }
  await run(dependencies, "bound hint", { transaction_id }, (view) => ({
    step:
      view.attempt && view.attempt.id === liveAttempt(view)?.id
        ? act(view, { type: "bound" }, dependencies.uzcard.settings)
        : stay(),
    attempt: view.attempt,
  }));
}

/** The job goes on with a payment that is not decided. */
export async function runRecovery(
  dependencies: Dependencies,
  transaction_id: string,
): Promise<void> {
  await run(dependencies, "recover", { transaction_id }, (view: LedgerView) => ({
    step: recover(view),
    attempt: view.attempt,
  }));
}

/** Decide and claim, ask the gateway, decide what came of it and claim again, until there is nothing left to ask. */
async function run(
  dependencies: Dependencies,
  method: string,
  address: Address,
  start: Decide,
): Promise<BuyerError | null> {
  const by = randomUUID();
  const first = await commit(dependencies, { method, address, by }, start);
  let { step, paying } = first;
  for (let steps = 0; step.next && paying && steps < MOST_STEPS; steps++) {
    const effect = step.next;
    const outcome = await performEffect(dependencies, paying, effect);
    const { transaction_id } = paying;
    const committed = await commit(
      dependencies,
      {
        method: effect.type,
        address: { transaction_id },
        by,
        request: outcomeForJournal(effect, outcome),
      },
      (view) => ({
        step: after(view, effect, outcome, by, dependencies.uzcard.settings),
        attempt: view.attempt,
      }),
    );
    ({ step } = committed);
    paying = committed.paying ?? paying;
    if (committed.step.late) {
      await takeLateMoney(dependencies, transaction_id, committed.step.late);
    }
  }
  return first.step.error ?? null;
}

import type { MedusaContainer } from "@medusajs/framework/types";
import { PROVIDER } from "../flow/flow";
import { recover } from "../flow/recover";
import { dependenciesOf, type Dependencies } from "../payment/dependencies";
import { runRecovery } from "../payment/run-flow";
import { inTurns } from "../payment/in-turns";

export const config = { name: "follow-uzcard-payments", schedule: "*/10 * * * * *" };

const AT_ONCE = 1000;

let running: Promise<void> | undefined;

/**
 * Follows every payment that is not decided: asks again what nobody knows, goes on where a process died, gives up what
 * buyers have left, so that their orders are free.
 */
export default async function followUzcardPayments(container: MedusaContainer): Promise<void> {
  running ??= follow(dependenciesOf(container)).finally(() => {
    running = undefined;
  });
  return running;
}

async function follow(dependencies: Dependencies): Promise<void> {
  const { ledger, logger } = dependencies;
  const now = Date.now();
  const open = await ledger.liveAttempts({
    provider: PROVIDER,
    created_before: now,
    limit: AT_ONCE,
  });
  const due = open.filter((attempt) => {
    const { next, commands } = recover({ now, attempt });
    return next !== null || commands.length > 0;
  });
  await inTurns(due, async ({ transaction_id }) => {
    try {
      await runRecovery(dependencies, transaction_id);
    } catch (error) {
      logger.error(`uzcard: ${transaction_id} could not be followed: ${String(error)}`);
    }
  });
}

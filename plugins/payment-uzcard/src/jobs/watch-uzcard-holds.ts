import type { MedusaContainer } from "@medusajs/framework/types";
import { PROVIDER } from "../flow/flow";
import { watchHold } from "../holds/watch-hold";
import { dependenciesOf } from "../payment/dependencies";
import { inTurns } from "../payment/in-turns";

export const config = { name: "watch-uzcard-holds", schedule: "* * * * *" };

const AT_ONCE = 500;

/** Gives holds back before they lapse, and learns of those that have. */
export default async function watchUzcardHolds(container: MedusaContainer): Promise<void> {
  const dependencies = dependenciesOf(container);
  const { ledger, logger } = dependencies;
  const held = await ledger.liveAttempts({
    provider: PROVIDER,
    created_before: Date.now(),
    state: "held",
    limit: AT_ONCE,
  });
  await inTurns(held, async (attempt) => {
    try {
      await watchHold(dependencies, attempt);
    } catch (error) {
      logger.error(`uzcard: hold ${attempt.transaction_id} not watched: ${String(error)}`);
    }
  });
}

import type { Attempt } from "@medusa-uz/payment-ledger";
import { detailsOf, flowOf, PROVIDER } from "../flow/flow";
import type { Dependencies } from "./dependencies";
import { tokenOf } from "./perform-effect";

/**
 * The gateway forgets the card of a payment that needs it no more. It never fails: a token that stays behind can pay
 * nothing without the buyer's code, and the shop forgets it in any case.
 */
export async function forgetCard(
  dependencies: Dependencies,
  attempt: Pick<Attempt, "transaction_id" | "details">,
): Promise<void> {
  const { card } = flowOf(attempt);
  if (!card?.token) {
    return;
  }
  const { transaction_id } = attempt;
  const { ledger, logger, uzcard } = dependencies;
  try {
    await uzcard.gateway.removeCard(tokenOf(dependencies, attempt));
  } catch (error) {
    logger.warn(`uzcard: the gateway keeps the card of ${transaction_id}: ${messageOf(error)}`);
  }
  try {
    await ledger.transact({
      provider: PROVIDER,
      method: "remove_card",
      request: { transaction_id },
      transaction_id,
      decide: (view) => ({
        answer: null,
        commands: view.attempt
          ? [
              {
                type: "note",
                attempt_id: view.attempt.id,
                details: detailsOf({ card: { ...card, token: null } }),
              },
            ]
          : [],
      }),
    });
  } catch (error) {
    logger.warn(`uzcard: the card of ${transaction_id} stays stored: ${messageOf(error)}`);
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { setTimeout as pause } from "node:timers/promises";
import { PAYMENT_LEDGER_MODULE } from "../../../../modules/payment-ledger";
import type { Reconciliation } from "../../../../modules/payment-ledger/reconciliation/book";
import type PaymentLedgerService from "../../../../modules/payment-ledger/service";
import { reconcilable, startReconciliation } from "../../../../reconciliation/reconcile";
import { tashkentDayOf } from "../../../../reconciliation/tashkent-day";
import type { ReconcileBody, ReconciliationsQuery } from "./validators";

/** A person waits for the answer; what takes longer goes on, and is seen in the list. */
const PATIENCE_MS = 20_000;

type ReconciliationsResponse = {
  reconciliations: Reconciliation[];
  count: number;
  limit: number;
  offset: number;
  /** Providers that can be reconciled. */
  providers: string[];
};

/** Every comparison made, the newest day first. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<ReconciliationsResponse>,
): Promise<void> {
  const query = req.validatedQuery as ReconciliationsQuery;
  const ledger = req.scope.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  res.json({
    ...(await ledger.reconciliation.runs(query)),
    limit: query.limit,
    offset: query.offset,
    providers: reconcilable().map(({ provider }) => provider),
  });
}

/**
 * Compares a day with the books of one provider, or of all. Answers the comparisons as they stand when they are done,
 * or after 20 s; what another process is comparing already is not begun again.
 */
export async function POST(
  req: AuthenticatedMedusaRequest<ReconcileBody>,
  res: MedusaResponse<{ reconciliations: Reconciliation[] }>,
): Promise<void> {
  const { day, provider } = req.validatedBody;
  if (day > tashkentDayOf(Date.now())) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "day: has not come yet");
  }
  const chosen = reconcilable().filter((one) => !provider || one.provider === provider);
  if (chosen.length === 0) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `provider: there is none to reconcile${provider ? ` named ${provider}` : ""}`,
    );
  }
  const started = await Promise.all(
    chosen.map((one) => startReconciliation(req.scope, one, day, req.auth_context.actor_id)),
  );
  const running = started.flatMap((one) => one ?? []);
  await Promise.race([
    Promise.all(running.map(({ done }) => done)),
    pause(PATIENCE_MS, undefined, { ref: false }),
  ]);
  const ledger = req.scope.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  res.json({ reconciliations: await ledger.reconciliation.runsOf(running.map(({ id }) => id)) });
}

import { abilityOf } from "../../../../attention/ability";
import { actionsFor } from "../../../../attention/actions";
import type { AttentionAction, AttentionItem } from "../../../../attention/item";
import type PaymentLedgerService from "../../../../modules/payment-ledger/service";

/** An item on the wire, with what can be done about it: the first action solves it. */
export type AttentionView = AttentionItem & { actions: AttentionAction[] };

export async function attentionViews(
  ledger: PaymentLedgerService,
  items: AttentionItem[],
): Promise<AttentionView[]> {
  const ids = items.flatMap(({ attempt_id }) => attempt_id ?? []);
  const attempts = new Map((await ledger.attempts(ids)).map((one) => [one.id, one]));
  return items.map((item) => ({
    ...item,
    actions: actionsFor(item, abilityOf(attempts.get(item.attempt_id ?? "") ?? null)),
  }));
}

import {
  isReceiptMissing,
  journalAside,
  withinDeadline,
  type Decision,
  type ExactJson,
  type Json,
  type LedgerView,
} from "@medusa-uz/payment-ledger";
import type { Answer } from "../protocol/answer";
import { decideCancel, readCancel } from "../protocol/cancel-transaction";
import { decideCheckPerform, readCheckPerform } from "../protocol/check-perform-transaction";
import { decideCheck, readCheck } from "../protocol/check-transaction";
import { decideCreate, readCreate } from "../protocol/create-transaction";
import { unknownMethod } from "../protocol/errors";
import { readStatement, statementOf } from "../protocol/get-statement";
import type { Read } from "../protocol/params";
import { decidePerform, readPerform } from "../protocol/perform-transaction";
import { decideFiscal, readFiscal } from "../protocol/set-fiscal-data";
import { keepStatement } from "../reconciliation/served-records";
import type { Dependencies } from "./answer-call";
import { fiscalDetailOf } from "./fiscal-detail-of-order";

/** Whether an order has its receipt is answered within this, ms; Payme asks again otherwise. */
const RECEIPT_DEADLINE_MS = 2_000;

export type MethodCall = {
  method: string;
  params: { [key: string]: ExactJson };
  /** Masked, for the journal. */
  request: Json;
  started_at: number;
  /** Throws when the call has been answered with -32400 meanwhile. */
  checkTime: () => void;
};

/** `refused`: nothing was asked of the ledger, so the call is not in the journal yet. */
export type Performed = { refused: Answer } | { answer: Answer | { result: object } };

/** Runs one authorized, well-formed call. @throws when the ledger cannot take the decision */
export async function performMethod(
  call: MethodCall,
  dependencies: Dependencies,
): Promise<Performed> {
  const { params } = call;
  const { settings } = dependencies.payme;
  const { accountField } = settings;

  switch (call.method) {
    case "CheckPerformTransaction":
      return when(readCheckPerform(params), async (wish) => {
        const display_id = wish.account[accountField];
        const noReceipt = await isReceiptMissingInTime(display_id, dependencies);
        const { answer } = await transact(call, dependencies, { display_id }, (view) =>
          decideCheckPerform(view, { ...wish, noReceipt }, settings),
        );
        return "error" in answer
          ? { answer }
          : {
              answer: await withFiscalDetail(answer.result, display_id, wish.amount, dependencies),
            };
      });
    case "CreateTransaction":
      return when(readCreate(params), async (wish) => {
        const address = { transaction_id: wish.id, display_id: wish.account[accountField] };
        const noReceipt = await isReceiptMissingInTime(address.display_id, dependencies);
        return transact(call, dependencies, address, (view) =>
          decideCreate(view, { ...wish, noReceipt }, settings),
        );
      });
    case "PerformTransaction":
      return when(readPerform(params), ({ id }) =>
        transact(call, dependencies, { transaction_id: id }, decidePerform),
      );
    case "CancelTransaction":
      return when(readCancel(params), (wish) =>
        transact(call, dependencies, { transaction_id: wish.id }, (view) =>
          decideCancel(view, wish, settings),
        ),
      );
    case "CheckTransaction":
      return when(readCheck(params), ({ id }) =>
        transact(call, dependencies, { transaction_id: id }, decideCheck),
      );
    case "GetStatement":
      return when(readStatement(params), (period) => statement(call, dependencies, period));
    case "SetFiscalData":
      return when(readFiscal(params), (receipt) =>
        transact(call, dependencies, { transaction_id: receipt.id }, (view) =>
          decideFiscal(view, receipt),
        ),
      );
    // ChangePassword included: keys are changed in the shop's own settings (section 4.8).
    default:
      return { refused: { error: unknownMethod(call.method) } };
  }
}

async function when<T>(
  read: Read<T>,
  perform: (params: T) => Promise<Performed>,
): Promise<Performed> {
  return "error" in read ? { refused: { error: read.error } } : perform(read.params);
}

async function transact(
  { method, request, started_at, checkTime }: MethodCall,
  { ledger }: Dependencies,
  address: { transaction_id?: string; display_id?: string },
  decide: (view: LedgerView) => Decision<Answer>,
): Promise<{ answer: Answer }> {
  const answer = await ledger.transact({
    provider: "payme",
    method,
    request,
    started_at,
    ...address,
    decide: (view) => {
      checkTime();
      return decide(view);
    },
  });
  return { answer };
}

async function statement(
  { method, request, started_at }: MethodCall,
  dependencies: Dependencies,
  { from, to }: { from: number; to: number },
): Promise<Performed> {
  const { ledger, logger } = dependencies;
  const attempts = from > to ? [] : await ledger.statement({ provider: "payme", from, to });
  // The journal keeps how many there were; the transactions themselves it has already.
  const answer = { result: { transactions: attempts.length } };
  journalAside(dependencies, { provider: "payme", method, request, answer, started_at });
  // What Payme was told is what reconciliation compares the ledger with.
  keepStatement(ledger, attempts).catch((error: Error) =>
    logger.warn(`payme: statement not kept: ${error.message}`),
  );
  return { answer: { result: statementOf(attempts) } };
}

const isReceiptMissingInTime = (account: string | undefined, { container }: Dependencies) =>
  withinDeadline(() => isReceiptMissing(container, account), RECEIPT_DEADLINE_MS);

async function withFiscalDetail(
  result: object,
  display_id: string | undefined,
  amount: bigint,
  dependencies: Dependencies,
): Promise<{ result: object }> {
  const detail = await fiscalDetailOf(Number(display_id), amount, dependencies);
  return { result: detail ? { ...result, detail } : result };
}

import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import type PaymentLedgerService from "../modules/payment-ledger/service";
import type { ReceiptKind } from "../protocols/protocol";
import { protocolOf } from "../protocols/registry";
import type { Attempt } from "../types";
import { keptReceipt, OWED, receiptKey, whyNotAttachable, type KeptReceipt } from "./own-receipt";
import { receiptLink } from "./receipt-link";

/** A receipt that the shop's own cash register has made, as staff or an integration report it. */
export type ReceiptWish = {
  kind: ReceiptKind;
  url: string;
  /** Medusa's id of who attaches it. */
  by: string;
};

/**
 * Attaches a receipt of the shop's own cash register to a payment; settlement tells the provider of it. Attaching the same
 * one again changes nothing.
 *
 * @throws MedusaError NOT_ALLOWED or INVALID_DATA, saying what to do instead
 */
export async function attachReceipt(
  container: MedusaContainer,
  attempt: Attempt,
  { kind, url: given, by }: ReceiptWish,
): Promise<void> {
  const { provider, transaction_id } = attempt;
  const protocol = protocolOf(provider);
  if (!protocol?.ownReceipts) {
    throw notAllowed(
      `Receipts of ${provider} payments are not made by the shop's own cash register: see the fiscal option of its plugin`,
    );
  }
  const url = receiptLink(given.trim(), protocol.receiptHosts);
  if (!url) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "url: must be the link of a receipt, as its QR code has it: https://ofd.soliq.uz/epi?t=…&r=…&c=…&s=…",
    );
  }
  const ledger = container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const receipt = receiptKey(url);
  const other = await ledger.orderOfReceipt(receipt, { attempt_id: attempt.id, kind });
  if (other !== null) {
    throw notAllowed(`This receipt is attached to order #${other} already`);
  }
  const told = protocol.ownReceipts.told.includes(kind) ? "queued" : null;
  const refused = await ledger.transact<string | null>({
    provider,
    method: "receipt attached",
    request: { kind, url, by },
    transaction_id,
    decide: ({ attempt: now }) => {
      const kept = now && keptReceipt(now.fiscal[kind]);
      if (kept?.receipt === receipt && kept.told !== "refused") {
        return { answer: null, commands: [] };
      }
      const why = now ? whyNotAttachable(now, kind) : "there is no such payment";
      if (why || !now) {
        return { answer: why, commands: [] };
      }
      const earlier = kept?.earlier ?? [];
      const data: KeptReceipt = {
        ...OWED,
        ...{ status: "accepted", qr_code_url: url, receipt, told, by, earlier },
      };
      return {
        answer: null,
        commands: [{ type: "fiscal", attempt_id: now.id, kind, data, tell: told !== null }],
      };
    },
  });
  if (refused) {
    throw notAllowed(`Not possible: ${refused}`);
  }
}

const notAllowed = (message: string) => new MedusaError(MedusaError.Types.NOT_ALLOWED, message);

import { randomBytes } from "node:crypto";
import { Book } from "../book.ts";
import type { Checkout } from "./checkout-link.ts";
import type { Receipt } from "./receipt.ts";

/** All receipts of the cashbox. */
export class ReceiptBook extends Book<Receipt> {
  open(checkout: Checkout): Receipt {
    const opened_at = Date.now();
    return this.add({
      // As a hex object id: seconds, then chance.
      id: Math.floor(opened_at / 1000).toString(16) + randomBytes(8).toString("hex"),
      time: 0,
      opened_at,
      amount: checkout.amount,
      account: checkout.account,
      locale: checkout.locale,
      checkout: checkout.encoded,
      card: null,
      state: 0,
      transaction: null,
      perform_time: 0,
      cancel_time: 0,
      reason: null,
      failure: null,
      calls: [],
    });
  }
}

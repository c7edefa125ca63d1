import { randomInt } from "node:crypto";
import { Book } from "../book.ts";
import type { Locale } from "../locale.ts";
import type { PayLink } from "./pay-link.ts";
import type { Payment } from "./payment.ts";

/** The first number that a JavaScript shop would round. */
const FIRST_BIG = 2n ** 53n + 1n;

/** All payments of the service. */
export class PaymentBook extends Book<Payment> {
  open(link: PayLink, locale: Locale, bigId: boolean): Payment {
    const big = bigId || randomInt(4) === 0;
    const chance = BigInt(randomInt(10 ** 10, 10 ** 11));
    return this.add({
      id: this.newPaydocId(),
      click_trans_id: String(big ? FIRST_BIG + chance * 2n : chance),
      created_at: Date.now(),
      merchant_trans_id: link.transaction_param,
      amount: link.amount,
      return_url: link.return_url,
      locale,
      card: null,
      state: "opened",
      merchant_prepare_id: null,
      merchant_confirm_id: null,
      failure: null,
      reversed_by: null,
      fiscal: null,
      calls: [],
    });
  }

  /** Ten digits: more than an int column holds. */
  private newPaydocId(): string {
    const id = String(randomInt(2 ** 31, 10 ** 10));
    return this.find(id) ? this.newPaydocId() : id;
  }
}

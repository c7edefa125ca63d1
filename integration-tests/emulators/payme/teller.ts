import { randomInt } from "node:crypto";
import { NO_ANSWER, type MerchantAnswer } from "./call-merchant.ts";
import type { MerchantLine } from "./merchant-line.ts";
import type { ReceiptBook } from "./receipt-book.ts";
import type { Receipt } from "./receipt.ts";
import { maskCard, type CardFate } from "../test-cards.ts";

/** Pauses before a call without an answer is sent again, ms. */
const BEFORE_GIVING_UP = [500, 1000, 2000];
const WHILE_THE_BUYER_WAITS = [500, 1000, 1000];
/** A debited card must end as paid or returned, so Perform and Cancel go on for an hour. */
const UNTIL_THE_SHOP_IS_BACK = Array.from({ length: 720 }, () => 5_000);

/** Payme's codes for what a payer sees, section 6.3. */
export const SHOP_UNAVAILABLE = -31622;
export const CARD_PROBLEM = -31630;

const REASON_DEBIT_FAILED = 2;
const REASON_EXECUTION_FAILED = 3;
export const REASON_REFUND = 5;

/** Moves money as Payme does: asks the shop, debits the card, tells the shop; and back. */
export class Teller {
  private readonly line: MerchantLine;
  private readonly book: ReceiptBook;

  constructor(line: MerchantLine, book: ReceiptBook) {
    this.line = line;
    this.book = book;
  }

  /** May this order be paid? The shop's refusal ends the receipt. */
  async check(receipt: Receipt): Promise<MerchantAnswer> {
    const { amount, account } = receipt;
    const params = { amount: Number(amount), account };
    const answer = await this.line.call(receipt, "CheckPerformTransaction", params);
    if (answer.error) {
      this.fail(receipt, answer.error.code);
    }
    this.book.save();
    return answer;
  }

  /** Holds the order at the shop. False when the shop refused. */
  async create(receipt: Receipt): Promise<boolean> {
    receipt.state = 1;
    receipt.time = Date.now();
    if (this.line.habits.out_of_order) {
      await this.line.call(receipt, "PerformTransaction", { id: receipt.id });
    }
    const answer = await this.line.callUntilAnswered(
      receipt,
      "CreateTransaction",
      createParams(receipt),
      BEFORE_GIVING_UP,
    );
    if (answer.error) {
      if (answer.error.code === NO_ANSWER) {
        void this.line.call(receipt, "CancelTransaction", {
          id: receipt.id,
          reason: REASON_EXECUTION_FAILED,
        });
      }
      this.fail(receipt, answer.error.code);
    } else {
      receipt.transaction = String(answer.result?.transaction);
    }
    this.book.save();
    return !answer.error;
  }

  /**
   * Create, debit, Perform. Returns when the buyer may be told; a shop that does not answer Perform is asked again in
   * the background until it does.
   */
  async pay(receipt: Receipt, card: string, fate: CardFate): Promise<Receipt> {
    receipt.card = maskCard(card);
    if (!(await this.create(receipt))) {
      return receipt;
    }
    receipt.state = 2;
    if (fate === "slow_error") {
      await new Promise((resolve) => setTimeout(resolve, 10_000));
    }
    if (fate !== "pays" && fate !== "pays_without_sms") {
      await this.cancel(receipt, REASON_DEBIT_FAILED);
      receipt.failure = CARD_PROBLEM;
      this.book.save();
      return receipt;
    }
    receipt.state = 3;
    this.book.save();
    if ((await this.perform(receipt, WHILE_THE_BUYER_WAITS)) === "no answer") {
      void this.perform(receipt, UNTIL_THE_SHOP_IS_BACK);
    }
    return receipt;
  }

  /** The card has been debited: the shop is told, and told again while it gives no answer. */
  async perform(receipt: Receipt, pauses_ms: number[]): Promise<"settled" | "no answer"> {
    const params = { id: receipt.id };
    const { result, error } = await this.line.callUntilAnswered(
      receipt,
      "PerformTransaction",
      params,
      pauses_ms,
    );
    if (error?.code === NO_ANSWER) {
      this.book.save();
      return "no answer";
    }
    if (error) {
      // The shop will not serve the order: the buyer gets the money back.
      await this.cancel(receipt, REASON_EXECUTION_FAILED);
      receipt.failure = error.code;
    } else {
      receipt.state = 4;
      receipt.perform_time = Number(result?.perform_time);
      if (this.line.habits.out_of_order) {
        await this.line.call(receipt, "CreateTransaction", createParams(receipt));
      }
      if (this.line.habits.fiscal) {
        await this.sendFiscalReceipt(receipt);
      }
    }
    this.book.save();
    return "settled";
  }

  /** Undoes the transaction at the shop. The shop's refusal (-31007) leaves a paid receipt paid. */
  async cancel(receipt: Receipt, reason: number): Promise<MerchantAnswer> {
    const wasPaid = receipt.state === 4;
    receipt.state = wasPaid ? 4 : 21;
    const answer = await this.line.callUntilAnswered(
      receipt,
      "CancelTransaction",
      { id: receipt.id, reason },
      BEFORE_GIVING_UP,
    );
    if (!answer.error || !wasPaid) {
      receipt.state = 50;
      receipt.reason = reason;
      receipt.cancel_time = Number(answer.result?.cancel_time ?? Date.now());
    }
    if (wasPaid && !answer.error && this.line.habits.fiscal) {
      await this.sendFiscalReceipt(receipt);
    }
    this.book.save();
    return answer;
  }

  /** A made-up fiscal receipt, of the payment or, after a refund, of the refund. */
  async sendFiscalReceipt(receipt: Receipt): Promise<MerchantAnswer> {
    const sign = String(randomInt(10 ** 11, 10 ** 12 - 1));
    const number = randomInt(1, 10 ** 6);
    const date = new Date(Date.now() + 5 * 3_600_000).toISOString().replace(/\D/g, "").slice(0, 14);
    const answer = await this.line.call(receipt, "SetFiscalData", {
      id: receipt.id,
      type: receipt.state === 50 ? "CANCEL" : "PERFORM",
      fiscal_data: {
        receipt_id: number,
        status_code: 0,
        message: "accepted",
        terminal_id: "EP000000000000",
        fiscal_sign: sign,
        qr_code_url: `https://ofd.soliq.uz/epi?t=EP000000000000&r=${number}&c=${date}&s=${sign}`,
        date,
      },
    });
    this.book.save();
    return answer;
  }

  /** After a restart: debited cards whose shop never answered. */
  resume(): void {
    for (const receipt of this.book.list()) {
      if (receipt.state === 3) {
        void this.perform(receipt, UNTIL_THE_SHOP_IS_BACK);
      }
    }
  }

  private fail(receipt: Receipt, code: number): void {
    receipt.state = 50;
    receipt.failure = code === NO_ANSWER ? SHOP_UNAVAILABLE : code;
  }
}

const createParams = ({ id, time, amount, account }: Receipt) => ({
  id,
  time,
  amount: Number(amount),
  account,
});

import { randomInt } from "node:crypto";
import type { Books } from "./books.ts";
import { GatewayError } from "./gateway-error.ts";
import { gatewayTime } from "./gateway-time.ts";
import type { FiscalReceipt, Payment, PaymentStatus } from "./payment.ts";
import type { ShopLine } from "./shop-line.ts";
import { OTP } from "./test-cards.ts";

const READS_IN_PROGRESS = 2;
/** A shop that does not answer the success callback is asked again for an hour. */
const CALLBACK_PAUSES = [1000, 2000, ...Array.from({ length: 720 }, () => 5_000)];

const DECLINED = { code: "-205", message: "Card is blocked" };
const NO_MONEY = { code: "-240", message: "Insufficient funds" };

/** Moves money: codes, debits, holds, refunds, and tells the shop about each. */
export class Teller {
  private readonly books: Books;
  private readonly line: ShopLine;

  constructor(books: Books, line: ShopLine) {
    this.books = books;
    this.line = line;
  }

  /** Sends a code to the card's phone, unless this shop's payments need none. */
  sendCode(payment: Payment): void {
    const { otp_required, otp_life_s } = this.line.habits;
    payment.otp = otp_required ? { expires_at: Date.now() + otp_life_s * 1000, wrong: 0 } : null;
  }

  /** @throws GatewayError when the code is missing, wrong or old */
  takeCode({ otp }: Payment, code: unknown): void {
    if (otp === null) {
      return;
    }
    if (code === undefined || code === "") {
      throw new GatewayError("ERROR_FIELDS", "Не переданы обязательные поля: otp");
    }
    if (String(code) !== OTP) {
      otp.wrong += 1;
      throw new GatewayError("ERROR_WRONG_OTP", "Неверный код подтверждения");
    }
    if (Date.now() > otp.expires_at) {
      throw new GatewayError("ERROR_WRONG_OTP", "Срок действия кода истёк", 400);
    }
  }

  /** The sum is blocked on the card. @throws GatewayError when the card refuses */
  block(payment: Payment): void {
    this.askCard(payment);
    if (payment.hold) {
      payment.hold.status = "active";
      payment.hold.expires_at = Date.now() + payment.hold.minutes * 60_000;
    }
    this.become(payment, "hold");
  }

  /** A part of the blocked sum, or all of it, is taken; the rest is free again. */
  charge(payment: Payment, amount: number, ofd: unknown[] | null): void {
    if (payment.hold) {
      payment.hold.status = "charged";
    }
    payment.ofd = ofd ?? payment.ofd;
    this.debited(payment, amount);
    this.succeed(payment);
    this.loseDebit(payment);
  }

  /**
   * Debits the card and asks the shop; a shop that refuses sends the money back, one that is silent is asked again in the
   * background.
   */
  async debit(payment: Payment): Promise<void> {
    this.askCard(payment);
    this.debited(payment, payment.amount);
    payment.status = payment.callback_url ? "billing" : "success";
    this.books.save();
    if (!payment.callback_url) {
      this.succeed(payment);
    } else if (!(await this.askShop(payment))) {
      void this.askAgain(payment);
      throw new GatewayError("ERROR_CALLBACK_TIMEOUT", "Нет ответа от партнёра");
    }
    if ((payment.status as PaymentStatus) === "revert") {
      throw new GatewayError("ERROR_UNKNOWN", payment.callback_message ?? "Отказ партнёра");
    }
    this.loseDebit(payment);
  }

  /** All the money that is still there goes back. */
  revert(payment: Payment): void {
    payment.refunded = payment.charged;
    payment.refunded_at = Date.now();
    payment.refund_tax = payment.tax && newReceipt(true);
    this.become(payment, "revert");
  }

  /** The money of a payment that was over moves after all, as at a processing centre that was slow. */
  takeLate(payment: Payment, amount: number): void {
    this.debited(payment, amount);
    this.become(payment, "success");
  }

  /** A part of the money goes back; the rest gets a new receipt. */
  refundPart(payment: Payment, amount: number, ofd: unknown[] | null): void {
    if (payment.refunded + amount === payment.charged) {
      this.revert(payment);
      return;
    }
    payment.refunded += amount;
    payment.refunded_at = Date.now();
    payment.refund_tax = payment.tax && newReceipt(true);
    payment.ofd = ofd ?? payment.ofd;
    payment.tax = payment.ofd && newReceipt(false);
    this.books.save();
  }

  release(payment: Payment, why: "canceled" | "expired"): void {
    const wasBlocked = payment.hold?.status === "active";
    if (payment.hold) {
      payment.hold.status = why;
    }
    if (wasBlocked) {
      payment.refunded_at = Date.now();
      this.become(payment, "revert");
    } else {
      payment.status = "error";
    }
  }

  /** The status a reader is shown now. Holds run out when somebody looks; a lost debit shows up at last. */
  look(payment: Payment): PaymentStatus {
    const { hold } = payment;
    if (hold?.status === "active" && Date.now() > hold.expires_at) {
      this.release(payment, "expired");
    }
    if (payment.shown_in_progress === 0) {
      return payment.status;
    }
    payment.shown_in_progress -= 1;
    if (payment.shown_in_progress === 0) {
      void this.line.status(payment, payment.status);
    }
    return "progress";
  }

  /** After a restart: debited cards whose shop never answered. */
  resume(): void {
    for (const payment of this.books.payments.list()) {
      if (payment.status === "billing") {
        void this.askAgain(payment);
      }
    }
  }

  private askCard(payment: Payment): void {
    const card = this.books.cards.find(payment.card);
    if (!card || card.status !== "active") {
      throw new GatewayError("ERROR_CARD_NOT_FOUND", "Карта не найдена");
    }
    if (card.fate !== "pays") {
      payment.failure = card.fate === "no_money" ? NO_MONEY : DECLINED;
      this.become(payment, "error");
      throw card.fate === "no_money"
        ? new GatewayError("ERROR_INSUFFICIENT_FUNDS", "Недостаточно средств на карте")
        : new GatewayError("ERROR_UNKNOWN", "Карта заблокирована");
    }
  }

  private debited(payment: Payment, amount: number): void {
    payment.charged = amount;
    payment.paid_at = Date.now();
    payment.tax = payment.ofd && newReceipt(false);
  }

  private succeed(payment: Payment): void {
    if (this.line.habits.debit_unknown) {
      payment.status = "success";
      this.books.save();
    } else {
      this.become(payment, "success");
    }
  }

  /** The debit is done, and nobody is told so. */
  private loseDebit(payment: Payment): void {
    if (this.line.habits.debit_unknown) {
      payment.shown_in_progress = READS_IN_PROGRESS;
      this.books.save();
      throw new GatewayError("ERROR_DEBIT_UNKNOWN", "Нет ответа от процессинга");
    }
  }

  /** False while the shop is silent. */
  private async askShop(payment: Payment): Promise<boolean> {
    const verdict = await this.line.success(payment);
    if (verdict === "silence" || payment.status !== "billing") {
      this.books.save();
      return payment.status !== "billing";
    }
    if (verdict === "taken") {
      this.succeed(payment);
    } else {
      payment.callback_message = verdict.refused;
      this.revert(payment);
    }
    return true;
  }

  private async askAgain(payment: Payment): Promise<void> {
    for (const pause_ms of CALLBACK_PAUSES) {
      await new Promise((resolve) => setTimeout(resolve, pause_ms));
      if (payment.status !== "billing" || (await this.askShop(payment))) {
        return;
      }
    }
  }

  /** A new status is written down, and the shop is told. */
  private become(payment: Payment, status: PaymentStatus): void {
    payment.status = status;
    this.books.save();
    void this.line.status(payment, status).then(() => this.books.save());
  }
}

/** A made-up receipt of the tax office. */
function newReceipt(is_refund: boolean): FiscalReceipt {
  const f_num = String(randomInt(10 ** 11, 10 ** 12 - 1));
  const fm_num = "UZ000000000006";
  const day = gatewayTime(Date.now()).replace(/\D/g, "");
  const qr_url = `https://ofd.soliq.uz/epi?t=${fm_num}&r=${randomInt(1, 10 ** 6)}&c=${day}&s=${f_num}`;
  return { f_num, fm_num, qr_url, is_refund };
}

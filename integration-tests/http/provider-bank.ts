import type {
  Attempt,
  PaymentProtocol,
  Transfer,
  TransferOutcome,
} from "@medusa-uz/payment-ledger";

/** How the bank treats a transfer: does it, refuses it, or loses the question or the answer. */
export type BankHabit = "does" | "refuses" | "loses_question" | "loses_answer";

/** What transfers have moved, tiyin. */
type Account = { charged: bigint; returned: bigint; released: boolean };

/** The provider's own books of one test world, which the ledger's must equal in the end. */
export class ProviderBank {
  private readonly accounts = new Map<string, Account>();
  private readonly carriedOut = new Set<string>();
  private habits: BankHabit[] = [];

  /** How the next transfers are treated; after them everything is done. */
  behave(habits: BankHabit[]): void {
    this.habits.push(...habits);
  }

  of(attempt: Pick<Attempt, "id">): Account {
    const known = this.accounts.get(attempt.id) ?? { charged: 0n, returned: 0n, released: false };
    this.accounts.set(attempt.id, known);
    return known;
  }

  /** A provider that can do everything, played by this bank. */
  protocol(provider: string): PaymentProtocol {
    return {
      provider,
      checkoutUrl: () => "https://bank.example/",
      refundAbility: () => ({ full: null, partial: null }),
      send: ({ attempt, transfer, again }) => this.send(attempt, transfer, again),
      settings: () => ({ mode: "test", settings: [], callbacks: [] }),
      selfTest: () => Promise.resolve([]),
    };
  }

  private async send(
    attempt: Attempt,
    transfer: Transfer,
    again: boolean,
  ): Promise<TransferOutcome> {
    if (this.carriedOut.has(transfer.id)) {
      // Only somebody who asks first may meet a transfer that is done.
      expect(again).toBe(true);
      return { outcome: "done" };
    }
    const habit = this.habits.shift() ?? "does";
    if (habit === "refuses") {
      return { outcome: "refused", why: "the bank does not want to" };
    }
    if (habit === "loses_question") {
      throw new Error("the question was lost");
    }
    this.carryOut(attempt, transfer);
    this.carriedOut.add(transfer.id);
    if (habit === "loses_answer") {
      throw new Error("the answer was lost");
    }
    return { outcome: "done" };
  }

  private carryOut(attempt: Attempt, { kind, amount }: Transfer): void {
    const account = this.of(attempt);
    if (kind === "refund") {
      account.returned += amount;
      expect(account.returned).toBeLessThanOrEqual(attempt.charged);
      return;
    }
    expect(account).toEqual({ charged: 0n, returned: 0n, released: false });
    if (kind === "charge") {
      account.charged = amount;
    } else {
      account.released = true;
    }
  }
}

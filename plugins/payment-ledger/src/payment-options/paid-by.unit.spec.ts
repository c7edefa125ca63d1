import { buildAttempt } from "../modules/payment-ledger/ledger-view.fixture";
import type { Attempt } from "../types";
import { paidBy } from "./paid-by";

const attempt = (id: string, state: Attempt["state"], perform_time = 0, counts = false) =>
  buildAttempt({ id, state, perform_time, counts });

describe("paidBy", () => {
  it.each<[string, Attempt[], string | undefined]>([
    ["nobody has paid", [attempt("declined", "cancelled"), attempt("open", "created")], undefined],
    [
      "one has paid",
      [attempt("declined", "cancelled"), attempt("paid", "performed", 5, true)],
      "paid",
    ],
    [
      "a second debit, begun earlier, was sent back",
      [attempt("late", "refunded", 9), attempt("paid", "performed", 5, true)],
      "paid",
    ],
    [
      "everything was sent back",
      [attempt("late", "refunded", 9), attempt("paid", "refunded", 5)],
      "paid",
    ],
    ["money that pays for nothing waits to go back", [attempt("late", "performed", 9)], undefined],
  ])("%s", (_, attempts, id) => {
    expect(paidBy(attempts)?.id).toBe(id);
  });
});

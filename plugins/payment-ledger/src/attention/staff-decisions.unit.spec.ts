import {
  buildAttempt,
  buildTransfer,
  buildView,
} from "../modules/payment-ledger/ledger-view.fixture";
import type { Attempt, Transfer } from "../types";
import { decideReturned } from "./staff-decisions";

const taken = { state: "performed", charged: 15_000_000n } as const;

function decide(
  attempt: Partial<Attempt> | null,
  transfers: Partial<Transfer>[] = [],
  transfer_id?: string,
) {
  return decideReturned(
    buildView({
      attempt: attempt && buildAttempt(attempt),
      transfers: transfers.map((one) => buildTransfer(one)),
    }),
    "write_off",
    transfer_id,
  );
}

it("gives back what is left of a payment, with the goods' fate", () => {
  expect(decide({ ...taken, refunded: 5_000_000n })).toEqual({
    answer: null,
    commands: [{ type: "refund", attempt_id: "payatt_1", amount: 10_000_000n, stock: "write_off" }],
  });
});

it("ends a hold", () => {
  expect(decide({ state: "held" })).toEqual({
    answer: null,
    commands: [{ type: "cancel", attempt_id: "payatt_1", reason: null }],
  });
});

it.each([
  ["a payment that went back already", { state: "refunded" }],
  ["a payment that was cancelled", { state: "cancelled" }],
  ["no payment", null],
] as const)("changes nothing of %s", (_name, attempt) => {
  expect(decide(attempt)).toEqual({ answer: null, commands: [] });
});

it.each([
  ["money that was never taken", { state: "created" }, []],
  ["money that is on its way", taken, [{ state: "queued" }]],
  ["money that the provider may have", taken, [{ state: "sent" }]],
] as const)("refuses %s", (_name, attempt, transfers) => {
  const { answer, commands } = decide(attempt, [...transfers]);
  expect(answer).not.toBeNull();
  expect(commands).toEqual([]);
});

it("is not kept by a transfer that failed", () => {
  expect(decide(taken, [{ state: "failed" }]).commands).toHaveLength(1);
});

it("is the sum of the transfer that failed, and then only money moves", () => {
  const part = { id: "paytr_1", state: "failed", amount: 1_000_000n } as const;
  expect(decide(taken, [part], "paytr_1").commands).toEqual([
    { type: "refund", attempt_id: "payatt_1", amount: 1_000_000n, stock: "keep" },
  ]);
});

it("takes a transfer that hangs out of the shop's hands", () => {
  const hanging = { id: "paytr_1", state: "sent", amount: 15_000_000n } as const;
  expect(decide(taken, [hanging], "paytr_1").commands).toEqual([
    { type: "transfer_failed", transfer_id: "paytr_1", error: "done by staff instead" },
    { type: "refund", attempt_id: "payatt_1", amount: 15_000_000n, stock: "write_off" },
  ]);
});

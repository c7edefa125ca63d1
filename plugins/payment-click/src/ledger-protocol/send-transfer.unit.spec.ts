import type { Transfer } from "@medusa-uz/payment-ledger";
import { buildPaid, NOW } from "../../unit-tests/build-view";
import { ClickRefusal, ClickUnreachable } from "../merchant-api/errors";
import type { ClickMerchantApi } from "../merchant-api/merchant-api";
import { refundAbility } from "./refund-ability";
import { sendTransfer } from "./send-transfer";

const MONTH_LATER = Date.parse("2026-02-15T12:00:00+05:00");
const attempt = buildPaid();
const transfer: Transfer = {
  id: "paytr_1",
  attempt_id: attempt.id,
  kind: "refund",
  amount: 15_000_000n,
  cause: "staff",
  stock: "return",
  state: "queued",
  note: null,
  requested_by: null,
  error: null,
  created_at: NOW,
};

/** Click with a payment of this status; `reverse` is what it does with the reversal. */
function clickWith(status: number | Error, reverse: () => void = () => undefined) {
  const asked: string[] = [];
  const api = {
    paymentStatus: async (payment_id: string) => {
      asked.push("status");
      if (status instanceof Error) {
        throw status;
      }
      return { payment_id, status };
    },
    reverse: async (payment_id: string) => {
      asked.push(`reverse ${payment_id}`);
      reverse();
    },
  } as unknown as ClickMerchantApi;
  return { api, asked };
}

const refusal = (code = -8) => new ClickRefusal("DELETE", code, "no");
const throwing = (error: Error) => () => {
  throw error;
};

it("reverses a payment in one call", async () => {
  const { api, asked } = clickWith(2);
  const sent = { attempt, transfer, again: false };
  expect(await sendTransfer(sent, api, NOW)).toEqual({ outcome: "done" });
  expect(asked).toEqual(["reverse 555"]);
});

it.each([
  ["part of the sum", { amount: 1n }, NOW, "full sum"],
  ["an older payment", {}, MONTH_LATER, "month"],
  ["a hold", { kind: "release" as const }, NOW, "no holds"],
])("refuses %s without asking Click", async (_what, over, now, why) => {
  const { api, asked } = clickWith(2);
  const sent = { attempt, transfer: { ...transfer, ...over }, again: false };
  expect(await sendTransfer(sent, api, now)).toEqual({
    outcome: "refused",
    why: expect.stringContaining(why),
  });
  expect(asked).toEqual([]);
});

it("refuses everything without credentials", async () => {
  const sent = { attempt, transfer, again: true };
  expect(await sendTransfer(sent, null, NOW)).toMatchObject({ outcome: "refused" });
});

it("does not know the outcome of an answer that was lost", async () => {
  const { api } = clickWith(2, throwing(new ClickUnreachable("DELETE", "ECONNRESET")));
  const sent = { attempt, transfer, again: false };
  await expect(sendTransfer(sent, api, NOW)).rejects.toThrow(ClickUnreachable);
});

describe("after a try whose outcome is not known", () => {
  const again = { attempt, transfer, again: true };

  it("is done when Click has the payment below zero, even in a later month", async () => {
    const { api, asked } = clickWith(-99);
    expect(await sendTransfer(again, api, MONTH_LATER)).toEqual({ outcome: "done" });
    expect(asked).toEqual(["status"]);
  });

  it("is repeated when the payment stands", async () => {
    const { api, asked } = clickWith(2);
    expect(await sendTransfer(again, api, NOW)).toEqual({ outcome: "done" });
    expect(asked).toEqual(["status", "reverse 555"]);
  });

  it("is not repeated while Click cannot be asked", async () => {
    const { api, asked } = clickWith(new ClickUnreachable("GET", "ETIMEDOUT"));
    await expect(sendTransfer(again, api, NOW)).rejects.toThrow(ClickUnreachable);
    expect(asked).toEqual(["status"]);
  });
});

describe("a refusal of Click", () => {
  const sent = { attempt, transfer, again: false };

  it.each([
    ["is told when the payment stands", 2],
    ["is told when Click does not know the payment", refusal(-5)],
  ])("%s", async (_what, status) => {
    const { api } = clickWith(status, throwing(refusal()));
    expect(await sendTransfer(sent, api, NOW)).toEqual({
      outcome: "refused",
      why: "Click refused DELETE: no (-8)",
    });
  });

  it("is no refusal when the money went back already, from the cabinet for example", async () => {
    const { api } = clickWith(-99, throwing(refusal()));
    expect(await sendTransfer(sent, api, NOW)).toEqual({ outcome: "done" });
  });

  it("of the credentials is told at once", async () => {
    const error = new ClickRefusal("DELETE", 401, "auth", true);
    const { api, asked } = clickWith(error, throwing(error));
    expect(await sendTransfer(sent, api, NOW)).toMatchObject({ outcome: "refused" });
    expect(asked).toEqual(["reverse 555"]);
  });
});

it.each([
  [NOW, true, null, "no_partial"],
  [MONTH_LATER, true, "month_over", "no_partial"],
  [NOW, false, "no_merchant_api", "no_merchant_api"],
])("what can be given back at %p with credentials %p", (now, hasApi, full, partial) => {
  const ability = refundAbility(attempt, now, hasApi);
  expect([ability.full?.code ?? null, ability.partial?.code ?? null]).toEqual([full, partial]);
});

import type { Attempt, LedgerCommand, LedgerView } from "@medusa-uz/payment-ledger";
import { buildAttempt, buildReported, buildView, SETTINGS } from "../../unit-tests/build-view";
import type { GatewayHold } from "../gateway/gateway";
import { GatewayError } from "../gateway/gateway-error";
import type { Dependencies } from "../payment/dependencies";
import { takeStatus } from "./take-status";

const U1 = { uuid: "u1", step: "ended" } as const;
const PAID = { state: "performed", charged: 15_000_000n } as const;
const SALE = { ...U1, mode: "sale" } as const;

type Truth = { status: string; hold?: GatewayHold["status"]; invoice_id?: string } | GatewayError;

/** What one webhook that says `status` changes, when the gateway says `truth`. */
async function told(attempts: Attempt[], status: string, truth: Truth) {
  const commands: LedgerCommand[] = [];
  const ask = () => {
    if (truth instanceof GatewayError) {
      throw truth;
    }
    const { hold, ...rest } = truth;
    return { hold, payment: { ...buildReported(), invoice_id: "197-abc", ...rest } };
  };
  const of = (id?: string) => attempts.find(({ transaction_id }) => transaction_id === id) ?? null;
  const dependencies = {
    uzcard: {
      settings: SETTINGS,
      gateway: {
        isStatusWebhook: () => true,
        getHold: async () => {
          const { hold, payment } = ask();
          return { status: hold ?? "other", expires_at: null, payment };
        },
        getPayment: async () => ask().payment,
      },
    },
    ledger: {
      payments: async ({ q }: { q: string }) => ({ payments: [of(q)].filter(Boolean), count: 1 }),
      transact: async (call: {
        transaction_id: string;
        decide: (view: LedgerView) => { answer: unknown; commands: LedgerCommand[] };
      }) => {
        const attempt = of(call.transaction_id);
        const decided = call.decide(buildView({ attempt, attempts }));
        commands.push(...decided.commands.filter(({ type }) => type !== "note"));
        return decided.answer;
      },
    },
    logger: { error: jest.fn(), warn: jest.fn() },
  } as unknown as Dependencies;
  const fields = { uuid: "u1", invoice_id: "197-abc", amount: "15000000", status };
  const call = { method: "status webhook", fields, request: {}, address: "", started_at: 0 };
  expect(await takeStatus(dependencies, call)).toBe(true);
  return commands;
}

it.each([
  ["revert", buildAttempt(SALE, PAID), { status: "success" }],
  ["revert", buildAttempt(U1, PAID), { status: "success" }],
  ["error", buildAttempt(U1, { state: "held" }), { status: "hold", hold: "active" }],
  ["success", buildAttempt(U1, { state: "held" }), { status: "hold", hold: "active" }],
  ["success", buildAttempt({ ...SALE, step: "checkout" }), { status: "draft" }],
  ["hold", buildAttempt(U1, { state: "cancelled" }), { status: "error", hold: "canceled" }],
  ["success", buildAttempt(SALE, { state: "cancelled" }), { status: "error" }],
  ["revert", buildAttempt(SALE, PAID), { status: "revert", invoice_id: "198-abc" }],
  ["revert", buildAttempt(SALE, PAID), new GatewayError("refused", "ERROR_NOT_FOUND")],
] satisfies [string, Attempt, Truth][])(
  "a %s that the gateway does not bear out changes nothing",
  async (status, attempt, truth) => {
    expect(await told([attempt], status, truth)).toEqual([]);
  },
);

it.each([
  ["progress", buildAttempt(SALE, PAID), { status: "revert" }, "cancel"],
  ["draft", buildAttempt({ ...SALE, step: "checkout" }), { status: "success" }, "perform"],
  ["success", buildAttempt(SALE, { state: "cancelled" }), { status: "success" }, "create"],
] satisfies [string, Attempt, Truth, string][])(
  "whatever it says (%s), the gateway's own word is written down",
  async (status, attempt, truth, type) => {
    expect((await told([attempt], status, truth))[0]).toMatchObject({ type });
  },
);

it("is left for later while the gateway cannot be asked", async () => {
  const error = new GatewayError("unavailable", "ECONNREFUSED");
  await expect(told([buildAttempt(SALE, PAID)], "revert", error)).rejects.toBe(error);
});

it("tells the attempt of late money that it went back", async () => {
  const late = buildAttempt(SALE, {
    ...{ id: "payatt_2", transaction_id: "197-abc~u1", ...PAID },
  });
  const reverted = { status: "revert" };
  for (const first of [
    buildAttempt(SALE, { state: "cancelled" }),
    buildAttempt({ ...SALE, uuid: "u0" }, PAID),
  ]) {
    expect(await told([first, late], "revert", reverted)).toEqual([
      { type: "cancel", attempt_id: "payatt_2", reason: 9 },
    ]);
    expect(await told([first, late], "revert", { status: "success" })).toEqual([]);
  }
});

import { buildAttempt, buildView, doing, NOW, SETTINGS } from "../../unit-tests/build-view";
import type { Attempt, LedgerView } from "@medusa-uz/payment-ledger";
import type { Dependencies } from "./dependencies";
import { runBound } from "./run-flow";

const INVOICE = "197-0123456789abcdef";

/** What a hint about `invoice` looks up and writes. */
async function hinted(invoice: string, attempt: Attempt | null) {
  const looked: string[] = [];
  let lines = 0;
  const dependencies = {
    uzcard: { settings: SETTINGS, options: { requestTimeoutMs: 1 } },
    ledger: {
      payments: async ({ q }: { q: string }) => {
        looked.push(q);
        return { payments: attempt ? [attempt] : [], count: 0 };
      },
      transact: async ({ decide }: { decide: (view: LedgerView) => object }) => {
        lines += 1;
        decide(buildView({ attempt }));
      },
    },
  } as unknown as Dependencies;
  await runBound(dependencies, invoice);
  return [looked.length, lines];
}

const form = (over: Partial<Attempt> = {}) =>
  buildAttempt(
    // Somebody asks already, so that the hint ends with its one line.
    { step: "form", session: "s1", ...doing("look_at_card", NOW + 1_000) },
    { transaction_id: INVOICE, ...over },
  );

it.each([
  ["197", [0, 0]],
  ["", [0, 0]],
  ["197-0123456789ABCDEF", [0, 0]],
  ["197-0123456789abcdef0", [0, 0]],
  ["12345678901-0123456789abcdef", [0, 0]],
  [`${"x".repeat(10_000)}-0123456789abcdef`, [0, 0]],
  [INVOICE, [1, 1]],
])("%.40j looks up and writes %j times", async (invoice, counts) => {
  expect(await hinted(invoice, form())).toEqual(counts);
});

it.each([
  ["there is none", null],
  ["it waits for a code", buildAttempt({ step: "otp" }, { transaction_id: INVOICE })],
  ["it is over", form({ state: "cancelled" })],
  ["it is another's", form({ transaction_id: "197-ffffffffffffffff" })],
])("writes nothing when %s", async (_what, attempt) => {
  expect(await hinted(INVOICE, attempt)).toEqual([1, 0]);
});

import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Comparison, Difference } from "../../../reconciliation/compare";
import PaymentLedgerService from "../service";
import { seedAttempt, seedTransfer } from "./attempts.fixture";
import { openLedgerDatabase } from "./ledger-database";

jest.setTimeout(60_000);

const DAY = "2026-11-20";
const ALL = { limit: 100, offset: 0 };

let connection: Knex;
let ledger: PaymentLedgerService;

beforeAll(async () => {
  connection = await openLedgerDatabase();
  ledger = new PaymentLedgerService({ __pg_connection__: connection, logger: console } as never, {
    returnUrl: "https://shop.example/{locale}/order/{order_id}",
  });
});

afterAll(() => connection.destroy());
beforeEach(() => connection.raw("truncate ledger_difference, ledger_reconciliation"));

const buildDifference = (overrides: Partial<Difference> = {}): Difference => ({
  kind: "refund_differs",
  reference: "tx-1",
  provider_reference: "900001",
  attempt_id: null,
  ledger: { state: "performed", amount: 15_000_000n, refunded: 0n },
  provider: { state: "refunded", amount: 15_000_000n, refunded: 15_000_000n },
  ...overrides,
});

const buildComparison = (differences: Difference[]): Comparison => ({
  checked: 3,
  differences,
  ledger: { amount: 45_000_000n, refunded: 0n },
  provider: { amount: 45_000_000n, refunded: 15_000_000n },
});

async function run(differences: Difference[], provider = "click", day = DAY): Promise<string> {
  const id = await ledger.reconciliation.begin(provider, day, "user_1");
  await ledger.reconciliation.finish(id!, buildComparison(differences));
  return id!;
}

const differences = async () => (await ledger.reconciliation.differences(ALL)).differences;

it("keeps what a run looked at and found", async () => {
  const id = await run([buildDifference()]);
  const { reconciliations, count } = await ledger.reconciliation.runs(ALL);
  expect(count).toBe(1);
  expect(reconciliations[0]).toMatchObject({
    id,
    provider: "click",
    day: DAY,
    checked: 3,
    found: 1,
    ledger_amount: "45000000",
    provider_refunded: "15000000",
    error: null,
    requested_by: "user_1",
  });
  expect(reconciliations[0].finished_at).not.toBeNull();
});

it("compares a day with a provider in one process at a time, and forgets one that died", async () => {
  const begun = await Promise.all(
    Array.from({ length: 10 }, () => ledger.reconciliation.begin("click", DAY, null)),
  );
  expect(begun.filter(Boolean)).toHaveLength(1);
  expect(await ledger.reconciliation.begin("uzcard", DAY, null)).not.toBeNull();
  await connection.raw(
    "update ledger_reconciliation set started_at = now() - interval '16 minutes'",
  );
  expect(await ledger.reconciliation.begin("click", DAY, null)).not.toBeNull();
  const { reconciliations } = await ledger.reconciliation.runs({ ...ALL, provider: "click" });
  expect(reconciliations.map(({ error }) => error)).toEqual([null, "interrupted"]);
});

it("tells a day that was just compared, and not one that could not be", async () => {
  const id = await ledger.reconciliation.begin("click", DAY, null);
  await ledger.reconciliation.fail(id!, "no answer");
  expect(await ledger.reconciliation.wasJustDone("click", DAY, 120)).toBe(false);
  await run([]);
  expect(await ledger.reconciliation.wasJustDone("click", DAY, 120)).toBe(true);
  expect(await ledger.reconciliation.wasJustDone("click", "2026-11-19", 120)).toBe(false);
});

describe("a difference", () => {
  it("is one row however often it is found, with its order beside it", async () => {
    const attempt = await seedAttempt(connection);
    const difference = buildDifference({
      reference: attempt.transaction_id,
      attempt_id: attempt.id,
    });
    await run([difference]);
    await run([difference]);
    expect(await differences()).toMatchObject([
      {
        kind: "refund_differs",
        reference: attempt.transaction_id,
        provider_reference: "900001",
        order_id: attempt.order_id,
        display_id: attempt.number,
        ledger: { state: "performed", amount: "15000000", refunded: "0" },
        provider_side: { state: "refunded", amount: "15000000", refunded: "15000000" },
        status: "open",
        day: DAY,
      },
    ]);
  });

  it("is resolved by staff once, and stays so while both sides stand as they did", async () => {
    await run([buildDifference()]);
    const [{ id }] = await differences();
    expect(await ledger.reconciliation.resolve(id, "by bank transfer", "user_1")).toBe(true);
    expect(await ledger.reconciliation.resolve(id, "again", "user_2")).toBe(true);
    expect(await ledger.reconciliation.resolve("999999", "no such", "user_1")).toBe(false);
    await run([buildDifference()]);
    expect(await differences()).toMatchObject([
      { status: "resolved", resolution: "staff", note: "by bank transfer", resolved_by: "user_1" },
    ]);
  });

  it("opens again when a side changes and they still disagree", async () => {
    await run([buildDifference()]);
    await ledger.reconciliation.resolve((await differences())[0].id, "seen", "user_1");
    const provider = { state: "refunded", amount: 15_000_000n, refunded: 7_000_000n };
    await run([buildDifference({ provider })]);
    expect(await differences()).toMatchObject([
      { status: "open", resolution: null, note: null, resolved_by: null, resolved_at: null },
    ]);
  });

  it("agrees by itself when a later run of its day and provider does not find it", async () => {
    await run([buildDifference(), buildDifference({ reference: "tx-2" })]);
    await run([buildDifference({ reference: "tx-3" })], "uzcard");
    await run([buildDifference({ reference: "tx-4" })], "click", "2026-11-19");
    await run([buildDifference({ reference: "tx-2" })]);
    const found = new Map((await differences()).map((one) => [one.reference, one]));
    expect(found.get("tx-1")).toMatchObject({ status: "resolved", resolution: "agrees_now" });
    expect(["tx-2", "tx-3", "tx-4"].map((name) => found.get(name)?.status)).toEqual([
      "open",
      "open",
      "open",
    ]);
  });

  it("opens again when it comes back after it had agreed", async () => {
    await run([buildDifference()]);
    await run([]);
    await run([buildDifference()]);
    expect(await differences()).toMatchObject([{ status: "open", resolution: null }]);
  });

  it("is left as it is when the provider could not be asked", async () => {
    await run([buildDifference()]);
    const id = await ledger.reconciliation.begin("click", DAY, null);
    await ledger.reconciliation.fail(id!, "no answer");
    expect(await differences()).toMatchObject([{ status: "open" }]);
  });

  it("waits for staff while it is open", async () => {
    await run([buildDifference()]);
    const [{ id }] = await differences();
    expect(await ledger.attention.item(`difference:${id}`)).toMatchObject({
      kind: "difference",
      what: "refund_differs",
      amount: "15000000",
      provider: "click",
    });
    await ledger.reconciliation.resolve(id, "seen", "user_1");
    expect(await ledger.attention.item(`difference:${id}`)).toBeNull();
  });
});

it("lists differences by provider, kind, day and state", async () => {
  await run([buildDifference(), buildDifference({ reference: "tx-2", kind: "amount_differs" })]);
  await run([buildDifference({ reference: "tx-3" })], "uzcard", "2026-11-21");
  await ledger.reconciliation.resolve((await differences())[0].id, "seen", "user_1");
  const found = async (filter: object) => {
    const page = await ledger.reconciliation.differences({ ...ALL, ...filter });
    expect(page.count).toBe(page.differences.length);
    return page.differences.map(({ reference }) => reference).sort();
  };
  expect(await found({})).toEqual(["tx-1", "tx-2", "tx-3"]);
  expect(await found({ provider: "click" })).toEqual(["tx-1", "tx-2"]);
  expect(await found({ kind: "amount_differs" })).toEqual(["tx-2"]);
  expect(await found({ from: "2026-11-21" })).toEqual(["tx-3"]);
  expect(await found({ from: DAY, to: DAY })).toEqual(["tx-1", "tx-2"]);
  expect(await found({ status: "resolved" })).toEqual(["tx-3"]);
});

it("writes down 10 000 differences, and that they are gone", async () => {
  const many = Array.from({ length: 10_000 }, (_, i) =>
    buildDifference({ reference: `many-${i}` }),
  );
  await run(many);
  await run([]);
  expect(
    await ledger.reconciliation.differences({ ...ALL, status: "resolved", limit: 1 }),
  ).toMatchObject({ count: 10_000 });
});

describe("what a provider was told", () => {
  const LINE = { provider_time: 5_000, amount: 15_000_000n, refunded: 0n };

  it("keeps a statement's last word on a transaction", async () => {
    await ledger.told.keepStatement("payme", [
      { ...LINE, transaction_id: "told-1", state: "1" },
      { ...LINE, transaction_id: "told-2", state: "2", provider_time: 6_000 },
    ]);
    await ledger.told.keepStatement("payme", [{ ...LINE, transaction_id: "told-1", state: "2" }]);
    await ledger.told.keepStatement("payme", []);
    expect(await ledger.told.statementLines("payme", 5_000, 6_000)).toEqual([
      { ...LINE, transaction_id: "told-1", state: "2", told_at: expect.any(Number) },
    ]);
  });

  it("finds the last answer that told a state, of attempts opened in the period", async () => {
    const { id, payable_id } = await seedAttempt(connection);
    const line = (method: string, answer: object) =>
      connection.raw(
        `insert into ledger_journal (provider, method, payable_id, attempt_id, request, answer, duration_ms)
         values ('payme', ?, ?, ?, '{"params": {"amount": 7}}', ?, 1)`,
        [method, payable_id, id, JSON.stringify(answer)],
      );
    await line("CreateTransaction", { result: { state: 1 } });
    await line("PerformTransaction", { result: { state: 2 } });
    await line("CheckTransaction", { error: { code: -32400 } });
    await line("note", true as never);
    const query = {
      provider: "payme",
      opening: "CreateTransaction",
      state_at: ["result", "state"],
    };
    const now = Date.now();
    const told = await ledger.told.answers({ ...query, from: now - 60_000, to: now + 60_000 });
    expect(told).toMatchObject([
      {
        attempt_id: id,
        request: { params: { amount: 7 } },
        answer: { result: { state: 2 } },
      },
    ]);
    expect(await ledger.told.answers({ ...query, from: 0, to: 1 })).toEqual([]);
  });
});

it("sums money by provider and Tashkent day", async () => {
  await connection.raw("truncate ledger_payable, ledger_attempt, ledger_transfer cascade");
  const evening = Date.parse("2026-11-20T18:59:59.000Z");
  const night = Date.parse("2026-11-20T19:00:00.000Z");
  await seedAttempt(connection, { at: evening, amount: 1_000 });
  await seedAttempt(connection, { at: evening, amount: 2_000, provider: "payme" });
  await seedAttempt(connection, { at: night, amount: 4_000 });
  await seedAttempt(connection, { at: night, amount: 8_000, state: "refunded" });
  await seedAttempt(connection, { at: night, amount: 9_000, state: "created" });
  const part = await seedAttempt(connection, { at: evening, amount: 16_000, refunded: 600 });
  const transfer = await seedTransfer(connection, part, { state: "done", amount: 600 });
  await connection.raw(
    "update ledger_transfer set updated_at = '2026-11-21T05:00:00Z' where id = ?",
    [transfer],
  );
  const filter = { from: evening - 86_400_000, to: night + 86_400_000 };
  expect(await ledger.totals(filter)).toEqual([
    {
      day: "2026-11-21",
      provider: "click",
      paid_count: 2,
      paid: "12000",
      refunded_count: 2,
      refunded: "8600",
    },
    {
      day: "2026-11-20",
      provider: "click",
      paid_count: 2,
      paid: "17000",
      refunded_count: 0,
      refunded: "0",
    },
    {
      day: "2026-11-20",
      provider: "payme",
      paid_count: 1,
      paid: "2000",
      refunded_count: 0,
      refunded: "0",
    },
  ]);
  expect(await ledger.totals({ ...filter, provider: "payme" })).toHaveLength(1);
});

import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import PaymentLedgerService from "../service";
import { seedAttempt, seedTransfer, type SeededAttempt } from "./attempts.fixture";
import { openLedgerDatabase } from "./ledger-database";

jest.setTimeout(60_000);

const NOW = 1_800_000_000_000;
const HOUR = 3_600_000;

let connection: Knex;
let ledger: PaymentLedgerService;

beforeAll(async () => {
  connection = await openLedgerDatabase();
  ledger = new PaymentLedgerService({ __pg_connection__: connection, logger: console } as never, {
    returnUrl: "https://shop.example/{locale}/order/{order_id}",
  });
});

afterAll(() => connection.destroy());

const seen = async () => {
  const { items, count } = await ledger.attention.list({ limit: 100, offset: 0 }, NOW);
  expect(count).toBe(items.length);
  expect(await ledger.attention.count(NOW)).toBe(count);
  return items;
};

const kindsOf = async (attempt: { id: string }) =>
  (await seen()).filter(({ attempt_id }) => attempt_id === attempt.id).map(({ kind }) => kind);

it("finds nothing in a shop where all is well", async () => {
  await seedAttempt(connection, { counts: true });
  await seedAttempt(connection, { state: "created" });
  await seedAttempt(connection, { state: "cancelled" });
  await seedAttempt(connection, { state: "refunded" });
  await seedAttempt(connection, { state: "held", hold_expires_at: NOW + 25 * HOUR, counts: true });
  expect(await seen()).toEqual([]);
});

describe("what is found", () => {
  it.each<[string, SeededAttempt, string[]]>([
    ["money due back", { refund_due: "already_paid" }, ["due_back"]],
    ["blocked money due back", { state: "held", refund_due: "order_cancelled" }, ["due_back"]],
    ["a hold that lapses", { state: "held", hold_expires_at: NOW + 23 * HOUR }, ["hold_lapsing"]],
    ["a hold that has lapsed", { state: "held", hold_expires_at: NOW - HOUR }, ["hold_lapsing"]],
    ["a hold without an end", { state: "held" }, []],
    ["a reversal", { details: { reversal_reported: true } }, ["reversal_reported"]],
    [
      "a reversal of money given back",
      { state: "refunded", details: { reversal_reported: true } },
      [],
    ],
    ["no reversal", { details: { reversal_reported: false } }, []],
  ])("%s", async (_name, given, kinds) => {
    expect(await kindsOf(await seedAttempt(connection, given))).toEqual(kinds);
  });

  it.each([
    [{ status: "rejected", why: "wrong IKPU" }, ["receipt_rejected"]],
    [{ status_code: 7, message: "no" }, ["receipt_rejected"]],
    [{ status: "accepted", status_code: 7 }, []],
    [{ status_code: 0 }, []],
    [{ source: "shop", status: "owed" }, ["receipt_owed"]],
    [{ source: "shop", status: "accepted", told: "refused", why: "no" }, ["receipt_rejected"]],
    [{ source: "shop", status: "accepted", told: "done" }, []],
    [{ qr_code_url: "https://ofd.soliq.uz" }, []],
  ])("the receipt %j", async (receipt, kinds) => {
    const attempt = await seedAttempt(connection);
    await connection.raw("update ledger_attempt set fiscal_perform = ? where id = ?", [
      JSON.stringify(receipt),
      attempt.id,
    ]);
    expect(await kindsOf(attempt)).toEqual(kinds);
  });

  it("tells what, which order, how much, since when and how its money moves", async () => {
    const attempt = await seedAttempt(connection, {
      refund_due: "amount_changed",
      refunded: 5_000_000,
      at: 7_000_000,
    });
    const transfer = await seedTransfer(connection, attempt, { error: "no money" });
    expect((await seen()).find(({ attempt_id }) => attempt_id === attempt.id)).toEqual({
      id: `due_back:${attempt.id}`,
      kind: "due_back",
      row_id: attempt.id,
      provider: "click",
      order_id: attempt.order_id,
      display_id: attempt.number,
      attempt_id: attempt.id,
      transaction_id: attempt.transaction_id,
      attempt_state: "performed",
      amount: "10000000",
      since: 7_000_000,
      what: "amount_changed",
      error: "no money",
      hold_expires_at: null,
      transfer: { id: transfer, kind: "refund", state: "failed", error: "no money" },
    });
  });
});

describe("transfers", () => {
  it("shows the latest failure of a payment, and none that was followed by another try", async () => {
    const attempt = await seedAttempt(connection);
    await seedTransfer(connection, attempt);
    expect(await kindsOf(attempt)).toEqual(["transfer_failed"]);
    await seedTransfer(connection, attempt, { state: "queued" });
    expect(await kindsOf(attempt)).toEqual([]);
  });

  it("shows money that is due back once, whatever became of its transfer", async () => {
    const attempt = await seedAttempt(connection, { refund_due: "already_paid" });
    await seedTransfer(connection, attempt);
    expect(await kindsOf(attempt)).toEqual(["due_back"]);
  });

  it("is silent about a failure that the money has overtaken", async () => {
    const attempt = await seedAttempt(connection, { state: "refunded" });
    await seedTransfer(connection, attempt);
    expect(await kindsOf(attempt)).toEqual([]);
  });

  it("leaves a hold alone that is being charged", async () => {
    const attempt = await seedAttempt(connection, { state: "held", hold_expires_at: NOW });
    await seedTransfer(connection, attempt, { kind: "charge", state: "sent" });
    expect(await kindsOf(attempt)).toEqual([]);
  });
});

describe("settlement", () => {
  const owe = async (attempt: { id: string; payable_id: string }, kind: string, tries: number) =>
    (
      await connection.raw<{ rows: { id: string }[] }>(
        `insert into ledger_outbox (payable_id, attempt_id, kind, tries, last_error, next_try_at)
         values (?, ?, ?, ?, 'no session', now() + interval '10 minutes') returning id`,
        [attempt.payable_id, attempt.id, kind, tries],
      )
    ).rows[0].id;

  it("shows a debt after its fifth failure, and has it tried at once", async () => {
    const attempt = await seedAttempt(connection, { counts: true });
    await owe(attempt, "refund", 4);
    expect(await kindsOf(attempt)).toEqual([]);
    const stuck = await owe(attempt, "capture", 5);
    const item = await ledger.attention.item(`stuck:${stuck}`, NOW);
    expect(item).toMatchObject({ what: "capture", error: "no session", row_id: stuck });

    await ledger.attention.hurry(stuck);
    const { rows } = await connection.raw(
      "select id from ledger_outbox where next_try_at <= now() and done_at is null",
    );
    expect(rows).toEqual([{ id: stuck }]);
  });

  it("shows an order that cannot be cancelled, which has no attempt", async () => {
    const { payable_id, order_id } = await seedAttempt(connection, { state: "cancelled" });
    await connection.raw(
      "insert into ledger_outbox (payable_id, kind, tries) values (?, 'cancel_order', 9)",
      [payable_id],
    );
    expect((await seen()).find((item) => item.order_id === order_id)).toMatchObject({
      kind: "stuck",
      what: "cancel_order",
      provider: null,
      attempt_id: null,
      transfer: null,
    });
  });

  it("shows a refund that cannot reach the provider as stuck, not as due back", async () => {
    const attempt = await seedAttempt(connection, { refund_due: "already_paid" });
    const transfer = await seedTransfer(connection, attempt, { state: "sent" });
    await connection.raw(
      "insert into ledger_outbox (payable_id, attempt_id, transfer_id, kind, tries) values (?, ?, ?, 'transfer', 6)",
      [attempt.payable_id, attempt.id, transfer],
    );
    expect(await kindsOf(attempt)).toEqual(["stuck"]);
  });
});

it("shows no more what staff dismissed, and nothing else less", async () => {
  const attempt = await seedAttempt(connection, { details: { reversal_reported: true } });
  const transfer = await seedTransfer(connection, attempt);
  expect((await kindsOf(attempt)).sort()).toEqual(["reversal_reported", "transfer_failed"]);
  await connection.raw(`update ledger_attempt set details = details || ?::jsonb where id = ?`, [
    JSON.stringify({ attention_dismissed: [`transfer_failed:${transfer}`] }),
    attempt.id,
  ]);
  expect(await kindsOf(attempt)).toEqual(["reversal_reported"]);
});

it("pages through the oldest first, and counts only what was asked for", async () => {
  const all = await seen();
  expect(all.map(({ since }) => since)).toEqual(
    [...all].map(({ since }) => since).sort((a, b) => a - b),
  );
  const page = await ledger.attention.list({ limit: 2, offset: 1 }, NOW);
  expect(page.items).toEqual(all.slice(1, 3));
  expect(page.count).toBe(all.length);
  const due = await ledger.attention.list({ kind: "due_back", limit: 0, offset: 0 }, NOW);
  expect(due).toEqual({ items: [], count: all.filter(({ kind }) => kind === "due_back").length });
});

import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Decision, LedgerView } from "../../../types";
import PaymentLedgerService from "../service";
import { openLedgerDatabase } from "./ledger-database";

jest.setTimeout(60_000);

type Answer = { ok: boolean; [key: string]: string | number | boolean };

const LATE = 31 * 60_000;

let connection: Knex;
let ledger: PaymentLedgerService;
let lastDisplayId = 0;

beforeAll(async () => {
  connection = await openLedgerDatabase();
  ledger = new PaymentLedgerService({ __pg_connection__: connection, logger: console } as never, {
    returnUrl: "https://shop.example/{locale}/order/{order_id}",
  });
});

afterAll(() => connection.destroy());

/** An unpaid order of 150 000 so'm, placed `age` ms ago. */
async function order({ age = 0 } = {}): Promise<{ id: string; display_id: string }> {
  const display_id = String(++lastDisplayId);
  const id = `order_${display_id}`;
  await connection.raw(
    `with placed as (
       insert into "order" (id, display_id, created_at) values (:id, :display_id, now() - :age * interval '1 ms'))
     , summed as (insert into order_summary (order_id, totals) values (:id, '{"current_order_total": 150000}'))
     , collected as (insert into payment_collection (id) values ('paycol_' || :id))
     , linked as (insert into order_payment_collection values (:id, 'paycol_' || :id))
     insert into payment_session values ('payses_' || :id, 'paycol_' || :id, 'pending_authorization')`,
    { id, display_id: Number(display_id), age },
  );
  return { id, display_id };
}

function create(display_id: string, transaction_id: string, provider_time = 1_000) {
  return ledger.transact<Answer>({
    provider: "payme",
    method: "create",
    request: { display_id },
    display_id,
    transaction_id,
    decide: (view) => decideCreate(view, transaction_id, provider_time),
  });
}

function decideCreate(
  view: LedgerView,
  transaction_id: string,
  provider_time: number,
): Decision<Answer> {
  if (view.attempt) {
    return { answer: { ok: true, id: view.attempt.id }, commands: [] };
  }
  const busy = view.attempts.some(({ state }) => state === "created");
  if (!view.order?.total || view.payable?.status !== "open" || busy) {
    return { answer: { ok: false }, commands: [] };
  }
  return {
    answer: { ok: true, id: view.next_attempt_id },
    commands: [
      {
        type: "create",
        transaction_id,
        amount: view.order.total,
        provider_time,
        account: {},
        exclusive: true,
      },
    ],
  };
}

function perform(transaction_id: string) {
  return ledger.transact<Answer>({
    provider: "payme",
    method: "perform",
    request: {},
    transaction_id,
    decide: ({ attempt, now }) =>
      attempt?.state === "created"
        ? {
            answer: { ok: true, perform_time: now },
            commands: [{ type: "perform", attempt_id: attempt.id }],
          }
        : {
            answer: { ok: attempt !== null, perform_time: attempt?.perform_time ?? 0 },
            commands: [],
          },
  });
}

async function count(sql: string, ...bindings: string[]): Promise<number> {
  return Number((await connection.raw(`select count(*) as n ${sql}`, bindings)).rows[0].n);
}

it("lets one of twenty parallel transactions hold an order", async () => {
  const { display_id } = await order();
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) => create(display_id, `rival-${display_id}-${i}`)),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

it("gives twenty parallel performs one answer and owes one capture", async () => {
  const { id, display_id } = await order();
  await create(display_id, `tx-${id}`);
  const answers = await Promise.all(Array.from({ length: 20 }, () => perform(`tx-${id}`)));
  expect(new Set(answers.map(({ perform_time }) => perform_time)).size).toBe(1);
  expect(
    await count(
      "from ledger_outbox o join ledger_payable p on p.id = o.payable_id where p.order_id = ?",
      id,
    ),
  ).toBe(1);
});

it("binds a transaction to one order when two claim it at once", async () => {
  const [first, second] = [await order(), await order()];
  const answers = await Promise.all([
    create(first.display_id, "claimed-twice"),
    create(second.display_id, "claimed-twice"),
  ]);
  expect(answers[0]).toEqual(answers[1]);
  expect(await count("from ledger_attempt where transaction_id = 'claimed-twice'")).toBe(1);
});

it("knows no order behind zeros, signs, words and numbers beyond Medusa's", async () => {
  const { display_id } = await order();
  for (const typed of [
    `0${display_id}`,
    `+${display_id}`,
    ` ${display_id}`,
    "x",
    "",
    "9999999999",
  ]) {
    expect(await create(typed, `typed-${typed}`)).toEqual({ ok: false });
  }
});

it("never both gives an order up and lets a payment begin", async () => {
  for (let round = 0; round < 10; round++) {
    const { id, display_id } = await order({ age: LATE });
    const [expired, begun] = await Promise.all([
      ledger.expireUnpaid(),
      create(display_id, `race-${id}`),
    ]);
    const known = await ledger.payableOfOrder(id);
    expect(known?.payable.status).toBe(begun.ok ? "open" : "expired");
    expect(expired).toBe(begun.ok ? 0 : 1);
  }
});

it("gives up an order it has never met, and none that is young, paid or promised in cash", async () => {
  const unmet = await order({ age: LATE });
  const young = await order();
  const promised = await order({ age: LATE });
  await connection.raw("insert into payment values ('pay', ?)", [`paycol_${promised.id}`]);
  const paid = await order({ age: LATE });
  await create(paid.display_id, `tx-${paid.id}`);
  await perform(`tx-${paid.id}`);

  expect(await ledger.expireUnpaid()).toBe(1);
  expect((await ledger.payableOfOrder(unmet.id))?.payable.status).toBe("expired");
  expect(await ledger.payableOfOrder(young.id)).toBeNull();
  expect(await ledger.payableOfOrder(promised.id)).toBeNull();
  expect((await ledger.payableOfOrder(paid.id))?.payable.status).toBe("paid");
});

it("is not kept waiting by a payment that a buyer left and may begin again, once that is hours ago", async () => {
  const begun = async (exclusive: boolean, hours: number) => {
    const { id, display_id } = await order({ age: LATE });
    await create(display_id, `tx-${id}`);
    await connection.raw(
      `update ledger_attempt set exclusive = ?, create_time = create_time - ? where transaction_id = ?`,
      [exclusive, hours * 3_600_000, `tx-${id}`],
    );
    return id;
  };
  const left = await begun(false, 3);
  const kept = [await begun(false, 1), await begun(true, 3)];

  expect(await ledger.expireUnpaid()).toBe(1);
  const found = await ledger.payableOfOrder(left);
  expect([found?.payable.status, found?.attempts[0].state]).toEqual(["expired", "created"]);
  for (const id of kept) {
    expect((await ledger.payableOfOrder(id))?.payable.status).toBe("open");
  }
});

it("gives orders up behind any number that never will be", async () => {
  for (let handedOver = 0; handedOver < 3; handedOver++) {
    const { id } = await order({ age: LATE + 60_000 });
    await connection.raw("insert into order_item (order_id, fulfilled_quantity) values (?, 1)", [
      id,
    ]);
  }
  const late = await order({ age: LATE });
  expect(await ledger.expireUnpaid(1)).toBe(1);
  expect((await ledger.payableOfOrder(late.id))?.payable.status).toBe("expired");
});

it("lists a period by the provider's time, both ends included, in its order", async () => {
  for (const time of [5_000_300, 5_000_100, 5_000_200, 5_000_400]) {
    const { display_id } = await order();
    await create(display_id, `at-${time}`, time);
  }
  const listed = await ledger.statement({ provider: "payme", from: 5_000_100, to: 5_000_300 });
  expect(listed.map(({ transaction_id }) => transaction_id)).toEqual([
    "at-5000100",
    "at-5000200",
    "at-5000300",
  ]);
});

describe("the outbox", () => {
  beforeEach(() =>
    connection.raw("update ledger_outbox set done_at = now() where done_at is null"),
  );

  async function paidOrder() {
    const { id, display_id } = await order();
    await create(display_id, `tx-${id}`);
    await perform(`tx-${id}`);
    return id;
  }

  it("gives an item to one worker at a time, and the debts of one order in order", async () => {
    const id = await paidOrder();
    await ledger.transact<Answer>({
      provider: "payme",
      method: "cancel",
      request: {},
      transaction_id: `tx-${id}`,
      decide: ({ attempt }) => ({
        answer: { ok: true },
        commands: [{ type: "cancel", attempt_id: attempt?.id ?? "", reason: 5 }],
      }),
    });
    const settled: string[] = [];
    const outcomes = await Promise.all(
      Array.from({ length: 3 }, () =>
        ledger.settleNext("medusa", async ({ kind }) => {
          await new Promise((resolve) => setTimeout(resolve, 50));
          settled.push(kind);
        }),
      ),
    );
    expect(settled).toEqual(["capture"]);
    expect(outcomes.sort()).toEqual(["empty", "empty", "settled"]);
    await ledger.settleNext("medusa", async ({ kind }) => void settled.push(kind));
    expect(settled).toEqual(["capture", "refund"]);
  });

  it("keeps a failure with its reason and tries it again later, not at once", async () => {
    await paidOrder();
    const failing = () => Promise.reject(new Error("no session"));
    expect(await ledger.settleNext("medusa", failing)).toBe("failed");
    expect(await ledger.settleNext("medusa", failing)).toBe("empty");
    const { rows } = await connection.raw(
      `select tries, last_error, next_try_at > now() as later from ledger_outbox where done_at is null`,
    );
    expect(rows).toEqual([{ tries: 1, last_error: "no session", later: true }]);
  });
});

it("hands out the return of promotions once", async () => {
  const { id } = await order();
  const payable = await ledger.openPayable(id);
  const claims = await Promise.all(
    Array.from({ length: 5 }, () => ledger.claimPromotionReturn(payable?.id ?? "")),
  );
  expect(claims.filter(Boolean)).toHaveLength(1);
});

it("has no second counting payment even if the code asked for one", async () => {
  const { id, display_id } = await order();
  await create(display_id, `tx-${id}`);
  await perform(`tx-${id}`);
  const second = connection.raw(
    `insert into ledger_attempt (id, payable_id, provider, transaction_id, amount, account, state, counts, exclusive,
       provider_time, create_time)
     select 'second', payable_id, 'click', 'second', amount, '{}', 'performed', true, false, 1, 1
     from ledger_attempt where transaction_id = ?`,
    [`tx-${id}`],
  );
  await expect(second).rejects.toThrow("ledger_attempt_one_counts");
});

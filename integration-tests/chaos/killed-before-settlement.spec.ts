import { setTimeout as pause } from "node:timers/promises";
import axios from "axios";
import { freePort } from "../../runner/ports.ts";
import { placePaymeOrder } from "../conformance/payme.ts";
import { ShopDatabase, type OrderBooks } from "../e2e/database";
import { eventually } from "../e2e/eventually";
import type { OwnProcess } from "../e2e/own-process";
import { required } from "../e2e/running-shop";
import { PaymeCalls, transactionId, type PaymeAnswer } from "../http/payme-calls";
import { ownBackend } from "./own-backend";

jest.setTimeout(300_000);

/** When the backend dies, counted from the answers to Performs that were sent together. */
const DEATHS: { after: "first" | "last"; ms: number }[] = [
  { after: "first", ms: 0 },
  { after: "last", ms: 60 },
  { after: "last", ms: 250 },
];
const ORDERS_AT_ONCE = 4;

type Order = {
  transaction: string;
  display_id: string;
  /** tiyin */
  amount: number;
  /** What Perform answered before the backend died; null when Payme got no answer. */
  performed: PaymeAnswer["result"] | null;
};

const database = new ShopDatabase(required("E2E_SPARE_DATABASE_URL"));
let backend: OwnProcess;
let backendUrl: string;
let payme: PaymeCalls;
let publishableKey: string;

beforeAll(async () => {
  await database.open();
  publishableKey = await database.publishableKey();
  backendUrl = `http://localhost:${await freePort()}`;
  backend = ownBackend(backendUrl, required("E2E_SPARE_DATABASE_URL"));
  payme = new PaymeCalls(axios.create({ baseURL: backendUrl, timeout: 30_000 }));
  await backend.start();
});

afterAll(async () => {
  await backend?.kill();
  await database.close();
});

it("settles every performed payment once, however soon after the answer the backend dies", async () => {
  const orders: Order[] = [];
  let leftBehind = 0;
  for (const { after, ms } of DEATHS) {
    const fresh: Order[] = [];
    while (fresh.length < ORDERS_AT_ONCE) {
      fresh.push(await orderOnHold());
    }
    const answers = fresh.map((order) => perform(order));
    await (after === "first" ? Promise.race(answers) : Promise.all(answers));
    await pause(ms);
    await backend.kill();
    await Promise.all(answers);
    leftBehind += await database.pendingSettlements();
    orders.push(...fresh);
    await backend.start();
    await repeatPerform(fresh);
  }
  // Otherwise every death came too late to prove anything.
  expect(leftBehind).toBeGreaterThan(0);

  for (const order of orders) {
    const id = await database.orderOf(order.display_id);
    const som = order.amount / 100;
    const books = await database.books(id);
    await eventually<OrderBooks>(
      () => database.books(id),
      {
        display_id: Number(order.display_id),
        total: som,
        captures: [{ provider_id: "pp_payme_payme", amount: som }],
        transactions: [{ reference: "capture", amount: som }],
        attempts: [{ state: "performed", counts: true, amount: som, refund_due: null }],
        outbox: 0,
        ordered: books.ordered,
        reserved: books.ordered,
      },
      { within: 60_000 },
    );
    expect(await paymentStatus(id)).toBe("paid");
  }
});

/** Placed in the shop, checked and created by Payme, waiting for Perform. */
async function orderOnHold(): Promise<Order> {
  const { order, amount } = await placePaymeOrder({ backendUrl, publishableKey });
  const transaction = transactionId();
  const account = { display_id: order };
  expect((await payme.check(account, amount)).result).toMatchObject({ allow: true });
  expect((await payme.create(transaction, account, amount)).result).toMatchObject({ state: 1 });
  return { transaction, display_id: order, amount, performed: null };
}

async function perform(order: Order): Promise<void> {
  try {
    order.performed = (await payme.perform(order.transaction)).result ?? null;
  } catch (error) {
    // The backend died on the line; anything it did answer must be right.
    if (!axios.isAxiosError(error) || error.response) {
      throw error;
    }
  }
}

/** Payme asks until it is answered; and whoever was answered before is answered the same. */
async function repeatPerform(orders: Order[]): Promise<void> {
  for (const order of orders) {
    const { result } = await payme.perform(order.transaction);
    expect(result).toMatchObject({ state: 2 });
    expect(order.performed ?? result).toEqual(result);
  }
}

async function paymentStatus(order_id: string): Promise<string> {
  const { data } = await axios.get(`${backendUrl}/store/orders/${order_id}/payment`, {
    headers: { "x-publishable-api-key": publishableKey },
  });
  return data.payment.status;
}

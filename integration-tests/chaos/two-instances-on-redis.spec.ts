import axios from "axios";
import { freePort } from "../../runner/ports.ts";
import { placePaymeOrder } from "../conformance/payme.ts";
import { ShopDatabase } from "../e2e/database";
import { eventually } from "../e2e/eventually";
import type { OwnProcess } from "../e2e/own-process";
import { required } from "../e2e/running-shop";
import { PaymeCalls, transactionId } from "../http/payme-calls";
import { ownBackend } from "./own-backend";
import { RedisServer } from "./redis-server";

jest.setTimeout(300_000);

const ORDERS = 4;
const RIVALS = 10;

const database = new ShopDatabase(required("E2E_SPARE_DATABASE_URL"));
let redis: RedisServer;
let instances: { url: string; process: OwnProcess; payme: PaymeCalls }[];
let publishableKey: string;

beforeAll(async () => {
  redis = new RedisServer(await freePort());
  await redis.start();
  await database.open();
  publishableKey = await database.publishableKey();
  const urls = [`http://localhost:${await freePort()}`, `http://localhost:${await freePort()}`];
  instances = urls.map((url) => ({
    url,
    process: ownBackend(url, required("E2E_SPARE_DATABASE_URL"), { REDIS_URL: redis.url }),
    payme: new PaymeCalls(axios.create({ baseURL: url, timeout: 30_000 })),
  }));
  for (const instance of instances) {
    await instance.process.start();
  }
});

afterAll(async () => {
  await Promise.all((instances ?? []).map((instance) => instance.process.kill()));
  await database.close();
  await redis.stop();
});

it("decides and settles once when the calls of one order reach two instances at once", async () => {
  for (let placed = 0; placed < ORDERS; placed++) {
    const [first] = instances;
    const { order, amount } = await placePaymeOrder({ backendUrl: first.url, publishableKey });
    const account = { display_id: order };

    const rivals = Array.from({ length: RIVALS }, (_, i) => ({
      id: transactionId(),
      payme: instances[i % instances.length].payme,
    }));
    const created = await Promise.all(
      rivals.map(({ id, payme }) => payme.create(id, account, amount)),
    );
    const winners = rivals.filter((_, i) => created[i].result);
    expect(winners).toHaveLength(1);

    const performed = await Promise.all(rivals.map(({ payme }) => payme.perform(winners[0].id)));
    expect(new Set(performed.map(({ result }) => JSON.stringify(result))).size).toBe(1);
    expect(performed[0].result).toMatchObject({ state: 2 });

    const id = await database.orderOf(order);
    const som = amount / 100;
    await eventually(
      async () => {
        const { captures, transactions, outbox } = await database.books(id);
        return { captures, transactions, outbox };
      },
      {
        captures: [{ provider_id: "pp_payme_payme", amount: som }],
        transactions: [{ reference: "capture", amount: som }],
        outbox: 0,
      },
      { within: 60_000 },
    );
  }
});

import axios from "axios";
import { freePort } from "../../runner/ports.ts";
import type { StoreAccess } from "../conformance/place-order.ts";
import { ShopDatabase, type OrderBooks } from "../e2e/database";
import { eventually } from "../e2e/eventually";
import type { OwnProcess } from "../e2e/own-process";
import { required } from "../e2e/running-shop";
import { ClickCalls } from "../http/click-calls";
import { PaymeCalls } from "../http/payme-calls";
import { CardCallbacks } from "./card-callbacks";
import { ownBackend } from "./own-backend";
import { openOwnEmulators, type OwnEmulators } from "./own-emulators";
import {
  clickCallback,
  paymeCallback,
  uzcardCallback,
  type WaitingCallback,
} from "./waiting-callbacks";
import { StatementTap } from "./statement-tap";

jest.setTimeout(1_200_000);

// Written as the ledger's short transaction writes them; knex's own transactions say BEGIN; and COMMIT;
const BEGIN = /^begin$/;
const LOCK = /from ledger_payable p where p.id = coalesce/;
const LOOK = /as next_number/;
const WRITE = /insert into ledger_journal/;
const COMMIT = /^commit$/;
const SETTLED = /update ledger_outbox .* done_at/s;
const ANY = /./;

/**
 * The moments the backend dies: at the nth statement of a kind on its way to PostgreSQL, which still gets it or never
 * does. BEGIN travels with the lock and COMMIT with the write; the line is cut between them all the same.
 */
const MOMENTS = [
  { at: BEGIN, nth: 1, arrives: false },
  { at: BEGIN, nth: 2, arrives: true },
  { at: BEGIN, nth: 3, arrives: false },
  { at: LOCK, nth: 1, arrives: true },
  { at: LOCK, nth: 2, arrives: false },
  { at: LOCK, nth: 3, arrives: true },
  { at: LOOK, nth: 1, arrives: true },
  { at: LOOK, nth: 2, arrives: false },
  { at: LOOK, nth: 3, arrives: true },
  { at: WRITE, nth: 1, arrives: true },
  { at: WRITE, nth: 1, arrives: false },
  { at: WRITE, nth: 2, arrives: true },
  { at: WRITE, nth: 3, arrives: false },
  { at: COMMIT, nth: 1, arrives: true },
  { at: COMMIT, nth: 1, arrives: false },
  { at: COMMIT, nth: 2, arrives: false },
  { at: COMMIT, nth: 3, arrives: true },
  { at: ANY, nth: 45, arrives: true },
  { at: SETTLED, nth: 1, arrives: false },
  { at: SETTLED, nth: 2, arrives: true },
];

const database = new ShopDatabase(required("E2E_SPARE_DATABASE_URL"));
const tap = new StatementTap(required("E2E_SPARE_DATABASE_URL"));
let backend: OwnProcess;
let emulators: OwnEmulators;
let store: StoreAccess;
let callers: { payme: PaymeCalls; click: ClickCalls; cards: CardCallbacks };

beforeAll(async () => {
  await database.open();
  const backendUrl = `http://localhost:${await freePort()}`;
  emulators = await openOwnEmulators(backendUrl);
  backend = ownBackend(backendUrl, await tap.open(), {
    UZCARD_MODE: "sale",
    UZCARD_BASE_URL: `${emulators.url}/multicard`,
    CLICK_API_URL: `${emulators.url}/click/v2/merchant`,
  });
  store = { backendUrl, publishableKey: await database.publishableKey() };
  const api = axios.create({ baseURL: backendUrl, timeout: 30_000 });
  callers = {
    payme: new PaymeCalls(api),
    click: new ClickCalls(api),
    cards: new CardCallbacks(api, store.publishableKey),
  };
  await backend.start();
});

afterAll(async () => {
  await backend?.kill();
  await emulators?.close();
  tap.close();
  await database.close();
});

it("answers the same and captures once, wherever kill -9 meets Perform, Complete and the card's callback", async () => {
  const all: WaitingCallback[] = [];
  let unanswered = 0;
  let unsettled = 0;
  for (const { at, nth, arrives } of MOMENTS) {
    const waiting = [
      await paymeCallback(store, callers.payme),
      await clickCallback(store, callers.click),
      await uzcardCallback(store, callers.cards, database),
    ];
    const moment = tap.statement(at, nth, arrives).then(() => backend.kill());
    const answers = await Promise.all(waiting.map((callback) => answerOrNothing(callback)));
    await moment;
    unanswered += answers.filter((answer) => answer === null).length;
    unsettled += await database.pendingSettlements();

    await backend.start();
    for (const [i, callback] of waiting.entries()) {
      const again = await callback.send();
      expect(callback.isAccepted(again)).toBe(true);
      expect(answers[i] === null || callback.isSame(answers[i], again)).toBe(true);
    }
    all.push(...waiting);
  }
  expect(all).toHaveLength(3 * MOMENTS.length);
  // Otherwise every death came too late, or too early, to prove anything.
  expect(unanswered).toBeGreaterThan(0);
  expect(unanswered).toBeLessThan(all.length);
  expect(unsettled).toBeGreaterThan(0);

  for (const { provider, display_id, som } of all) {
    const id = await database.orderOf(display_id);
    await eventually<Partial<OrderBooks>>(
      async () => {
        const { captures, transactions, attempts, outbox } = await database.books(id);
        return { captures, transactions, attempts, outbox };
      },
      {
        captures: [{ provider_id: `pp_${provider}_${provider}`, amount: som }],
        transactions: [{ reference: "capture", amount: som }],
        attempts: [{ state: "performed", counts: true, amount: som, refund_due: null }],
        outbox: 0,
      },
      { within: 60_000 },
    );
  }
});

/** Null when the backend died on the line. */
async function answerOrNothing(callback: WaitingCallback): Promise<unknown> {
  try {
    return await callback.send();
  } catch (error) {
    if (!axios.isAxiosError(error) || error.response) {
      throw error;
    }
    return null;
  }
}

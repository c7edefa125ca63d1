import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MemoryMerchant } from "../../conformance/click/memory-merchant.ts";
import { GOOD_HABITS, type Habits } from "./habits.ts";
import { readPayLink, type PayLink } from "./pay-link.ts";
import type { Payment } from "./payment.ts";
import { PaymentBook } from "./payment-book.ts";
import { ShopLine } from "./shop-line.ts";
import { CANCELLED, TAKEN, Teller } from "./teller.ts";

const CARD = "8600495473316478";
const folder = mkdtempSync(join(tmpdir(), "click-"));
const link = readPayLink(
  new URLSearchParams("service_id=12345&merchant_id=1&amount=150000.00&transaction_param=7"),
) as PayLink;

let shop: MemoryMerchant;
let book: PaymentBook;
let hooksUrl: string;
let file: string;

beforeEach(async () => {
  shop = new MemoryMerchant("12345", "key");
  shop.orders.set("7", { amount: "150000.00", paid_by: null });
  hooksUrl = await shop.open();
  file = join(folder, `${expect.getState().currentTestName?.replace(/\W/g, "_")}.json`);
  book = new PaymentBook(file);
});

afterEach(() => shop.close());
afterAll(() => rmSync(folder, { recursive: true }));

function open(habits: Partial<Habits> = {}): { teller: Teller; payment: Payment } {
  const endpoint = { hooksUrl, serviceId: "12345", secretKey: "key" };
  const line = new ShopLine(endpoint, { ...GOOD_HABITS, ...habits });
  const payment = book.open(link, "uz", line.habits.big_ids);
  return { teller: new Teller(line, book), payment };
}

const told = ({ calls }: Payment) =>
  calls.map(({ what, answer }) => `${what} ${/"error":(-?\d+)/.exec(answer)?.[1] ?? answer}`);

it.each([
  ["good habits", {}, ["Prepare 0", "Complete 0"]],
  ["JSON", { json_bodies: true, big_ids: true }, ["Prepare 0", "Complete 0"]],
  ["repeats", { repeat: 2 }, ["Prepare 0", "Prepare 0", "Complete 0", "Complete -4"]],
  [
    "lost answers",
    { lose_answers: true },
    ["Prepare (lost on the way)", "Prepare 0", "Complete (lost on the way)", "Complete -4"],
  ],
  ["disorder", { out_of_order: true }, ["Complete -6", "Prepare 0", "Complete 0", "Prepare -4"]],
  [
    "Prepare after the debit",
    { prepare_again: true },
    ["Prepare 0", "Complete (lost on the way)", "Prepare -4", "Complete -4"],
  ],
])("pays once with %s", async (_, habits, calls) => {
  const { teller, payment } = open(habits);
  await teller.pay(payment, CARD, "pays");
  expect(told(payment)).toEqual(calls);
  expect(payment).toMatchObject({ state: "paid", failure: null });
  expect(payment.calls.filter(({ complaint }) => complaint)).toEqual([]);
  const afterRestart = new PaymentBook(file).list();
  expect(afterRestart.map(({ state }) => state)).toEqual(["paid"]);
});

it("tells the shop of a declined card", async () => {
  const { teller, payment } = open();
  await teller.pay(payment, CARD, "system_error");
  expect(told(payment)).toEqual(["Prepare 0", "Complete -9"]);
  expect(payment).toMatchObject({ state: "failed", failure: { by: "card", code: -5017 } });
});

it("debits nothing when the shop refuses", async () => {
  shop.orders.clear();
  const { teller, payment } = open();
  await teller.pay(payment, CARD, "pays");
  expect(told(payment)).toEqual(["Prepare -5"]);
  expect(payment).toMatchObject({ state: "failed", failure: { by: "shop", code: -5 } });
});

it("leaves a debited payment to a person after three errors, who can settle it", async () => {
  shop.spoil = (answer, { action }) => (action === "1" ? { ...answer, error: -7 } : answer);
  const { teller, payment } = open();
  await teller.pay(payment, CARD, "pays");
  expect(told(payment)).toEqual(["Prepare 0", "Complete -7", "Complete -7", "Complete -7"]);
  expect(payment.state).toBe("manual");
  shop.spoil = (answer) => answer;
  await teller.completeOnce(payment, TAKEN);
  expect(payment).toMatchObject({ state: "paid", failure: null });
});

it("gives the money back when the shop has cancelled before", async () => {
  const { teller, payment } = open();
  await teller.prepare(payment);
  await teller.completeOnce(payment, CANCELLED);
  payment.state = "prepared";
  await teller.debit(payment);
  expect(payment).toMatchObject({ state: "failed", failure: { by: "shop", code: -9 } });
});

it("notices a shop that rounds its ids", async () => {
  shop.spoil = (answer) => ({ ...answer, click_trans_id: Number(answer.click_trans_id) & ~1 });
  const { teller, payment } = open({ big_ids: true });
  await teller.prepare(payment);
  expect(payment.calls[0]?.complaint).toBe("click_trans_id came back changed");
});

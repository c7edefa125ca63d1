import { percentOf, scoreTable } from "../score.ts";
import { MemoryMerchant } from "./memory-merchant.ts";
import { CASES, runAcceptanceList, type ClickEndpoint } from "./scenarios.ts";

const key = "the-right-key";
const orders = [
  { order: "7", amount: "150000.00" },
  { order: "8", amount: "150000.00" },
  { order: "9", amount: "150000.00" },
] as const;

let shop: MemoryMerchant;
let endpoint: ClickEndpoint;

beforeEach(async () => {
  shop = new MemoryMerchant("12345", key);
  for (const { order, amount } of orders) {
    shop.orders.set(order, { amount, paid_by: null });
  }
  const url = await shop.open();
  endpoint = { prepareUrl: url, completeUrl: url, serviceId: "12345", key, encoding: "form" };
});

afterEach(() => shop.close());

const failedCases = async (changes: Partial<ClickEndpoint> = {}) =>
  (await runAcceptanceList({ ...endpoint, ...changes }, orders))
    .filter(({ passed }) => !passed)
    .map(({ scenario }) => scenario);

it.each(["form", "json"] as const)(
  "gives a faithful shop all fifteen cases (%s)",
  async (encoding) => {
    const checks = await runAcceptanceList({ ...endpoint, encoding }, orders);
    expect(scoreTable(checks, CASES)).toContain("Score: 100 % (15 of 15 checks)");
  },
);

it("fails a shop that says yes to everything", async () => {
  shop.spoil = (answer) => ({ ...answer, error: 0, error_note: "Success" });
  expect(await failedCases()).toEqual(expect.arrayContaining(["1", "2", "4", "5", "7", "8", "13"]));
});

it("fails a shop that rounds click_trans_id", async () => {
  shop.spoil = (answer) => ({ ...answer, click_trans_id: Number(answer.click_trans_id) });
  expect(await failedCases()).toEqual(["3", "6"]);
});

it("fails a shop whose ids are text", async () => {
  shop.spoil = (answer) =>
    answer.merchant_prepare_id === undefined ? answer : { ...answer, merchant_prepare_id: "p_1" };
  expect(await failedCases()).toEqual(expect.arrayContaining(["3", "9", "12"]));
});

it("fails a shop that answers a wrong signature like an unknown order", async () => {
  shop.spoil = (answer) => (answer.error === -1 ? { ...answer, error: -5 } : answer);
  expect(await failedCases()).toEqual(["1", "4"]);
});

it("fails a shop that sells the order again after a cancellation", async () => {
  shop.spoil = (answer, { action, error }) =>
    action === "1" && error === "0" && answer.error === -9 ? { ...answer, error: 0 } : answer;
  expect(await failedCases()).toEqual(["15"]);
});

it("fails everything under a wrong key but the wrong signatures", async () => {
  expect(await failedCases({ key: "another-key" })).toHaveLength(13);
});

it("survives a shop that cannot be reached", async () => {
  const nowhere = "http://127.0.0.1:9";
  const checks = await runAcceptanceList(
    { ...endpoint, prepareUrl: nowhere, completeUrl: nowhere },
    orders,
  );
  expect(percentOf(checks)).toBe(0);
});

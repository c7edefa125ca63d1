import { parseExactJson, type LedgerView } from "@medusa-uz/payment-ledger";
import {
  buildAttempt,
  buildOrder,
  buildPayable,
  buildView,
  DEFAULT_SETTINGS,
  NOW,
} from "../../unit-tests/build-view";
import { decideCheckPerform, readCheckPerform } from "./check-perform-transaction";
import { TRANSACTION_LIFETIME_MS } from "./transaction";

describe("row 1: params", () => {
  it.each([
    ['{"account":{"order_id":"197"}}', -32600],
    ['{"amount":"15000000","account":{"order_id":"197"}}', -32600],
    ['{"amount":15000000.5,"account":{"order_id":"197"}}', -32600],
    ['{"amount":15000000.0000000001,"account":{"order_id":"197"}}', -32600],
    ['{"amount":null,"account":{"order_id":"197"}}', -32600],
    ['{"amount":15000000}', -32600],
    ['{"amount":15000000,"account":"197"}', -32600],
    ['{"amount":15000000,"account":["197"]}', -32600],
    ['{"amount":15000000,"account":197}', -32600],
    ['{"amount":15000000,"account":12345678901234567890}', -32600],
    ['{"amount":0,"account":{"order_id":"197"}}', -31001],
    ['{"amount":-15000000,"account":{"order_id":"197"}}', -31001],
  ])("%s -> %i", (params, code) => {
    expect(readCheckPerform(parseExactJson(params))).toMatchObject({ error: { code } });
  });

  it.each([
    ['{"order_id":"197"}', { order_id: "197" }],
    ['{"order_id":197}', { order_id: "197" }],
    ['{"order_id":" 197 "}', { order_id: "197" }],
    ['{"order_id":null}', {}],
    ['{"order_id":{"a":1}}', {}],
    ['{"order_id":""}', {}],
  ])("account %s is read as %p", (account, read) => {
    const params = parseExactJson(`{"amount":15000000,"account":${account}}`);
    expect(readCheckPerform(params)).toEqual({ params: { amount: 15000000n, account: read } });
  });

  it("keeps every digit of a 64-bit amount", () => {
    const params = parseExactJson('{"amount":9007199254740993,"account":{"order_id":"1"}}');
    expect(readCheckPerform(params)).toMatchObject({ params: { amount: 9007199254740993n } });
  });
});

describe("rows 2-7", () => {
  const expired = buildAttempt({ provider_time: NOW - TRANSACTION_LIFETIME_MS - 1 });
  const rows: [name: string, view: Partial<LedgerView>, wish: object, code: number | null][] = [
    ["2: account field absent", {}, { account: {} }, -31050],
    ["2: another account field", {}, { account: { phone: "197" } }, -31050],
    ["3: order unknown", { order: null, payable: null }, {}, -31050],
    ["3: order unknown and the sum wrong", { order: null, payable: null }, { amount: 1n }, -31050],
    ["4: paid", { payable: buildPayable({ status: "paid" }) }, {}, -31051],
    ["4: refunded", { payable: buildPayable({ status: "refunded" }) }, {}, -31051],
    ["4: given up unpaid", { payable: buildPayable({ status: "expired" }) }, {}, -31051],
    ["4: captured by hand", { order: buildOrder({ captured: 15000000n }) }, {}, -31051],
    ["4: cancelled", { order: buildOrder({ status: "canceled" }) }, {}, -31051],
    ["4: archived", { order: buildOrder({ status: "archived" }) }, {}, -31051],
    ["4: a draft", { order: buildOrder({ status: "draft" }) }, {}, -31051],
    ["4: in dollars", { order: buildOrder({ currency_code: "usd" }) }, {}, -31051],
    ["4: with a fraction of a tiyin", { order: buildOrder({ total: null }) }, {}, -31051],
    ["4: free", { order: buildOrder({ total: 0n }) }, { amount: 1n }, -31051],
    ["4 before 6", { order: buildOrder({ status: "canceled" }) }, { amount: 1n }, -31051],
    ["5: another live transaction", { attempts: [buildAttempt()] }, {}, -31099],
    ["5: somebody's money", { attempts: [buildAttempt({ state: "performed" })] }, {}, -31099],
    ["5 before 6", { attempts: [buildAttempt()] }, { amount: 1n }, -31099],
    ["6: a tiyin more", {}, { amount: 15000001n }, -31001],
    ["6: so'm for tiyin", {}, { amount: 150000n }, -31001],
    ["6: beyond 2^53", {}, { amount: 2n ** 64n + 15000000n }, -31001],
    ["no receipt possible where one is demanded", {}, { noReceipt: true }, -31008],
    ["6 before that", {}, { amount: 1n, noReceipt: true }, -31001],
    ["7: payable", {}, {}, null],
    ["7: in capital letters", { order: buildOrder({ currency_code: "UZS" }) }, {}, null],
    ["7: an expired transaction", { attempts: [expired] }, {}, null],
    ["7: a cancelled one", { attempts: [buildAttempt({ state: "cancelled" })] }, {}, null],
    ["7: open at another provider", { attempts: [buildAttempt({ provider: "click" })] }, {}, null],
    ["7: cash promised", { order: buildOrder({ secured: true }) }, {}, null],
    ["7: shipped, paid at the door", { order: buildOrder({ fulfilled: true }) }, {}, null],
  ];

  it.each(rows)("row %s", (_row, view, wish, code) => {
    const params = { amount: 15000000n, account: { order_id: "197" }, ...wish };
    const { answer, commands } = decideCheckPerform(buildView(view), params, DEFAULT_SETTINGS);
    expect(commands).toEqual([]);
    if (code === null) {
      expect(answer).toEqual({ result: { allow: true } });
    } else {
      expect(answer).toMatchObject({ error: { code } });
    }
  });

  it("names the account field and speaks three languages in the account range", () => {
    const params = { amount: 15000000n, account: { order_id: "nope" } };
    const view = buildView({ order: null, payable: null });
    expect(decideCheckPerform(view, params, DEFAULT_SETTINGS).answer).toEqual({
      error: {
        code: -31050,
        data: "order_id",
        message: {
          uz: expect.stringContaining("Buyurtma"),
          ru: expect.stringContaining("Заказ"),
          en: expect.stringContaining("Order"),
        },
      },
    });
  });

  it("follows the merchant's account field and busy code", () => {
    const params = { amount: 15000000n, account: { invoice: "197" } };
    const view = buildView({ attempts: [buildAttempt()] });
    const settings = { ...DEFAULT_SETTINGS, accountField: "invoice", busyCode: -31008 as const };
    expect(decideCheckPerform(view, params, settings).answer).toMatchObject({
      error: { code: -31008, data: "invoice" },
    });
  });
});

import { toldRecords, type ToldAnswer, type ToldLine } from "./told-records";

const DAY = { from: 1_000, to: 2_000 };

const buildAnswer = (state: number | null, overrides: Partial<ToldAnswer> = {}): ToldAnswer => ({
  request: { method: "CreateTransaction", params: { id: "tx-1", time: 1_500, amount: 15_000_000 } },
  answer: { result: { state } },
  told_at: 1_600,
  ...overrides,
});

const buildLine = (overrides: Partial<ToldLine> = {}): ToldLine => ({
  transaction_id: "tx-1",
  provider_time: 1_500,
  amount: 15_000_000n,
  state: "2",
  told_at: 1_700,
  ...overrides,
});

it.each([
  [1, "open", 0n],
  [2, "paid", 0n],
  [-1, "cancelled", 0n],
  [-2, "refunded", 15_000_000n],
])("reads Payme's state %i as %s", (state, word, refunded) => {
  expect(toldRecords(DAY, [buildAnswer(state)], [])).toEqual([
    {
      transaction_id: "tx-1",
      reference: "tx-1",
      amount: 15_000_000n,
      refunded,
      state: word,
      at: 1_500,
    },
  ]);
});

it("believes what was told last, by a statement or by an answer", () => {
  const late = [buildLine({ state: "-2", told_at: 1_700 })];
  const early = [buildLine({ state: "1", told_at: 1_550 })];
  expect(toldRecords(DAY, [buildAnswer(2)], late)).toMatchObject([{ state: "refunded" }]);
  expect(toldRecords(DAY, [buildAnswer(2)], early)).toMatchObject([{ state: "paid" }]);
});

it("knows transactions that only a statement named", () => {
  expect(toldRecords(DAY, [], [buildLine({ transaction_id: "tx-9" })])).toMatchObject([
    { transaction_id: "tx-9", state: "paid" },
  ]);
});

it.each([
  [999, 0],
  [1_000, 1],
  [1_999, 1],
  [2_000, 0],
])("takes Payme's time %i: %i", (provider_time, count) => {
  expect(toldRecords(DAY, [], [buildLine({ provider_time })])).toHaveLength(count);
});

it.each([
  ["no params", {}],
  ["no id", { params: { time: 1_500, amount: 1 } }],
  ["a sum in words", { params: { id: "tx-1", time: 1_500, amount: "much" } }],
  ["no object", "CreateTransaction"],
])("leaves out a call with %s", (_name, request) => {
  expect(toldRecords(DAY, [buildAnswer(2, { request })], [])).toEqual([]);
});

it("keeps every digit of a sum that came as text", () => {
  const request = { params: { id: "tx-1", time: 1_500, amount: "9007199254740993" } };
  expect(toldRecords(DAY, [buildAnswer(2, { request })], [])).toMatchObject([
    { amount: 9_007_199_254_740_993n },
  ]);
});

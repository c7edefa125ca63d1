import { buildAttempt, T } from "../../unit-tests/build-view";
import { readStatement, statementOf } from "./get-statement";

it.each([
  {},
  { from: T },
  { to: T },
  { from: "1", to: T },
  { from: T, to: 1.5 },
  { from: T, to: null },
])("%p -> -32600", (params) => {
  expect(readStatement(params)).toMatchObject({ error: { code: -32600 } });
});

it("is empty when there is nothing", () => {
  expect(statementOf([])).toEqual({ transactions: [] });
});

it("tells every field of every transaction, in the given order", () => {
  const refunded = buildAttempt({
    id: "payatt_2",
    transaction_id: "second",
    amount: 9007199254740993n,
    state: "refunded",
    perform_time: T + 500,
    cancel_time: T + 900,
    reason: 5,
  });
  expect(JSON.parse(JSON.stringify(statementOf([buildAttempt()])))).toEqual({
    transactions: [
      {
        id: "5305e3bab097f420a62ced0b",
        time: T,
        amount: 15000000,
        account: { order_id: "197" },
        create_time: T + 10,
        perform_time: 0,
        cancel_time: 0,
        transaction: "payatt_1",
        state: 1,
        reason: null,
        receivers: null,
      },
    ],
  });
  const text = JSON.stringify(statementOf([buildAttempt(), refunded]));
  expect(text).toContain('"amount":9007199254740993');
  expect(text).toContain('"state":-2,"reason":5');
});

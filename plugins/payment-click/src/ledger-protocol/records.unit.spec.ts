import { buildAttempt, buildPaid } from "../../unit-tests/build-view";
import { no, ok, openClickServer } from "../../unit-tests/click-server";
import { ClickMerchantApi } from "../merchant-api/merchant-api";
import { ClickRefusal } from "../merchant-api/errors";
import { clickRecords, stateOf } from "./records";

it.each([
  [2, 0, "paid"],
  [1, 0, "open"],
  [0, 5, "open"],
  [-1, 0, "cancelled"],
  [-99, 5, "refunded"],
])("status %i of a payment performed at %i is %s", (status, perform_time, state) => {
  expect(stateOf(status, { perform_time })).toBe(state);
});

const apiAt = (apiUrl: string) =>
  new ClickMerchantApi({
    apiUrl,
    serviceId: "12345",
    merchantUserId: "501",
    secret: "TestSecret123",
    timeoutMs: 5_000,
  });

it("asks for each payment, and leaves out what Click does not know", async () => {
  const server = await openClickServer(({ path }) => {
    const n = Number(path.split("/").at(-1));
    return Number.isNaN(n) || n % 100 === 0
      ? no(-5, "Payment not found")
      : ok(`,"payment_id":${n},"payment_status":2`);
  });
  const attempts = Array.from({ length: 300 }, (_, i) =>
    buildPaid({ transaction_id: `t${i}`, details: { click_paydoc_id: String(i) } }),
  );
  const records = await clickRecords(attempts, apiAt(server.apiUrl));
  await server.close();
  expect(records).toHaveLength(297);
  expect(records[0]).toEqual({
    transaction_id: "t1",
    reference: "1",
    amount: 15_000_000n,
    refunded: 0n,
    state: "paid",
    at: attempts[1]?.perform_time,
  });
});

it("finds the money of an order under a number that the shop was never told", async () => {
  const server = await openClickServer(({ path }) => {
    if (path === "payment/status_by_mti/12345/197/2026-01-15") {
      return ok(`,"payment_id":99,"merchant_trans_id":"197"`);
    }
    return path === "payment/status/12345/99"
      ? ok(`,"payment_id":99,"payment_status":2`)
      : no(-5, "Payment not found");
  });
  // The first moments of the 15th in Tashkent are still the 14th in UTC.
  const create_time = Date.UTC(2026, 0, 14, 19, 0, 1);
  const attempt = buildAttempt({ create_time, details: { click_paydoc_id: "1" } });
  const records = await clickRecords([attempt], apiAt(server.apiUrl));
  await server.close();
  expect(records).toMatchObject([{ transaction_id: null, reference: "99", state: "paid" }]);
});

it("does not ask for what Click never numbered, and says when Click cannot be asked", async () => {
  const server = await openClickServer(() => ({ status: 401, body: "" }));
  const api = apiAt(server.apiUrl);
  expect(await clickRecords([buildAttempt({ details: {} })], api)).toEqual([]);
  await expect(clickRecords([buildAttempt()], api)).rejects.toThrow(ClickRefusal);
  await server.close();
});

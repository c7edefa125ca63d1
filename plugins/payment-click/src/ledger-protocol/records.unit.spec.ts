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

it("asks for 3000 payments within seconds", async () => {
  const server = await openClickServer(({ path }) => {
    const n = Number(path.split("/").at(-1));
    return n % 1000 === 0
      ? no(-5, "Payment not found")
      : ok(`,"payment_id":${n},"payment_status":2`);
  });
  const attempts = Array.from({ length: 3000 }, (_, i) =>
    buildPaid({ transaction_id: `t${i}`, details: { click_paydoc_id: String(i) } }),
  );
  const started = Date.now();
  const records = await clickRecords(attempts, apiAt(server.apiUrl));
  await server.close();
  expect(Date.now() - started).toBeLessThan(10_000);
  // 0, 1000 and 2000 are not in Click's books.
  expect(records).toHaveLength(2997);
  expect(records[0]).toEqual({
    transaction_id: "t1",
    reference: "1",
    amount: 15_000_000n,
    refunded: 0n,
    state: "paid",
    at: attempts[1]?.perform_time,
  });
});

it("does not ask for what Click never numbered, and says when Click cannot be asked", async () => {
  const server = await openClickServer(() => ({ status: 401, body: "" }));
  const api = apiAt(server.apiUrl);
  expect(await clickRecords([buildAttempt({ details: {} })], api)).toEqual([]);
  await expect(clickRecords([buildAttempt()], api)).rejects.toThrow(ClickRefusal);
  await server.close();
});

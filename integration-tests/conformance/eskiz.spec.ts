import { required } from "../e2e/running-shop";
import { eskizConformance } from "./eskiz.ts";
import { SHOP_DEFAULTS } from "./place-order.ts";

jest.setTimeout(400_000);

it("passes the vectors of the SMS gateway", async () => {
  const { checks, percent, table } = await eskizConformance({
    ...SHOP_DEFAULTS,
    url: required("E2E_BACKEND_URL"),
    emulatorUrl: required("E2E_EMULATOR_URL"),
  });
  expect({ failed: checks.filter(({ passed }) => !passed), table }).toEqual({ failed: [], table });
  expect(percent).toBe(100);
  expect(checks.length).toBeGreaterThan(50);
});

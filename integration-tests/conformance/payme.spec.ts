import { PAYME_DEFAULTS, paymeConformance } from "./payme.ts";
import { SHOP_DEFAULTS } from "./place-order.ts";

/** Payme's sandbox list against the running shop, whose address the runner gives in E2E_BACKEND_URL. */
it("scores 100 % of Payme's sandbox list", async () => {
  const url = process.env.E2E_BACKEND_URL;
  if (!url) {
    throw new Error("E2E_BACKEND_URL is not set: run `npm test`, which starts a shop first");
  }
  const { checks, percent, table } = await paymeConformance({
    ...SHOP_DEFAULTS,
    ...PAYME_DEFAULTS,
    url: url.replace(/\/+$/, ""),
    key: process.env.PAYME_SECRET_KEY ?? PAYME_DEFAULTS.key,
    publishableKey: process.env.MEDUSA_PUBLISHABLE_KEY,
  });
  expect({ failed: checks.filter(({ passed }) => !passed), table }).toEqual({ failed: [], table });
  expect(checks.length).toBeGreaterThan(60);
  expect(percent).toBe(100);
}, 120_000);

import { CLICK_DEFAULTS, clickConformance } from "./click.ts";
import { SHOP_DEFAULTS } from "./place-order.ts";

/** Click's acceptance list against the running shop, whose address the runner gives in E2E_BACKEND_URL. */
it.each([
  { encoding: "form", joint: false },
  { encoding: "json", joint: true },
] as const)(
  "passes all fifteen cases of Click's list: %p",
  async (way) => {
    const url = process.env.E2E_BACKEND_URL;
    if (!url) {
      throw new Error("E2E_BACKEND_URL is not set: run `npm test`, which starts a shop first");
    }
    const { checks, percent, table } = await clickConformance({
      ...SHOP_DEFAULTS,
      ...CLICK_DEFAULTS,
      ...way,
      url: url.replace(/\/+$/, ""),
      publishableKey: process.env.MEDUSA_PUBLISHABLE_KEY,
    });
    expect({ failed: checks.filter(({ passed }) => !passed), table }).toEqual({
      failed: [],
      table,
    });
    expect(checks).toHaveLength(15);
    expect(percent).toBe(100);
  },
  120_000,
);

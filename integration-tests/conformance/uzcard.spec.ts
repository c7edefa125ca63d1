import { freePort } from "../../runner/ports.ts";
import { ownBackend } from "../chaos/own-backend";
import { openOwnEmulators } from "../chaos/own-emulators";
import { required } from "../e2e/running-shop";
import { SHOP_DEFAULTS } from "./place-order.ts";
import { uzcardConformance, type UzcardScore } from "./uzcard.ts";

jest.setTimeout(300_000);

const CHARGED_BY_STAFF = ["2", "3", "4"];

it("passes the gateway's vectors where holds are charged at once", async () => {
  const score = await uzcardConformance({
    ...SHOP_DEFAULTS,
    url: required("E2E_BACKEND_URL"),
    emulatorUrl: required("E2E_EMULATOR_URL"),
    publishableKey: process.env.MEDUSA_PUBLISHABLE_KEY,
  });
  expectFull(score);
  expect(score.manner).toEqual({ mode: "hold", capture: "automatic", humo: false });
  expect(Object.keys(score.skipped)).toEqual(CHARGED_BY_STAFF);
});

it("passes all of them where staff charge holds", async () => {
  const score = await ofOwnShop({ UZCARD_CAPTURE: "manual" });
  expectFull(score);
  expect(score.manner.capture).toBe("manual");
  expect(score.skipped).toEqual({});
  expect(score.checks).toHaveLength(49);
});

it("passes those of callbacks where cards are debited in one step", async () => {
  const score = await ofOwnShop({ UZCARD_MODE: "sale" });
  expectFull(score);
  expect(score.manner.mode).toBe("sale");
  expect(Object.keys(score.skipped)).toEqual(["1", "2", "3", "4", "5", "10"]);
});

/** A backend with other settings and a gateway of its own, on a second database. */
async function ofOwnShop(settings: Record<string, string>): Promise<UzcardScore> {
  const url = `http://localhost:${await freePort()}`;
  const emulators = await openOwnEmulators(url);
  const backend = ownBackend(url, required("E2E_SECOND_DATABASE_URL"), {
    ...settings,
    EMULATOR_PORT: emulators.port,
  });
  try {
    await backend.start();
    return await uzcardConformance({ ...SHOP_DEFAULTS, url, emulatorUrl: emulators.url });
  } finally {
    await backend.kill();
    await emulators.close();
  }
}

function expectFull({ checks, percent, table }: UzcardScore): void {
  expect({ failed: checks.filter(({ passed }) => !passed), table }).toEqual({ failed: [], table });
  expect(percent).toBe(100);
}

import { readCarrierSettings } from "../../plugins/courier/src/carriers/settings";
import { EnvironmentError, readEnvironment } from "../env";
import { carrierSettings } from "./settings-of-environment";

const own = {
  PAYME_MERCHANT_ID: "5e730e8e0b852a417aa49ceb",
  PAYME_SECRET_KEY: "a-real-key",
  JWT_SECRET: "j".repeat(32),
  BACKEND_URL: "https://api.shop.uz",
};
const sender = {
  COURIER_SENDER_NAME: "Shop",
  COURIER_SENDER_PHONE: "+998712345678",
  COURIER_SENDER_ADDRESS: "Toshkent, Navoiy 1",
};
const bts = {
  BTS_BASE_URL: "https://api.bts.uz/",
  BTS_USERNAME: "shop",
  BTS_PASSWORD: "secret",
  BTS_INN: "301234567",
  BTS_SENDER_CITY: "197",
  BTS_CITIES: "uz-tk=197, 1718401=101",
  BTS_STATUSES: "900=returned",
};
const settingsOf = (source: NodeJS.ProcessEnv) =>
  readCarrierSettings(carrierSettings(readEnvironment(source)));
const problemsOf = (source: NodeJS.ProcessEnv) => {
  try {
    readEnvironment(source);
    return [];
  } catch (error) {
    return (error as EnvironmentError).problems.map(({ name }) => name);
  }
};

it("the demo has all of them at the emulators", () => {
  expect(settingsOf({ EMULATOR_PORT: "9500" })).toMatchObject({
    sender: { phone: "+998712000000", pin: { lat: 41.3111, lng: 69.2797 } },
    webhooks: { secret: "demo-carriers-webhook-secret-for-the-emulator" },
    uzpost: { baseUrl: "http://localhost:9500/uzpost", account: { fromPlace: 1 } },
    bts: { baseUrl: "http://localhost:9500/bts", cities: { "uz-tk": 1, "uz-xo": 14 } },
    yandex: { baseUrl: "http://localhost:9500/yandex", maxPrice: 100_000 },
  });
});

it("a real shop has none until it has an account", () => {
  const settings = settingsOf(own);
  expect(Object.keys(settings)).toEqual(["webhooks"]);
  // Not the demo's, and the same after a restart.
  expect(settings.webhooks!.secret).toMatch(/^[\w-]{43}$/);
  expect(settingsOf(own).webhooks).toEqual(settings.webhooks);
});

it("UzPost is followed without an account", () => {
  const { uzpost } = settingsOf({ ...own, UZPOST_BASE_URL: "https://prodapi.pochta.uz" });
  expect(uzpost).toEqual({ baseUrl: "https://prodapi.pochta.uz", timeoutMs: 10_000 });
});

it("BTS has its own towns and numbers", () => {
  expect(settingsOf({ ...own, ...sender, ...bts }).bts).toMatchObject({
    baseUrl: "https://api.bts.uz",
    senderCityId: 197,
    cities: { "uz-tk": 197, "1718401": 101 },
    statuses: { "900": "returned" },
  });
});

it.each([
  [{ BTS_USERNAME: "shop" }, "BTS_PASSWORD"],
  [{ ...bts }, "COURIER_SENDER_PHONE"],
  [{ YANDEX_DELIVERY_TOKEN: "y0_real", ...sender }, "COURIER_SENDER_PIN"],
  [{ UZPOST_USERNAME: "shop" }, "UZPOST_FROM_PLACE"],
  [{ BTS_CITIES: "uz-tk=Tashkent" }, "BTS_CITIES"],
  [{ COURIER_SENDER_PIN: "here" }, "COURIER_SENDER_PIN"],
  [{ COURIER_WEBHOOK_SECRET: "short" }, "COURIER_WEBHOOK_SECRET"],
])("%j without %s does not start", (given, name) => {
  expect(problemsOf({ ...own, ...given })).toContain(name);
});

it("a status that this plugin does not have stops the start", () => {
  expect(() => settingsOf({ ...own, ...sender, ...bts, BTS_STATUSES: "900=lost" })).toThrow(
    "carriers.bts.statuses.900",
  );
});

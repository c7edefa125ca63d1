import { readUzcardOptions } from "./options";

const given = {
  applicationId: "rhmt_test",
  secret: "demo-uzcard-secret",
  storeId: "6",
  callbackBaseUrl: "https://api.shop.uz/",
  cardPageUrl: "https://shop.uz/{locale}/order/{order_id}/card",
};

it("fills the defaults in", () => {
  expect(readUzcardOptions({ ...given, encryptionKey: undefined, database: {} })).toEqual({
    applicationId: "rhmt_test",
    secret: "demo-uzcard-secret",
    storeId: 6,
    callbackBaseUrl: "https://api.shop.uz",
    cardPageUrl: given.cardPageUrl,
    baseUrl: "https://mesh.multicard.uz",
    mode: "hold",
    capture: "automatic",
    holdMinutes: 4320,
    releaseBeforeMinutes: 60,
    warnBeforeMinutes: 1440,
    saleMinutes: 30,
    allowedPs: ["uzcard"],
    partialRefundEnabled: false,
    minAmount: 100_000n,
    callbackIps: [],
    sendXAccessToken: false,
    fiscal: "provider",
    requestTimeoutMs: 15_000,
  });
});

it.each([
  [undefined, "applicationId"],
  [{ ...given, applicationId: " " }, "applicationId"],
  [{ ...given, secret: "short" }, "secret"],
  [{ ...given, storeId: "six" }, "storeId"],
  [{ ...given, baseUrl: "ftp://mesh.multicard.uz" }, "baseUrl"],
  [{ ...given, mode: "both" }, "mode"],
  [{ ...given, capture: "never" }, "capture"],
  [{ ...given, holdMinutes: 43_201 }, "holdMinutes"],
  [{ ...given, holdMinutes: 60 }, "releaseBeforeMinutes"],
  [{ ...given, allowedPs: [] }, "allowedPs"],
  [{ ...given, allowedPs: ["visa"] }, "allowedPs"],
  [{ ...given, minAmount: 0.001 }, "minAmount"],
  [{ ...given, callbackBaseUrl: "api.shop.uz" }, "callbackBaseUrl"],
  [{ ...given, callbackIps: ["195.158.26"] }, "callbackIps"],
  [{ ...given, cardPageUrl: "https://shop.uz/card" }, "cardPageUrl"],
  [{ ...given, requestTimeoutMs: 1 }, "requestTimeoutMs"],
  [{ ...given, encryptionKey: "short" }, "encryptionKey"],
  [{ ...given, sekret: "typo" }, "sekret"],
])("refuses %p because of %s", (options, wrong) => {
  expect(() => readUzcardOptions(options)).toThrow(wrong);
});

it("never repeats a key in its message", () => {
  const wrong = { ...given, applicationId: "", secret: "sh0rt", encryptionKey: "t00short" };
  expect(() => readUzcardOptions(wrong)).not.toThrow(/sh0rt|t00short/);
});

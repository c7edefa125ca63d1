import { isAuthorized } from "./authorization";

const basic = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`;

describe("login Paycom, key TestKey123", () => {
  const credentials = { login: "Paycom", keys: ["TestKey123"] };

  it.each([
    ["Basic UGF5Y29tOlRlc3RLZXkxMjM=", true],
    ["basic UGF5Y29tOlRlc3RLZXkxMjM=", true],
    ["Basic UGF5Y29tOndyb25n", false],
    ["Basic VXpjYXJkOnNvbWVSYW5kb21TdHJpbmc=", false],
    ["Basic cGF5Y29tOlRlc3RLZXkxMjM=", false],
    ["Basic UGF5Y29tOg==", false],
    ["Basic VGVzdEtleTEyMw==", false],
    ["Basic UGF5Y29tOlRlc3RLZXkxMjM=!", false],
    [basic("Paycom:TestKey1234"), false],
    [basic("Paycom:testkey123"), false],
    [basic(":TestKey123"), false],
    ["Basic", false],
    ["Basic ", false],
    ["Bearer x", false],
    ["UGF5Y29tOlRlc3RLZXkxMjM=", false],
    ["", false],
    [undefined, false],
  ])("%p -> %p", (header, accepted) => {
    expect(isAuthorized(header, credentials)).toBe(accepted);
  });
});

it("splits at the first colon only", () => {
  const credentials = { login: "Paycom", keys: ["k:e:y"] };
  expect(isAuthorized("Basic UGF5Y29tOms6ZTp5", credentials)).toBe(true);
});

it.each([[[]], [[""]]])("never matches when the configured keys are %p", (keys) => {
  expect(isAuthorized("Basic UGF5Y29tOg==", { login: "Paycom", keys })).toBe(false);
});

it("accepts either of two keys", () => {
  const credentials = { login: "Paycom", keys: ["production", "@#%&?"] };
  expect(isAuthorized(basic("Paycom:production"), credentials)).toBe(true);
  expect(isAuthorized(basic("Paycom:@#%&?"), credentials)).toBe(true);
  expect(isAuthorized(basic("Paycom:other"), credentials)).toBe(false);
});

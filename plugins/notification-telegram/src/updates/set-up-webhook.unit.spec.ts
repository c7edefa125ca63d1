import { needsHttps } from "./set-up-webhook";

describe("needsHttps", () => {
  it.each([
    ["https://api.telegram.org", "http://localhost:9000", true],
    ["https://api.telegram.org", "http://shop.uz", true],
    ["https://api.telegram.org", "https://shop.uz", false],
    ["http://localhost:9400/telegram", "http://localhost:9000", false],
  ])("%s to %s: %s", (apiRoot, backendUrl, needed) => {
    expect(needsHttps({ apiRoot, backendUrl })).toBe(needed);
  });
});

import { isOwnPost } from "./origin";

const own = { host: "shop.uz", storefrontUrl: "https://shop.uz", fetchSite: null };

describe("isOwnPost", () => {
  it.each([
    ["same origin", { origin: "https://shop.uz" }, true],
    ["same host behind a TLS proxy", { origin: "https://shop.uz", fetchSite: "same-origin" }, true],
    [
      "the known address behind a proxy that changes Host",
      { origin: "https://shop.uz", host: "10.0.0.2:8000" },
      true,
    ],
    ["fetch metadata alone", { origin: null, fetchSite: "same-origin" }, true],
    ["another site", { origin: "https://evil.uz" }, false],
    ["another site that forges metadata's absence", { origin: "https://shop.uz.evil.uz" }, false],
    ["another port", { origin: "https://shop.uz:8443" }, false],
    ["a cross-site form", { origin: "https://shop.uz", fetchSite: "cross-site" }, false],
    ["a sibling subdomain", { origin: "https://a.shop.uz", fetchSite: "same-site" }, false],
    ["a sandboxed frame", { origin: "null" }, false],
    ["neither header", { origin: null }, false],
  ])("%s", (_what, headers, expected) => {
    expect(isOwnPost({ ...own, ...headers })).toBe(expected);
  });
});

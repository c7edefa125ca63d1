import { listRequest } from "./list-request";

const now = new Date("2026-11-21T09:00:00Z");

describe("listRequest", () => {
  it.each([
    ["", {}],
    ["q=yod&class=rx&maker=Krka", { q: "yod", rx_class: "rx", manufacturer: "Krka" }],
    ["expiry=30", { expires_until: "2026-12-21" }],
    ["expiry=expired", { expires_until: "2026-11-20" }],
    ["missing=1&expiry=soon", { missing: true }],
  ])("%s", (address, expected) => {
    const request = listRequest(new URLSearchParams(address), now);
    expect(JSON.parse(JSON.stringify(request))).toEqual(expected);
  });
});

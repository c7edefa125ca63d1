import { gatewayTime, readGatewayTime } from "./gateway-time.ts";

const instant = Date.UTC(2026, 10, 21, 20, 30, 5);

it("writes Tashkent's clock, which may be tomorrow's day", () => {
  expect(gatewayTime(instant)).toBe("2026-11-22 01:30:05");
});

it.each([
  ["2026-11-22 01:30:05", instant],
  ["2026-11-22", Date.UTC(2026, 10, 21, 19)],
  ["22.11.2026", null],
  [undefined, null],
])("reads %p", (text, ms) => {
  expect(readGatewayTime(text)).toBe(ms);
});

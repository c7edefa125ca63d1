import { isTooLarge } from "./body-limit";

it.each([
  ["/cart/add", { "content-length": "300" }, false],
  ["/cart/add", {}, false],
  ["/cart/add", { "content-length": "65537" }, true],
  ["/courier/api/proofs?key=1", { "content-length": "2000000" }, false],
  ["/courier/api/proofs", { "content-length": "4194305" }, true],
  ["/ru/account/prescriptions/rx_01K/pages", { "content-length": "10600000" }, false],
  ["/account/prescriptions/rx_01K/pages", { "content-length": "11534337" }, true],
  ["/account/prescriptions/rx_01K", { "content-length": "70000" }, true],
  ["/courier/api/proofs-of-mine", { "content-length": "2000000" }, true],
])("%s with %j is too large: %s", (url, headers, tooLarge) => {
  expect(isTooLarge(url, headers)).toBe(tooLarge);
});

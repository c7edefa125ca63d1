import { issuedAt, receiptLink } from "./receipt-link";

const QUERY = "t=EZ000000000030&r=123456789&c=20221028171340&s=854971301623";
const LINK = `https://ofd.soliq.uz/epi?${QUERY}`;

it.each([
  ["vector 6", LINK, LINK],
  ["the other page", `https://ofd.soliq.uz/check?${QUERY}`, `https://ofd.soliq.uz/check?${QUERY}`],
  ["http is made https", `http://ofd.soliq.uz/epi?${QUERY}`, LINK],
  ["capitals in the host", `https://OFD.soliq.uz/epi?${QUERY}`, LINK],
  ["vector 7: another host", `https://ofd.soliq.uz.evil.example/epi?${QUERY}`, null],
  ["vector 7: no sign", "https://ofd.soliq.uz/epi?t=EZ000000000030&r=1&c=20221028171340", null],
  ["an empty parameter", "https://ofd.soliq.uz/epi?t=&r=1&c=20221028171340&s=1", null],
  ["another path", `https://ofd.soliq.uz/login?${QUERY}`, null],
  ["a path below", `https://ofd.soliq.uz/epi/x?${QUERY}`, null],
  ["the host as a user name", `https://ofd.soliq.uz@evil.example/epi?${QUERY}`, null],
  ["a user name", `https://a:b@ofd.soliq.uz/epi?${QUERY}`, null],
  ["another port", `https://ofd.soliq.uz:8443/epi?${QUERY}`, null],
  ["a script", "javascript:alert(1)", null],
  ["ftp", `ftp://ofd.soliq.uz/epi?${QUERY}`, null],
  ["a host of another provider", "https://dev-checkout.multicard.uz/check/1", null],
  ["no link", "", null],
  ["a number", 7, null],
  ["nothing", null, null],
])("%s", (_what, link, shown) => {
  expect(receiptLink(link)).toBe(shown);
});

it("shows a provider's own receipts from the hosts it is known to use", () => {
  const hosts = ["dev-checkout.multicard.uz"];
  const own = "https://dev-checkout.multicard.uz/check/6a1c";
  expect(receiptLink(own, hosts)).toBe(own);
  expect(receiptLink(LINK, hosts)).toBe(LINK);
  expect(receiptLink("https://multicard.uz/check/6a1c", hosts)).toBeNull();
  expect(receiptLink("https://evil.example/?dev-checkout.multicard.uz", hosts)).toBeNull();
});

it.each([
  [LINK, Date.parse("2022-10-28T17:13:40+05:00")],
  ["https://dev-checkout.multicard.uz/check/6a1c", null],
  ["https://ofd.soliq.uz/epi?c=20221399171340", null],
])("%s was issued at %p", (link, at) => {
  expect(issuedAt(link)).toBe(at);
});

import { receiptUrl } from "./read-order-payment";

it.each([
  [{ qr_code_url: "https://ofd.soliq.uz/check?t=1" }, "https://ofd.soliq.uz/check?t=1"],
  [{ qr_code_url: "http://ofd.soliq.uz/check" }, null],
  [{ qr_code_url: "https://ofd.soliq.uz.evil.example/" }, null],
  [{ qr_code_url: "javascript:alert(1)" }, null],
  [{ qr_code_url: 7 }, null],
  [{}, null],
  [[], null],
  [null, null],
])("of %j shows %p", (fiscal, url) => {
  expect(receiptUrl(fiscal)).toBe(url);
});

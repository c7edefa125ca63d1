import { patternOf } from "./template-book.ts";

it.each([
  ["Do'kon.uz: kirish kodi 1234", "Do'kon.uz: kirish kodi 9876", true],
  ["Do'kon.uz: kirish kodi 1234", "Do'kon.uz: kirish kodi 987654", true],
  ["Do'kon.uz: kirish kodi 1234", "Do'kon.uz: kirish kodi: 9876", false],
  ["Do'kon.uz: kirish kodi 1234", "Do\u02bbkon.uz: kirish kodi 9876", false],
  ["Buyurtma 17: 15 000 so'm to'landi.", "Buyurtma 1024: 1 250 000 so'm to'landi.", true],
  ["Buyurtma 17: 15 000 so'm to'landi.", "Buyurtma 1024: bepul so'm to'landi.", false],
  ["Holati: https://do-kon.uz/uz/order/1", "Holati: https://do-kon.uz/ru/order/order_01KX", true],
  ["Holati: https://do-kon.uz/uz/order/1", "Holati: https://evil.uz/ru/order/order_01KX", false],
  ["Kod: UZ-12-A.", "Kod: UZ-77-B.", true],
  ["Salom.", "Salom!", false],
  ["Your sign-in code (SMS) is 1234?", "Your sign-in code (SMS) is 98?", true],
])("%j and %j: %s", (sample, text, fits) => {
  expect(patternOf(sample).test(text)).toBe(fits);
});

import { buildPaperDelivery } from "./paper-delivery.fixture";
import { dayWords, money, nowWords, phoneWords, placeWords, windowWords } from "./paper-format";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

it.each([
  [0, "uz", "0 so'm"],
  [999, "en", "999 so'm"],
  [15_000, "uz", "15 000 so'm"],
  [1_250_000, "ru", "1 250 000 сум"],
] as const)("%d in %s is %s", (som, locale, text) => {
  expect(plain(money(som, locale))).toBe(text);
});

it.each([
  [null, "—"],
  [{ from: "2026-11-22T05:00:00Z", to: "2026-11-22T15:00:00Z" }, "22.11.2026, 10:00–20:00"],
  // Midnight in Tashkent is 19:00 of the day before in London.
  [{ from: "2026-12-31T19:00:00Z", to: "2027-01-01T06:30:00Z" }, "01.01.2027, 00:00–11:30"],
  [
    { from: "2026-11-22T05:00:00Z", to: "2026-11-24T15:00:00Z" },
    "22.11.2026 10:00 – 24.11.2026 20:00",
  ],
])("window %j is %s", (window, text) => {
  expect(windowWords(window)).toBe(text);
});

it.each([
  ["+998901234567", "+998 90 123-45-67"],
  ["+79001234567", "+79001234567"],
  ["", ""],
])("phone %j is %j", (phone, text) => {
  expect(plain(phoneWords(phone))).toBe(text);
});

it("names the places that are known", () => {
  const { division, district } = buildPaperDelivery();
  expect(placeWords({ division, district }, "ru")).toBe("Самаркандская область, Ургутский район");
  expect(placeWords({ division, district: null }, "uz")).toBe("Samarqand viloyati");
  expect(placeWords({ division: null, district: null }, "en")).toBe("");
});

it("writes a day and a moment as people do", () => {
  expect(nowWords(Date.parse("2026-11-21T19:04:59Z"))).toBe("22.11.2026, 00:04");
  expect(dayWords("2026-11-22")).toBe("22.11.2026");
});

import { compose, inboxWords, type Composition } from "./compose";

const NASTY = '<script>alert("🌸")</script>\r\nBcc: a@b.uz {code}';

const buildComposition = (more: Partial<Composition> = {}): Composition => ({
  template: "order_paid",
  locale: "uz",
  values: { number: "15", sum: "15000" },
  shop: { name: "Dorixona", url: "https://dorixona.uz" },
  ...more,
});

it("writes an SMS in one line", () => {
  expect(compose("sms", buildComposition())).toEqual({
    text: "Dorixona: 15-buyurtma uchun 15 000 so'm to'landi. Rahmat!",
  });
});

it("writes Telegram's HTML and its plain text", () => {
  expect(compose("telegram", buildComposition({ locale: "ru" }))).toEqual({
    text: "Заказ 15 оплачен\n\nПолучили 15 000 сум. Спасибо!",
    html: "<b>Заказ 15 оплачен</b>\n\nПолучили 15 000 сум. Спасибо!",
  });
});

it("writes a letter with a greeting, a sender and no picture", () => {
  const { subject, text, html } = compose("email", buildComposition({ name: "Aziza" }));
  expect(subject).toBe("15-buyurtma to'landi | Dorixona");
  expect(text).toContain("Assalomu alaykum, Aziza!\n\n15 000 so'm qabul qilindi.");
  expect(html).toContain('<html lang="uz">');
  expect(html).toContain('<a href="https://dorixona.uz"');
  expect(html).not.toMatch(/<img|<script|<link/);
});

it("no name and no value breaks a message", () => {
  const composition = buildComposition({ name: NASTY, values: { number: NASTY, sum: NASTY } });
  const letter = compose("email", composition);
  expect(letter.subject).not.toMatch(/[\r\n]/);
  expect(letter.html).not.toContain("<script");
  expect(letter.html).toContain("&lt;script&gt;alert(&quot;🌸&quot;)&lt;/script&gt;");
  const telegram = compose("telegram", composition);
  expect(telegram.html?.match(/<(?!\/?b>)/g)).toBeNull();
  expect(compose("sms", composition).text).not.toMatch(/[\r\n]/);
  expect(inboxWords(composition).title).not.toMatch(/[\r\n]/);
});

it("leaves out the greeting of somebody without a name", () => {
  for (const name of [null, undefined, "", " \u0000 "]) {
    expect(compose("email", buildComposition({ name })).text).not.toContain("Assalomu");
  }
});

it("sends a broadcast's own words, and says in a letter how to end them", () => {
  const words = { title: "Kuz chegirmasi", text: "Bugun hammasi 10 foiz arzon.\n\nKeling!" };
  const composition = buildComposition({ template: "marketing", values: {}, words });
  expect(compose("sms", composition).text).toBe("Dorixona: Bugun hammasi 10 foiz arzon. Keling!");
  expect(compose("email", composition).text).toContain("voz kechishingiz");
  expect(compose("telegram", composition).html).toBe(
    "<b>Kuz chegirmasi</b>\n\nBugun hammasi 10 foiz arzon.\n\nKeling!",
  );
});

it("writes typographic apostrophes as an SMS wants them", () => {
  const words = { title: "-", text: "O\u02bbzbek, ma\u2019no, g\u02bcoya" };
  const composition = buildComposition({ template: "marketing", values: {}, words });
  expect(compose("sms", composition).text).toBe("Dorixona: O'zbek, ma'no, g'oya");
});

it("has no SMS for staff", () => {
  expect(() => compose("sms", buildComposition({ template: "new_order" }))).toThrow("no SMS");
});

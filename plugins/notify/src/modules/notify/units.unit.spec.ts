import { ChannelBook } from "./channels";
import { readNotifyOptions } from "./options";
import { emailOf, localeOf, maskedPhone, phoneOf } from "./recipients";
import { codeDelivery } from "./send-code";
import { harmless } from "./write-outcomes";

it.each([
  ["+998 (90) 123-45-67", "998901234567"],
  ["901234567", "998901234567"],
  ["+7 701 123 45 67", undefined],
  ["12345", undefined],
  [null, undefined],
])("the phone %p is %p", (given, phone) => {
  expect(phoneOf(given)).toBe(phone);
});

it.each([
  ["a@b.uz", "a@b.uz"],
  ["998901234567@phone.invalid", undefined],
  ["998901234567@PHONE.INVALID", undefined],
  ["", undefined],
  [null, undefined],
])("the e-mail %p is %p", (given, email) => {
  expect(emailOf(given)).toBe(email);
});

it("shows of a phone what tells numbers apart", () => {
  expect(maskedPhone("998901234567")).toBe("+998 90 *** ** 67");
  expect(maskedPhone(undefined)).toBeNull();
});

it("reads a language with or without its country", () => {
  expect([localeOf("ru-RU"), localeOf("uz"), localeOf("fr-FR"), localeOf(null)]).toEqual([
    "ru",
    "uz",
    null,
    null,
  ]);
});

it("keeps no number and no address of a provider's words", () => {
  expect(harmless("user a@b.uz, +998 90 123-45-67, code 4821, error 5")).toBe(
    "user […] […], code […], error 5",
  );
});

it("words a code for one channel, and takes no key that a channel could not", () => {
  const code = {
    phone: "998901234567",
    purpose: "sign_in",
    code: "4821",
    locale: "ru",
    channel: "sms",
    key: "otp_1",
  } as const;
  expect(codeDelivery(code, { name: "Dorixona" })).toEqual({
    key: "otp_1",
    to: { phone: "998901234567" },
    template: "login_code",
    locale: "ru",
    values: { code: "4821", shop: "Dorixona" },
    content: { text: "Dorixona: код для входа 4821. Никому его не сообщайте." },
    kind: "code",
  });
  expect(() => codeDelivery({ ...code, key: "998901234567:4821" }, { name: "D" })).toThrow("key");
});

describe("channels", () => {
  const book = (module: unknown) =>
    new ChannelBook([{ channel: "sms", module: "eskiz" }], () => module);
  const delivery = codeDelivery(
    { phone: "9", purpose: "sign_in", code: "1", locale: "uz", channel: "sms", key: "k" },
    { name: "D" },
  );

  it("names a module that is missing or is no channel", () => {
    expect(book(undefined).problems()).toEqual([expect.stringContaining("is not loaded")]);
    expect(book({}).problems()).toEqual([expect.stringContaining("has no deliver()")]);
    expect(book({ deliver: () => undefined }).problems()).toEqual([]);
  });

  it("takes a broken promise not to throw as a message that may have been sent", async () => {
    const broken = book({ deliver: () => Promise.reject(new Error("998901234567")) });
    expect(await broken.deliver("sms", delivery)).toEqual({ state: "unknown", reason: "timeout" });
  });

  it("takes an answer too few as unknown", async () => {
    const accepted = { state: "accepted", ref: "1" };
    const short = book({ deliver: () => accepted, deliverMany: () => [accepted] });
    expect(await short.deliverMany("sms", [delivery, delivery])).toEqual([
      accepted,
      { state: "unknown", reason: "timeout" },
    ]);
  });
});

it("names every wrong option and repeats no value", () => {
  const read = () =>
    readNotifyOptions({
      channels: [
        { channel: "sms", module: "a" },
        { channel: "sms", module: "b" },
      ],
      lowStock: -1,
      keepDays: 1,
      surprise: "s3cret",
    });
  expect(read).toThrow(/channels: names a channel twice.*lowStock.*keepDays/s);
  expect(read).not.toThrow(/s3cret/);
  expect(readNotifyOptions(undefined)).toMatchObject({ channels: [], defaultLocale: "uz" });
});

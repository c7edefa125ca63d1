import { LOCALES } from "./types";
import { smsTemplates } from "./sms-templates";

const templates = smsTemplates("Dorixona");

it("lists every text that may be sent by SMS, and none of staff", () => {
  expect(Object.keys(templates)).toEqual(
    expect.arrayContaining([
      "login_code",
      "code_reset_password",
      "order_placed_cash",
      "order_paid",
    ]),
  );
  expect(Object.keys(templates).filter((key) => /new_order|low_stock|attention/.test(key))).toEqual(
    [],
  );
});

it("has filled the shop's name in and left the other places", () => {
  expect(templates.login_code).toEqual({
    uz: "Dorixona: kirish kodi {code}. Uni hech kimga aytmang.",
    ru: "Dorixona: код для входа {code}. Никому его не сообщайте.",
    en: "Dorixona: your sign-in code is {code}. Do not tell it to anybody.",
    sample: { code: "1234" },
  });
  const texts = Object.values(templates).flatMap((one) => LOCALES.map((locale) => one[locale]));
  expect(texts.filter((text) => text.includes("{shop}"))).toEqual([]);
});

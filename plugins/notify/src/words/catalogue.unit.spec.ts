import { CHANNELS, CODE_PURPOSES, LOCALES } from "../types";
import { messageType, NOTIFY_TYPES } from "../message-types";
import { CATALOGUE, codeTemplate, templateOf, typeOfTemplate } from "./catalogue";
import { compose, inboxWords } from "./compose";
import { placeholders } from "./fill";
import { TYPE_TITLES } from "./type-titles";

const GSM7 = /^[A-Za-z0-9 \n@£$¥!"#%&'()*+,\-./:;<=>?_]*$/;
const templates = Object.entries(CATALOGUE);

it("has words for every type but marketing, which brings its own", () => {
  for (const type of NOTIFY_TYPES.filter((one) => one !== "marketing")) {
    expect([type, Object.hasOwn(CATALOGUE, type)]).toEqual([type, true]);
  }
  for (const purpose of CODE_PURPOSES) {
    expect(Object.hasOwn(CATALOGUE, codeTemplate(purpose))).toBe(true);
  }
});

it("names every type in every language", () => {
  for (const type of NOTIFY_TYPES) {
    for (const locale of LOCALES) {
      expect([type, locale, TYPE_TITLES[type][locale]?.trim()]).not.toContain("");
    }
  }
});

describe.each(templates)("%s", (name, template) => {
  const type = typeOfTemplate(name);

  it.each(LOCALES)("lacks nothing in %s", (locale) => {
    const { sms, title, text } = template[locale];
    expect(title.trim()).not.toBe("");
    expect(text.trim()).not.toBe("");
    expect(sms === null).toBe(messageType(type).channels.sms === "never");
  });

  it.each(LOCALES)("can be sent on every channel it may take, in %s", (locale) => {
    const composition = {
      template: name,
      locale,
      values: template.sample,
      shop: { name: "Dorixona" },
    };
    for (const channel of CHANNELS.filter((one) => messageType(type).channels[one] !== "never")) {
      const content = compose(channel, composition);
      for (const part of [content.text, content.subject ?? "-", content.html ?? "-"]) {
        expect(part.trim()).not.toBe("");
        expect(part).not.toMatch(/\{\w+\}|undefined|null/);
      }
      expect(Boolean(content.html)).toBe(channel !== "sms");
      expect(Boolean(content.subject)).toBe(channel === "email");
    }
    expect(Object.values(inboxWords(composition)).every(Boolean)).toBe(true);
  });

  it("says the same things in every language", () => {
    const of = (part: "sms" | "title" | "text") =>
      LOCALES.map((locale) => placeholders(template[locale][part] ?? ""));
    for (const part of ["sms", "title", "text"] as const) {
      const [uz, ru, en] = of(part);
      expect([ru, en]).toEqual([uz, uz]);
    }
  });

  it("shows a moderator a value for each of its places", () => {
    const places = placeholders(LOCALES.map((locale) => template[locale].sms ?? "").join(" "));
    expect(places.filter((one) => one !== "shop" && !template.sample[one])).toEqual([]);
  });

  it("is one SMS with a shop's name of ten letters and a sum of millions", () => {
    const values = { ...template.sample, sum: "12345678", number: "123456" };
    for (const locale of LOCALES.filter((one) => template[one].sms !== null)) {
      const { text } = compose("sms", {
        template: name,
        locale,
        values,
        shop: { name: "Dorixona24" },
      });
      const longest = locale === "ru" ? 70 : 160;
      expect([locale, text.length <= longest, text]).toEqual([locale, true, text]);
      if (locale !== "ru") {
        expect(text).toMatch(GSM7);
      }
    }
  });
});

it("is Latin in Uzbek with ASCII apostrophes, and Cyrillic in Russian", () => {
  for (const [, { uz, ru }] of templates) {
    expect(Object.values(uz).join(" ")).not.toMatch(/[а-яё‘’ʻʼ`]/i);
    expect([ru.title, ru.text].every((text) => /[а-яё]/i.test(text))).toBe(true);
  }
});

it.each([
  ["order_placed", {}, "order_placed"],
  ["order_placed", { variant: "cash" }, "order_placed_cash"],
  ["order_placed", { variant: "counter" }, "order_placed_counter"],
  ["new_order", { variant: "counter" }, "new_order_counter"],
  ["order_paid", { variant: "cash" }, "order_paid"],
  ["needs_attention", { variant: "template" }, "needs_attention_template"],
  ["needs_attention", { variant: "__proto__" }, "needs_attention"],
] as const)("%s with %j takes the words of %s", (type, values, template) => {
  expect(templateOf(type, values)).toBe(template);
  expect(typeOfTemplate(template)).toBe(type);
});

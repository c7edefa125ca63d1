import { transliterate } from "./transliterate";

describe("transliterate", () => {
  it.each([
    ["Цитрамон", "Sitramon"],
    ["Фурацилин", "Furatsilin"],
    ["Линекс", "Lineks"],
    ["Ефлаза", "Yeflaza"],
    ["Диета", "Diyeta"],
    ["ЁДОМАРИН", "YODOMARIN"],
    ["Шиповник", "Shipovnik"],
    ["ШИПОВНИК", "SHIPOVNIK"],
    ["Щёлочь", "Shyoloch"],
    ["Хилак форте", "Xilak forte"],
    ["Железо", "Jelezo"],
    ["Юниэнзим", "Yunienzim"],
    ["Объём", "Obyom"],
    ["Panadol Экстра 500", "Panadol Ekstra 500"],
    ["", ""],
  ])("%s -> %s", (russian, uzbek) => {
    expect(transliterate(russian)).toBe(uzbek);
  });

  it("leaves no Cyrillic letter behind", () => {
    expect(transliterate("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")).toMatch(/^[a-z']+$/);
  });
});

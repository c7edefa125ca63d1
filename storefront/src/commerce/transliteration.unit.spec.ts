import { searchSpellings, toLatin } from "./transliteration";

describe("toLatin", () => {
  it.each([
    ["парацетамол", "paratsetamol"],
    ["Цитрамон", "tsitramon"],
    ["йўтал", "yo'tal"],
    ["қоғоз", "qog'oz"],
    ["шампунь", "shampun"],
    ["Choy", "choy"],
  ])("%s", (cyrillic, expected) => {
    expect(toLatin(cyrillic)).toBe(expected);
  });
});

describe("searchSpellings", () => {
  it.each([
    ["парацетамол", ["парацетамол", "paratsetamol", "paracetamol"]],
    ["тройчатка", ["тройчатка", "troychatka", "troychatca"]],
    ["choy", ["choy"]],
    ["paracetamol", ["paracetamol", "paratsetamol", "parakctamol"].slice(0, 2)],
    ["yo\u2018tal", ["yo'tal"]],
    ["  ", []],
  ])("%s", (query, expected) => {
    expect(searchSpellings(query).slice(0, expected.length || 9)).toEqual(expected);
  });
});

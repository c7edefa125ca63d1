import { breakable, cut, printable } from "./printable";

it.each([
  ["O\u02bbzbekiston, G\u02bbijduvon", "O'zbekiston, G'ijduvon"],
  ["san\u02bcat, Mo\u2018ljal, ko`k, ma\u2019no", "san'at, Mo'ljal, ko'k, ma'no"],
  ["Қўқон, Ғиждувон, Ҳазорасп, Нөкис, Әмиўдәрья", "Қўқон, Ғиждувон, Ҳазорасп, Нөкис, Әмиўдәрья"],
  ["Nókis, Qońırat, Ámiwdárya", "Nókis, Qońırat, Ámiwdárya"],
  ["  a\n\tb\u00a0c  ", "a b c"],
  ["\u202eab\u200bc", "abc"],
  ["uy 5 🏠 ✓ kv. 7", "uy 5 ? kv. 7"],
  ["王小明", "???"],
  ["№ 5 – «A» „B“…", "№ 5 – «A» „B“…"],
])("%j is printed as %j", (text, printed) => {
  expect(printable(text)).toBe(printed);
});

it.each([
  ["short", 10, "short"],
  ["exactly 10", 10, "exactly 10"],
  ["one two three four", 12, "one two thr…"],
  ["one two three four", 16, "one two three…"],
  ["abcdefghijklmnop", 8, "abcdefg…"],
])("cut(%j, %d) is %j", (text, longest, kept) => {
  expect(cut(text, longest)).toBe(kept);
  expect(kept.length).toBeLessThanOrEqual(longest);
});

it("breaks only words that are too long", () => {
  expect(breakable("abc abcdefgh ab", 3)).toBe("abc abc def gh ab");
});

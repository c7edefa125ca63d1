import { readMark } from "./read-mark";

const GTIN_AND_SERIAL = "0104780001234567215abcDEF123456";
const GS = "\x1d";
const CHECK = `91EE06${GS}92${"x".repeat(43)}=`;

it.each([
  ["as it is", "010478000123456721abc", "010478000123456721abc"],
  ["without AIs", "05367567230048c?eN1(o", "05367567230048c?eN1(o"],
  ["with blanks around", `  ${GTIN_AND_SERIAL}\n`, GTIN_AND_SERIAL],
  ["with its check behind the separator", `${GTIN_AND_SERIAL}${GS}${CHECK}`, GTIN_AND_SERIAL],
  ["with a separator in front", `${GS}${GTIN_AND_SERIAL}${GS}93abcd`, GTIN_AND_SERIAL],
  ["with the kind of code", `]d2${GTIN_AND_SERIAL}${GS}${CHECK}`, GTIN_AND_SERIAL],
  ["with the separator's name", `${GTIN_AND_SERIAL}<GS>93abcd`, GTIN_AND_SERIAL],
  [
    "by a keyboard that drops separators",
    `${GTIN_AND_SERIAL}${CHECK.replace(GS, "")}`,
    GTIN_AND_SERIAL,
  ],
  ["short check, no separator", `${GTIN_AND_SERIAL}93abcd`, GTIN_AND_SERIAL],
  ["the shortest", "1".repeat(8), "1".repeat(8)],
  ["the longest", "1".repeat(38), "1".repeat(38)],
  ["nothing", "  ", null],
  ["a slip", "1234567", null],
  ["too long", "1".repeat(39), null],
  ["with a blank inside", "0104780001 23456721abc", null],
  ["typed in Cyrillic", "010478000123456721фыв", null],
])("%s", (_how, scan, mark) => {
  expect(readMark(scan)).toBe(mark);
});

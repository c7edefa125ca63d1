import type { Corner } from "../api/wire";
import { areaOf, contains, crossesItself } from "./polygon";

/** About 4.2 km by 5.6 km around the centre of Tashkent. */
const SQUARE: Corner[] = [
  [69.25, 41.28],
  [69.3, 41.28],
  [69.3, 41.33],
  [69.25, 41.33],
];
/** Open to the east. */
const HORSESHOE: Corner[] = [
  [69, 41],
  [69.3, 41],
  [69.3, 41.1],
  [69.1, 41.1],
  [69.1, 41.2],
  [69.3, 41.2],
  [69.3, 41.3],
  [69, 41.3],
];

describe("contains", () => {
  it.each([
    ["the middle", SQUARE, { lng: 69.28, lat: 41.31 }, true],
    ["west of it", SQUARE, { lng: 69.24, lat: 41.31 }, false],
    ["north of it", SQUARE, { lng: 69.28, lat: 41.34 }, false],
    ["latitude and longitude mixed up", SQUARE, { lng: 41.31, lat: 69.28 }, false],
    ["the back of a horseshoe", HORSESHOE, { lng: 69.05, lat: 41.15 }, true],
    ["the mouth of a horseshoe", HORSESHOE, { lng: 69.2, lat: 41.15 }, false],
    ["the arm of a horseshoe", HORSESHOE, { lng: 69.2, lat: 41.25 }, true],
  ])("%s", (_, polygon, pin, expected) => {
    expect(contains(polygon, pin)).toBe(expected);
    expect(contains([...polygon].reverse(), pin)).toBe(expected);
  });
});

describe("crossesItself", () => {
  const [a, b, c, d] = SQUARE as [Corner, Corner, Corner, Corner];
  it.each<[string, Corner[], boolean]>([
    ["a square", SQUARE, false],
    ["a horseshoe", HORSESHOE, false],
    ["a triangle", [a, b, c], false],
    ["a bow tie", [a, c, b, d], true],
    ["an outline that runs back over itself", [a, b, a, c], true],
    ["a corner that lies on another edge", [a, b, c, [69.275, 41.28], d], true],
    ["the same corner twice in a row", [a, a, b, c], true],
    ["a corner on its own edge", [a, [69.27, 41.28], b, c, d], false],
  ])("%s", (_, polygon, expected) => {
    expect(crossesItself(polygon)).toBe(expected);
  });
});

describe("areaOf", () => {
  it("is in square metres", () => {
    expect(areaOf(SQUARE) / 1e6).toBeCloseTo(23.3, 0);
    expect(areaOf([...SQUARE].reverse())).toBeCloseTo(areaOf(SQUARE), 3);
  });
  it("is nothing for a line", () => {
    expect(areaOf([SQUARE[0]!, SQUARE[1]!])).toBe(0);
    expect(areaOf([])).toBe(0);
  });
});

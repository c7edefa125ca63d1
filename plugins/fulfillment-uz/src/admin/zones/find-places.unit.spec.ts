import { DIVISIONS } from "../../divisions";
import { findPlaces } from "./find-places";

const found = (looked: string) =>
  findPlaces(DIVISIONS, looked).map(({ code, districts }) => [code, districts.length]);

it("finds a city in any of the three languages, whatever the apostrophe", () => {
  expect(found("нукус")).toEqual(found("nukus"));
  expect(found("Nukus").map(([code]) => code)).toEqual(["uz-qr"]);
  expect(found("mirzo ulug‘bek")).toEqual([["uz-tk", 1]]);
});

it("shows the whole of a division that is named", () => {
  const [samarkand] = findPlaces(DIVISIONS, "samarqand vil");
  expect(samarkand?.districts).toHaveLength(16);
});

it("shows everything until something is looked for", () => {
  expect(found("  ")).toHaveLength(14);
  expect(found("London")).toEqual([]);
});

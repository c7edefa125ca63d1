import { mapLink, pinOf, readPin, writePin } from "./pin";

const chorsu = { lat: 41.32641, lng: 69.23519 };

describe("readPin", () => {
  it("reads what writePin wrote", () => {
    expect(readPin(writePin(chorsu))).toEqual(chorsu);
  });

  it.each([
    ["", "nothing"],
    ["69.23519,41.32641", "longitude first"],
    ["55.75,37.61", "Moscow"],
    ["41.3,69.2;drop", "more than a pin"],
    ["NaN,69.2", "no number"],
    ["41.3", "half a pin"],
  ])("takes %j for none: %s", (text) => {
    expect(readPin(text)).toBeNull();
  });
});

it.each([
  [{ pin: chorsu }, chorsu],
  [{ pin: { lat: "41.3", lng: "69.2" } }, null],
  [{ pin: { lat: 0, lng: 0 } }, null],
  [{ pin: "41.3,69.2" }, null],
  [{}, null],
  [null, null],
])("the pin of %j", (metadata, pin) => {
  expect(pinOf(metadata)).toEqual(pin);
});

it("links to the map with the longitude first", () => {
  expect(mapLink(chorsu)).toBe("https://yandex.uz/maps/?pt=69.23519,41.32641&z=17&l=map");
});

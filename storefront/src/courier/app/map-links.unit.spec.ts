import { mapLinks } from "./map-links";

it("leads to the pin, latitude first", () => {
  const links = mapLinks({ pin: { lat: 39.6542, lng: 66.9597 }, address_text: "Registon 7" });
  expect(new URL(links.yandex).searchParams.get("rtext")).toBe("~39.6542,66.9597");
  expect(new URL(links.google).searchParams.get("destination")).toBe("39.6542,66.9597");
});

it("looks for the address where there is no pin", () => {
  const address_text = "Samarqand, Registon ko'chasi 7 & 9";
  const links = mapLinks({ pin: null, address_text });
  expect(new URL(links.yandex).searchParams.get("text")).toBe(address_text);
  expect(new URL(links.google).searchParams.get("query")).toBe(address_text);
});

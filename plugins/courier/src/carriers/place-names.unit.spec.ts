import { placeNamed, plainName } from "./place-names";

const PLACES = ["Samarqand", "Urgut tumani", "Qo‘qon", "Toshkent shahri", "Toshkent viloyati"].map(
  (name, id) => ({ id, name }),
);

it.each([
  ["Samarqand shahri", "samarqand"],
  ["Qo‘qon", "qo'qon"],
  ["Farg`ona viloyati", "farg'ona"],
  ["  Urgut  tumani ", "urgut"],
])("%s is compared as %s", (name, plain) => {
  expect(plainName(name)).toBe(plain);
});

it.each([
  [["Urgut tumani", "Samarqand viloyati"], 1],
  [["Bulung'ur", "Samarqand viloyati"], 0],
  [["Qoʻqon shahri"], 2],
  // The city and the region of Tashkent are not to be taken for each other.
  [["Toshkent shahri"], null],
  [["Bulung'ur"], null],
  [["", "tumani"], null],
  [[], null],
])("%p is %p", (wanted, id) => {
  expect(placeNamed(PLACES, wanted)?.id ?? null).toBe(id);
});

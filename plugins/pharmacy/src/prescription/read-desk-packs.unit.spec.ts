import { alternativesFirst, type DeskPack } from "./read-desk-packs";

const buildPack = (variant_id: string, more: Partial<DeskPack> = {}): DeskPack => ({
  variant_id,
  product_id: "product",
  title: "Losartan",
  substances: [],
  strength: null,
  form: null,
  manufacturer: null,
  rx_class: "rx",
  sellable: 1,
  price: 17,
  e_prescription: false,
  double_check: false,
  ...more,
});

it.each<[string, DeskPack[], string[]]>([
  ["none", [], []],
  ["in stock first", [buildPack("a", { sellable: 0, price: 1 }), buildPack("b")], ["b", "a"]],
  [
    "what is not counted is in stock",
    [buildPack("a", { sellable: 0 }), buildPack("b", { sellable: null })],
    ["b", "a"],
  ],
  ["then the cheaper", [buildPack("a", { price: 2 }), buildPack("b", { price: 1 })], ["b", "a"]],
  ["without a price last", [buildPack("a", { price: null }), buildPack("b")], ["b", "a"]],
  ["then by name", [buildPack("a", { title: "Z" }), buildPack("b", { title: "A" })], ["b", "a"]],
  ["then by id", [buildPack("b"), buildPack("a")], ["a", "b"]],
  [
    "nothing under strict accounting",
    [buildPack("a", { rx_class: "strict" }), buildPack("b")],
    ["b"],
  ],
])("%s", (_name, packs, ids) => {
  expect(alternativesFirst(packs).map(({ variant_id }) => variant_id)).toEqual(ids);
});

import { addressOf, filterOf, isFiltered, requestOf } from "./deliveries-filter";

const read = (address: string) => filterOf(new URLSearchParams(address));

it.each([
  "",
  "state=ready",
  "state=on_the_way&zone=uz-sa&courier=cour_01J&carrier=uzpost&day=2026-11-21&q=%2315&delivery=cdel_1&late=1&attention=1&page=3",
  "courier=none",
])("address %j is read and written back", (address) => {
  expect(addressOf(read(address)).toString()).toBe(address);
});

it.each([
  "state=lost",
  "zone=UZ-SA",
  "zone=samarqand",
  "carrier=dhl",
  "day=2026-02-31",
  "late=yes",
  "attention=yes",
  "page=-2",
  "page=1",
  "delivery=../x",
])("%j makes no sense and is left out", (address) => {
  expect(addressOf(read(address)).toString()).toBe("");
  expect(isFiltered(read(address))).toBe(false);
});

it.each([
  ["q=%2315", "15"],
  ["q=%E2%84%96%2015", "15"],
  ["q=7K3M+9QPX", "7K3M9QPX"],
  ["q=Botir+Aliyev", "Botir Aliyev"],
  ["q=%23", "#"],
])("%j searches for %j", (address, q) => {
  expect(requestOf(read(address)).q).toBe(q);
});

it("asks page by page", () => {
  expect(requestOf(read("page=3"))).toMatchObject({ limit: 25, offset: 50 });
});

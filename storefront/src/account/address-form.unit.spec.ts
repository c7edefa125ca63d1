import { readAddress, readAddressInput } from "./address-form";

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};
const good = {
  name: "Dilnoza Karimova",
  phone: "90 123 45 67",
  district: "1726266",
  street: "Navoiy 1",
  landmark: "",
  pin: "41.32641,69.23519",
};

it("reads an address as checkout does", () => {
  const reading = readAddress(readAddressInput(form({ ...good, default: "on" })));
  expect(reading.entry).toEqual({
    ...good,
    phone: "+998901234567",
    pin: { lat: 41.32641, lng: 69.23519 },
    isDefault: true,
  });
});

it.each([
  [{ name: "D" }, "name"],
  [{ phone: "12" }, "phone"],
  [{ district: "" }, "district"],
  [{ street: "" }, "street"],
  [{ landmark: "x".repeat(201) }, "landmark"],
  [{ pin: "55.75,37.61" }, "pin"],
])("%j is wrong in %s", (change, field) => {
  const { errors } = readAddress(readAddressInput(form({ ...good, ...change })));
  expect(Object.keys(errors ?? {})).toEqual([field]);
});

import { readContact, readContactInput, type ContactInput } from "./contact-form";
import { dictionaries } from "../i18n/dictionary";

const filled: ContactInput = {
  name: "Dilnoza Karimova",
  phone: "+998 90 123 45 67",
  email: "",
  district: "1726269",
  street: "Amir Temur 15",
  landmark: "",
  pin: "",
};

describe("readContact", () => {
  it("accepts a filled form and gives the phone in E.164", () => {
    expect(readContact(filled)).toEqual({
      contact: { ...filled, phone: "+998901234567", pin: null },
    });
  });

  it.each([
    ["name", "", "error.name"],
    ["name", " A ", "error.name"],
    ["name", "a".repeat(101), "error.nameLong"],
    ["phone", "", "error.phone"],
    ["phone", "+7 900 123 45 67", "error.phone"],
    ["email", "not an address", "error.email"],
    ["district", "", "error.district"],
    ["district", "<script>", "error.district"],
    ["street", "", "error.street"],
    ["street", "a".repeat(201), "error.long"],
    ["landmark", "a".repeat(201), "error.long"],
    ["pin", "55.75,37.61", "error.pin"],
  ] as const)("refuses %s = %j", (field, value, error) => {
    expect(readContact({ ...filled, [field]: value })).toEqual({ errors: { [field]: error } });
    expect(dictionaries.uz).toHaveProperty([error]);
  });

  it("names every wrong field at once", () => {
    const { errors } = readContact(readContactInput(new FormData()));
    expect(Object.keys(errors ?? {}).sort()).toEqual(["district", "name", "phone", "street"]);
  });
});

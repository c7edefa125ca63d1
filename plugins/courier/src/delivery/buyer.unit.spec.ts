import { buyerOf, type OrderAddress } from "./buyer";

const address = (overrides: Partial<OrderAddress> = {}): OrderAddress => ({
  first_name: "Aziza",
  last_name: "Karimova",
  phone: "+998901234567",
  address_1: "Amir Temur 1",
  address_2: null,
  city: "Yunusobod tumani",
  address_metadata: null,
  ...overrides,
});

describe("the buyer of a delivery", () => {
  it("is a name, a phone and a place", () => {
    expect(
      buyerOf(
        address({
          address_metadata: { landmark: " Bozor yonida ", pin: { lat: 41.3, lng: 69.2 } },
        }),
      ),
    ).toEqual({
      contact_name: "Aziza Karimova",
      phone: "+998901234567",
      address_text: "Yunusobod tumani, Amir Temur 1",
      landmark: "Bozor yonida",
      pin: { lat: 41.3, lng: 69.2 },
    });
  });

  it.each([
    ["no metadata", null],
    ["half a pin", { pin: { lat: 41.3 } }],
    ["a pin in words", { pin: { lat: "41.3", lng: "69.2" } }],
    ["a pin of nothing", { pin: null, landmark: "  " }],
    ["a landmark of numbers", { landmark: 7 }],
  ])("has neither pin nor landmark with %s", (_, address_metadata) => {
    expect(buyerOf(address({ address_metadata }))).toMatchObject({ landmark: null, pin: null });
  });

  it("leaves out what is missing", () => {
    const bare = { first_name: null, last_name: " ", phone: " ", address_1: null, city: null };
    expect(buyerOf(address(bare))).toEqual({
      contact_name: "",
      phone: null,
      address_text: "",
      landmark: null,
      pin: null,
    });
  });
});

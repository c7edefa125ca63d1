import type { Parcel, Sender } from "../port";
import { claimBody, priceBody, toLonLat } from "./claim-body";

const sender: Sender = {
  name: "Medusa UZ",
  phone: "+998712000000",
  address: "Toshkent, Amir Temur 1",
  pin: { lat: 41.3111, lng: 69.2797 },
  email: null,
};
const buildParcel = (overrides: Partial<Parcel["to"]> = {}, weight_g = 1_200): Parcel => ({
  reference: "cship_1",
  order_no: "1024",
  express: true,
  to: {
    name: "Aziza Karimova",
    phone: "+998901112233",
    address: "Toshkent, Navoiy 5",
    landmark: "Metro",
    province: "uz-tk",
    district: null,
    place_names: [],
    pin: { lat: 41.32, lng: 69.25 },
    ...overrides,
  },
  weight_g,
  worth: 165_000,
});
const codeOf = (make: () => unknown) => {
  try {
    make();
    return "made";
  } catch (error) {
    return (error as { code: string }).code;
  }
};

it("coordinates are [lon, lat]", () => {
  expect(toLonLat({ lat: 41.3111, lng: 69.2797 })).toEqual([69.2797, 41.3111]);
});

it("a claim has two points, one parcel named by its order, and our own number at the destination", () => {
  const body = claimBody(buildParcel(), sender, {
    callbackUrl: "https://shop.uz/hooks/carriers/yandex/secret",
  });
  expect(body.items).toEqual([
    expect.objectContaining({
      ...{ title: "1024", pickup_point: 1, droppof_point: 2, weight: 1.2 },
      ...{ cost_value: "165000.00", cost_currency: "UZS" },
    }),
  ]);
  expect(body.route_points).toMatchObject([
    { point_id: 1, type: "source", address: { coordinates: [69.2797, 41.3111] } },
    {
      ...{ point_id: 2, type: "destination", external_order_id: "cship_1" },
      contact: { name: "Aziza Karimova", phone: "+998901112233" },
      address: { coordinates: [69.25, 41.32], comment: "Metro" },
    },
  ]);
  expect(body.callback_properties?.callback_url).toMatch(/\?$/);
});

it("the price is asked with points of another shape", () => {
  expect(priceBody(buildParcel(), sender)).toMatchObject({
    items: [{ quantity: 1, weight: 1.2, dropoff_point: 2 }],
    route_points: [
      { id: 1, coordinates: [69.2797, 41.3111] },
      { id: 2, coordinates: [69.25, 41.32] },
    ],
    requirements: { taxi_class: "courier" },
  });
});

it.each([
  [1_200, undefined, "courier"],
  [10_001, undefined, "express"],
  [1_200, "cargo", "cargo"],
])("%i g, %p wished: %s", (weight_g, wished, taxi_class) => {
  const { requirements } = priceBody(buildParcel({}, weight_g), sender, wished);
  expect(requirements).toEqual({ taxi_class });
});

it.each([
  [{ pin: null }, "pin_needed"],
  [{ phone: null }, "phone_needed"],
  [{}, "made"],
])("%j: %s", (to, code) => {
  expect(codeOf(() => claimBody(buildParcel(to), sender, { callbackUrl: null }))).toBe(code);
});

import { combinationsOf, parcelsOf, toOffers } from "./delivery-offers";

const option = (id: string, service: string | null, price: number, profile = "sp_1") => ({
  shipping_option_id: id,
  shipping_profile_id: profile,
  service,
  name: id,
  type: "Drone",
  price,
  free_from: null,
  cod_fee: 0,
  window: null,
  cutoff_passed: false,
});
const ids = (offers: { id: string }[]) => offers.map(({ id }) => id);

it("puts what is picked up last, however cheap it is", () => {
  const offers = toOffers([
    option("so_pickup", "pickup", 0),
    option("so_express", "express", 25000),
    option("so_standard", "standard", 15000),
  ]);
  expect(offers.map(({ kind }) => kind)).toEqual(["standard", "express", "pickup"]);
});

it("keeps a merchant's own option with its own price", () => {
  expect(toOffers([option("so_own", null, 9000)])).toEqual([
    expect.objectContaining({ kind: "drone", name: "so_own", price: 9000, freeFrom: null }),
  ]);
});

it("makes a parcel of each shipping profile, in an order that stays", () => {
  const dry = option("so_dry", "standard", 20000, "sp_a");
  const cold = option("so_cold", "standard", 10000, "sp_b");
  const fast = option("so_fast", "express", 30000, "sp_a");
  const parcels = parcelsOf(toOffers([cold, fast, dry]));
  expect(parcels.map(ids)).toEqual([["so_dry", "so_fast"], ["so_cold"]]);
  expect(combinationsOf(parcels).map(ids)).toEqual([
    ["so_dry", "so_cold"],
    ["so_fast", "so_cold"],
  ]);
});

it("has no way to choose where nothing is offered", () => {
  expect(combinationsOf(parcelsOf([]))).toEqual([]);
});

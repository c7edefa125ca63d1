import { joinOffers } from "./delivery-offers";

const tariff = (shipping_option_id: string, service: string, price: number) => ({
  shipping_option_id,
  service,
  price,
  free_from: null,
  cod_fee: 0,
  window: null,
  cutoff_passed: false,
});
const listed = (id: string, amount: number | null = null, code = "") => ({
  id,
  name: id,
  amount: amount as number,
  type: { code },
});

it("puts what is picked up last, however cheap it is", () => {
  const offers = joinOffers(
    [listed("so_pickup"), listed("so_express"), listed("so_standard")],
    [
      tariff("so_pickup", "pickup", 0),
      tariff("so_standard", "standard", 15000),
      tariff("so_express", "express", 25000),
    ],
  );
  expect(offers.map(({ kind }) => kind)).toEqual(["standard", "express", "pickup"]);
});

it("keeps a merchant's own option with its own price", () => {
  expect(joinOffers([listed("so_own", 9000, "Drone")], [])).toEqual([
    expect.objectContaining({ kind: "drone", price: 9000, freeFrom: null, codFee: 0 }),
  ]);
});

it("offers nothing whose price nobody can tell", () => {
  expect(joinOffers([listed("so_calculated")], [])).toEqual([]);
});

it("takes the tariff's price over an old flat one", () => {
  const [offer] = joinOffers(
    [listed("so_standard", 15000)],
    [{ ...tariff("so_standard", "standard", 18000), free_from: 200000, cod_fee: 5000 }],
  );
  expect(offer).toMatchObject({ price: 18000, freeFrom: 200000, codFee: 5000 });
});

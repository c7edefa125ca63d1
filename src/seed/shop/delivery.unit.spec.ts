import { DIVISIONS } from "@medusa-uz/fulfillment-uz/divisions";
import { deliveryPrice } from "./delivery";

describe("deliveryPrice", () => {
  it.each(DIVISIONS.map((division) => [division.code, division] as const))(
    "%s",
    (code, division) => {
      const city = code === "uz-tk";
      expect(deliveryPrice(division, "standard")).toBe(city ? 15_000 : 25_000);
      expect(deliveryPrice(division, "express")).toBe(city ? 25_000 : 35_000);
    },
  );
});

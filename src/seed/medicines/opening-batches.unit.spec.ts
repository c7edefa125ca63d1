import { openingBatches } from "./opening-batches";

const today = new Date("2026-11-21T09:00:00Z");
const skus = Array.from({ length: 400 }, (_, i) => `MED-${i}`);

describe("openingBatches", () => {
  it("add up to the stock, in series of their own", () => {
    for (const sku of skus) {
      const batches = openingBatches(sku, 100, today);
      expect(batches.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(100);
      expect(new Set(batches.map(({ series }) => series)).size).toBe(batches.length);
      expect(batches.every(({ quantity }) => quantity > 0)).toBe(true);
    }
  });

  it("are none without stock", () => {
    expect(openingBatches("MED-1", 0, today)).toEqual([]);
  });

  it("expire in days for a few, and always leave most to be sold", () => {
    const soon = skus.filter((sku) =>
      openingBatches(sku, 100, today).some(({ expires_on }) => expires_on < "2026-12-21"),
    );
    expect(soon.length).toBeGreaterThan(10);
    expect(soon.length).toBeLessThan(80);
    for (const sku of soon) {
      expect(openingBatches(sku, 100, today)[1].quantity).toBeGreaterThanOrEqual(90);
    }
  });
});

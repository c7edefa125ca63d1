import { CATEGORIES } from "./categories";
import { enlarge } from "./enlarge";
import { catalogue } from "./index";

const products = catalogue();

describe("the catalogue", () => {
  it("is a shop: about 450 medicines and 150 other goods", () => {
    const medicines = products.filter(({ kind }) => kind === "medicine").length;
    expect(medicines).toBeGreaterThanOrEqual(440);
    expect(products.length - medicines).toBeGreaterThanOrEqual(150);
  });

  it("has a handle and skus of its own for everything", () => {
    const handles = products.map(({ handle }) => handle);
    const skus = products.flatMap(({ variants }) => variants.map(({ sku }) => sku));
    expect(new Set(handles).size).toBe(handles.length);
    expect(new Set(skus).size).toBe(skus.length);
    for (const handle of handles) expect(handle).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it("fills every category and uses no other", () => {
    const known = CATEGORIES.flatMap(({ children }) => children.map(({ handle }) => handle));
    expect(new Set(products.map(({ category }) => category))).toEqual(new Set(known));
  });

  it.each(products.map((product) => [product.handle, product] as const))(
    "%s reads well in three languages",
    (_, { title, subtitle, description, variants }) => {
      for (const text of [title, subtitle, description, ...variants.map(({ pack }) => pack)]) {
        expect(text.uz).not.toMatch(/[А-Яа-яЁё]/);
        expect(text.en).not.toMatch(/[А-Яа-яЁё]/);
        for (const value of Object.values(text)) {
          expect(value.trim()).toBe(value);
          expect(value).not.toMatch(/^$|undefined|null|\s{2,}| ,|,,|\[object/);
        }
      }
      expect(title.uz.length).toBeLessThanOrEqual(110);
    },
  );

  it("has medicines on prescription, apart from the others, some that can stand in for each other", () => {
    const [rx, strict] = (["rx", "strict"] as const).map((one) =>
      products.filter(({ medicine }) => medicine?.rx_class === one),
    );
    expect([rx!.length, strict!.length]).toEqual([34, 1]);
    const apart = new Set(
      CATEGORIES.filter(({ prescription }) => prescription).flatMap(({ children }) =>
        children.map(({ handle }) => handle),
      ),
    );
    for (const { category, medicine } of products) {
      expect(apart.has(category)).toBe(medicine !== undefined && medicine.rx_class !== "otc");
    }
    const composition = rx!.map(({ medicine, facts }) =>
      [medicine!.substances, medicine!.form, facts.strength].join(" "),
    );
    expect(composition.length - new Set(composition).size).toBeGreaterThanOrEqual(3);
  });

  it("prices every pack in whole so'm and keeps packs apart", () => {
    for (const { variants } of products) {
      expect(variants.length).toBeGreaterThan(0);
      expect(new Set(variants.map(({ pack }) => pack.uz)).size).toBe(variants.length);
      for (const { price, stock } of variants) {
        expect(Number.isSafeInteger(price) && price >= 500 && price <= 1_000_000).toBe(true);
        expect(Number.isSafeInteger(stock) && stock >= 0).toBe(true);
      }
    }
  });

  it("has plenty of most, few of some and none of a few", () => {
    const stocks = products.flatMap(({ variants }) => variants.map(({ stock }) => stock));
    const share = (part: number[]) => part.length / stocks.length;
    expect(share(stocks.filter((stock) => stock === 0))).toBeGreaterThan(0.02);
    expect(share(stocks.filter((stock) => stock === 0))).toBeLessThan(0.07);
    expect(share(stocks.filter((stock) => stock > 0 && stock < 6))).toBeGreaterThan(0.05);
  });
});

describe("enlarge", () => {
  it("adds copies with handles and skus of their own", () => {
    const large = enlarge(products, 1500);
    const skus = large.flatMap(({ variants }) => variants.map(({ sku }) => sku));
    expect(large).toHaveLength(1500);
    expect(new Set(large.map(({ handle }) => handle)).size).toBe(1500);
    expect(new Set(skus).size).toBe(skus.length);
    expect(large.slice(0, products.length)).toEqual(products);
  });

  it("takes the first ones when fewer are wanted", () => {
    expect(enlarge(products, 3)).toEqual(products.slice(0, 3));
    expect(enlarge(products, null)).toEqual(products);
  });
});

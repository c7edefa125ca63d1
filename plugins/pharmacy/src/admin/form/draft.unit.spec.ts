import { bodyOf, draftOf, emptySubstance } from "./draft";

const product = {
  id: "prod_1",
  title: "Aspirin",
  variants: [{ id: "variant_1", title: "20 dona", sku: "A-20" }],
};

describe("a draft of a medicine", () => {
  it("begins on prescription, with the product's packs", () => {
    const draft = draftOf({ product, medicine: null, batches: [], unsold_until: "2026-12-21" });
    expect(draft.rx_class).toBe("rx");
    expect(draft.packs).toMatchObject([
      { variant_id: "variant_1", title: "20 dona · A-20", pack: "20 dona", reference_price: "" },
    ]);
  });

  it("sends what was typed, and null for what was not", () => {
    const draft = draftOf({ product, medicine: null, batches: [], unsold_until: "2026-12-21" });
    const body = bodyOf({
      ...draft,
      form: " tablets ",
      storage: { uz: "Salqin joyda", ru: "", en: " " },
      substances: [{ ...emptySubstance(), inn: " aspirin ", strength: "500 mg" }, emptySubstance()],
      packs: [{ ...draft.packs[0], reference_price: "25000" }],
    });
    expect(body).toMatchObject({
      form: "tablets",
      manufacturer: null,
      storage: { uz: "Salqin joyda" },
      leaflet: null,
      substances: [{ inn: "aspirin", strength: "500 mg", uz: null }],
      packs: [{ variant_id: "variant_1", reference_price: 25000, gtin: null }],
    });
  });
});

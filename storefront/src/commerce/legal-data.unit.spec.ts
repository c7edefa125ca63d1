import { legalData } from "./legal-data";

it("shows what is set", () => {
  expect(legalData({ DEMO: false, SHOP_LEGAL_NAME: "Shifo MChJ", SHOP_STIR: "301234567" })).toEqual(
    {
      demo: false,
      rows: [
        { label: null, value: "Shifo MChJ" },
        { label: "footer.stir", value: "301234567" },
      ],
    },
  );
});

it("shows a sample in the demo alone, and only where nothing is set", () => {
  expect(legalData({ DEMO: true })).toMatchObject({ demo: true });
  expect(legalData({ DEMO: true }).rows).toHaveLength(4);
  expect(legalData({ DEMO: false })).toEqual({ demo: false, rows: [] });
  expect(legalData({ DEMO: true, SHOP_LICENCE: "1" }).rows).toHaveLength(1);
});

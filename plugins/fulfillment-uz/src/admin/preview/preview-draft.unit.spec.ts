import { DIVISIONS } from "../../divisions";
import { NUKUS, readPreview } from "./preview-draft";

it("begins with a cart in Nukus", () => {
  expect(readPreview(NUKUS)).toEqual({
    request: {
      province: "uz-qr",
      district_soato: NUKUS.district,
      items_total: 150_000,
      weight_g: 1000,
      cod: false,
    },
  });
  const karakalpakstan = DIVISIONS.find(({ code }) => code === NUKUS.province);
  const city = karakalpakstan?.districts.find(({ soato }) => soato === NUKUS.district);
  expect(city).toMatchObject({ kind: "city", slug: expect.stringContaining("nukus") });
});

it("asks about a time of Tashkent, a pin and a profile", () => {
  const request = readPreview({
    ...NUKUS,
    district: "",
    pin: "41.31115, 69.27952",
    profile: "sp_1",
    weight: "2,5",
    at: "2026-11-21T10:00",
  }).request;
  expect(request).toMatchObject({
    pin: { lat: 41.31115, lng: 69.27952 },
    weight_g: 2500,
    shipping_profile_id: "sp_1",
    at: "2026-11-21T10:00:00+05:00",
  });
  expect(request).not.toHaveProperty("district_soato");
});

it.each([
  [{ items: "" }, { items: "missing" }],
  [{ items: "-1" }, { items: "negative" }],
  [{ weight: "heavy" }, { weight: true }],
  [{ weight: "1001" }, { weight: true }],
  [{ pin: "69.27952, 41.31115" }, { pin: true }],
  [{ pin: "Chorsu" }, { pin: true }],
])("%j is wrong", (change, errors) => {
  expect(readPreview({ ...NUKUS, ...change })).toEqual({ errors });
});

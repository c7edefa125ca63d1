import type { Corner } from "../../api/wire";
import { buildZone } from "./zone.fixture";
import { draftOf, newDraft, readZone, type ZoneDraft } from "./zone-draft";

const LIMIT = 1_000_000;
const draft = (overrides: Partial<ZoneDraft> = {}): ZoneDraft => ({
  ...draftOf(buildZone()),
  ...overrides,
});

it("an untouched draft is sent as the zone was", () => {
  const zone = buildZone({
    free_from: 300_000,
    cod_fee: 5_000,
    cutoff: null,
    weight_steps: [
      { over_g: 5_000, price: 5_000 },
      { over_g: 12_500, price: 12_000 },
    ],
    profile_prices: { sp_big: { standard: 40_000 } },
    polygon: [
      [69.2, 41.3],
      [69.3, 41.3],
      [69.3, 41.4],
    ],
    polygon_divisions: ["uz-tk"],
  });
  const { id, version, is_default, updated_at, ...input } = zone;
  expect([id, version, is_default, updated_at]).toHaveLength(4);
  expect(readZone(draftOf(zone), LIMIT)).toEqual({ input });
});

it("a new zone has the prices of the rest of the country and no places", () => {
  const fresh = newDraft(buildZone({ divisions: ["uz-tk"] }));
  expect(fresh).toMatchObject({ name: { uz: "" }, divisions: [], polygon: null });
  expect(fresh.services.standard.price).toBe("15\u00a0000");
});

it("a drawing that was removed takes its divisions along", () => {
  const removed = draft({ polygon: null, polygon_divisions: ["uz-tk"] });
  expect(readZone(removed, LIMIT).input?.polygon_divisions).toEqual([]);
});

const TRIANGLE: Corner[] = [
  [69.2, 41.3],
  [69.3, 41.3],
  [69.3, 41.4],
];
const { services, window } = draft();
it.each<[string, Partial<ZoneDraft>, Record<string, string>]>([
  [
    "a price below nothing",
    { services: { ...services, standard: { price: "-1", enabled: true } } },
    { "standard.price": "negative" },
  ],
  [
    "a price over the limit",
    { services: { ...services, express: { price: "1000001", enabled: true } } },
    { "express.price": "overLimit" },
  ],
  [
    "nothing offered",
    {
      services: {
        standard: { ...services.standard, enabled: false },
        express: { ...services.express, enabled: false },
      },
    },
    { services: "noService" },
  ],
  ["no name in Russian", { name: { uz: "A", ru: " ", en: "A" } }, { "name.ru": "name" }],
  ["a cut-off that is no time", { cutoff: "2 pm" }, { cutoff: "time" }],
  ["no working day", { working_days: [] }, { working_days: "workingDays" }],
  ["half a polygon", { polygon: [[69, 41]], polygon_divisions: ["uz-tk"] }, { polygon: "corners" }],
  [
    "a drawing for nobody's addresses",
    { polygon: TRIANGLE, polygon_divisions: [] },
    { polygon_divisions: "mapDivisions" },
  ],
  ["tiyin in the fee", { cod_fee: "5000,5" }, { cod_fee: "fraction" }],
  [
    "a step without a weight",
    { weight_steps: [{ over_kg: "", price: "1" }] },
    { "weight.0": "weight" },
  ],
  [
    "a weight twice",
    {
      weight_steps: [
        { over_kg: "5", price: "1" },
        { over_kg: "5,0", price: "2" },
      ],
    },
    { "weight.1": "weightTwice" },
  ],
  [
    "days the wrong way round",
    { window: { ...window, standard: { ...window.standard, from_days: "3", to_days: "1" } } },
    { "window.standard": "daysOrder" },
  ],
  [
    "hours the wrong way round",
    { window: { ...window, express: { ...window.express, from: "20:00", to: "10:00" } } },
    { "window.express": "hoursOrder" },
  ],
  [
    "a profile's price that is no number",
    { profile_prices: { sp_1: { standard: "x", express: "" } } },
    { "profile.sp_1.standard": "notNumber" },
  ],
])("%s is told", (_what, change, errors) => {
  expect(readZone(draft(change), LIMIT)).toEqual({ errors });
});

it("a sum from which delivery is free may exceed the limit of prices", () => {
  expect(readZone(draft({ free_from: "2 000 000" }), LIMIT).input?.free_from).toBe(2_000_000);
});

it("an emptied price of a profile is no price of its own", () => {
  const emptied = draft({ profile_prices: { sp_1: { standard: "", express: " " } } });
  expect(readZone(emptied, LIMIT).input?.profile_prices).toEqual({});
});

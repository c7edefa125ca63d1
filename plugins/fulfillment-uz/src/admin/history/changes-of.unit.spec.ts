import { buildZone } from "../zones/zone.fixture";
import { changesOf } from "./changes-of";

const zone = buildZone();

it("nothing but the version is no change", () => {
  const later = buildZone({ version: 2, updated_at: "2026-11-22T00:00:00.000Z" });
  expect(changesOf(zone, later)).toEqual([]);
});

it("the order of keys is no change", () => {
  const { standard, express } = zone.window;
  expect(changesOf(zone, { ...zone, window: { express, standard } })).toEqual([]);
  const { uz, ru, en } = zone.name;
  expect(changesOf(zone, { ...zone, name: { en, uz, ru } })).toEqual([]);
});

it("a zone written down before drawings named divisions has not changed by that", () => {
  const { polygon_divisions: _none, ...old } = zone;
  expect(changesOf(old as typeof zone, zone)).toEqual([]);
});

it("names what has changed", () => {
  const later = buildZone({
    services: { ...zone.services, standard: { price: 18000, enabled: true } },
    cod_fee: 3000,
    working_days: [1, 2, 3, 4, 5],
  });
  expect(changesOf(zone, later)).toEqual(["standard_price", "cod_fee", "working_days"]);
});

import type { AdminPickupPoint } from "../../api/wire";
import { draftOf, readPoint, type PointDraft } from "./point-draft";

const nine = { from: "09:00", to: "18:00" };
const point: AdminPickupPoint = {
  id: "uzpoint_1",
  updated_at: "2026-11-21T07:00:00.000Z",
  stock_location_id: "sloc_1",
  name: { uz: "Chorsu", ru: "Чорсу", en: "Chorsu" },
  address: { uz: "Navoiy 1", ru: "Навои 1", en: "Navoiy 1" },
  phone: "+998712000000",
  hours: { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine, sat: nine, sun: null },
  lat: 41.32641,
  lng: 69.23519,
  map_url: null,
  active: true,
};
const draft = (overrides: Partial<PointDraft> = {}): PointDraft => ({
  ...draftOf(point),
  ...overrides,
});

it("an untouched draft is sent as the point was", () => {
  const { id, updated_at, ...input } = point;
  expect([id, updated_at]).toHaveLength(2);
  expect(readPoint(draft())).toEqual({ input });
});

it("a new point is open on working days", () => {
  const { hours, active } = draftOf(null);
  expect(hours.mon).toEqual({ open: true, ...nine });
  expect(hours.sun.open).toBe(false);
  expect(active).toBe(true);
});

it("takes a phone in any spelling, and none", () => {
  expect(readPoint(draft({ phone: "998 71 200-00-00" })).input?.phone).toBe("+998712000000");
  expect(readPoint(draft({ phone: " " })).input?.phone).toBeNull();
});

it.each<[string, Partial<PointDraft>, Record<string, string>]>([
  ["no Russian name", { name: { uz: "A", ru: "", en: "A" } }, { "name.ru": "text" }],
  ["no stock location", { stock_location_id: "" }, { location: "location" }],
  ["a foreign phone", { phone: "+7 900 123 45 67" }, { phone: "phone" }],
  ["half a place", { lng: "" }, { coordinates: "coordinates" }],
  ["a place abroad", { lat: "55.75", lng: "37.61" }, { coordinates: "coordinates" }],
  ["a link that is none", { map_url: "javascript:alert(1)" }, { map_url: "link" }],
  [
    "hours the wrong way round",
    { hours: { ...draft().hours, tue: { open: true, from: "18:00", to: "09:00" } } },
    { "hours.tue": "hoursOrder" },
  ],
])("%s is told", (_what, change, errors) => {
  expect(readPoint(draft(change))).toEqual({ errors });
});

import { translator } from "../i18n/dictionary";
import { deliveryView } from "./delivery-view";
import { buildParcel } from "./parcel.fixture";

const reader = {
  t: translator("uz"),
  locale: "uz",
  now: new Date("2026-11-21T11:00:00Z"),
} as const;
const view = (over: Parameters<typeof buildParcel>[0]) => deliveryView(buildParcel(over), reader);

it.each([
  ["ready", "wait", ["now", "ahead", "ahead", "ahead"], true],
  ["assigned", "wait", ["done", "now", "ahead", "ahead"], true],
  ["on_the_way", "busy", ["done", "done", "now", "ahead"], true],
  ["delivered", "good", ["done", "done", "done", "done"], false],
  ["failed", "bad", [], true],
  ["returned", "bad", [], false],
  ["cancelled", "bad", [], false],
] as const)("%s is %s, steps %j, live %s", (state, tone, steps, live) => {
  const shown = view({ state });
  expect([shown.tone, shown.steps.map((step) => step.state), shown.live]).toEqual([
    tone,
    steps,
    live,
  ]);
});

it("says when and where to", () => {
  expect(view({}).facts).toEqual([
    { name: "Qachon", text: "Bugun, 17:00–20:00 (tezkor)" },
    { name: "Qayerga", text: "Samarqand viloyati, Samarqand shahri" },
  ]);
});

it("promises nothing any more once it has ended, and nothing it was not told", () => {
  expect(view({ state: "delivered" }).facts.map(({ name }) => name)).toEqual(["Qayerga"]);
  const bare = { window: { from: null, to: null }, district: null, division: null };
  expect(view(bare).facts).toEqual([]);
});

it("leads to the courier on the map, longitude first as Yandex wants it", () => {
  const position = { lat: 39.65, lng: 66.96, at: "2026-11-21T10:59:00Z" };
  expect(view({ state: "on_the_way", position }).position).toEqual({
    label: "Kuryer xaritada, 15:59 holatiga",
    url: "https://yandex.uz/maps/?pt=66.96000,39.65000&z=17&l=map",
  });
});

it("links a carrier only to the web", () => {
  const carrier = { name: "UzPost", url: "javascript:alert(1)", barcode: "RR473124829UZ" };
  expect(view({ carrier }).facts.slice(2)).toEqual([
    { name: "Kim yetkazadi", text: "UzPost" },
    { name: "Pochta raqami", text: "RR473124829UZ" },
  ]);
});

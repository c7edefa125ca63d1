import { translator } from "../i18n/dictionary";
import { deliveryView, type DeliveryView } from "./delivery-view";
import { LiveViews } from "./live-views";
import { buildParcel } from "./parcel.fixture";
import { EventReader } from "./read-events";
import type { Tracking } from "./tracking";

const reader = {
  t: translator("ru"),
  locale: "ru",
  now: new Date("2026-11-21T11:00:00Z"),
} as const;
const live = () => new LiveViews((parcel) => deliveryView(parcel, reader));
const snapshot = (...deliveries: Tracking[]) => ({
  id: null,
  event: "snapshot",
  data: JSON.stringify({ deliveries }),
});
const moved = (code: string) => ({
  id: null,
  event: "position",
  data: JSON.stringify({ code, lat: 39.65, lng: 66.96, at: "2026-11-21T11:00:00Z" }),
});
const viewsIn = (text: string) => {
  const [event] = new EventReader().read(text);
  return JSON.parse(event!.data) as DeliveryView[];
};

it("says a snapshot in the reader's words", () => {
  const [view] = viewsIn(live().take(snapshot(buildParcel({ state: "delivered" }))));
  expect(view).toMatchObject({ title: "Вручено", tone: "good", live: false });
});

it("has nothing to show of an order before it is packed, and its parcels after", () => {
  const views = live();
  expect(viewsIn(views.take(snapshot()))).toEqual([]);
  expect(viewsIn(views.take(snapshot(buildParcel(), buildParcel())))).toHaveLength(2);
});

it("takes the snapshot of a single parcel too", () => {
  const data = JSON.stringify({ tracking: buildParcel() });
  expect(viewsIn(live().take({ id: null, event: "snapshot", data }))).toHaveLength(1);
});

it("moves the courier of the one parcel that is on the way", () => {
  const views = live();
  const other = buildParcel({ code: "00000000", state: "on_the_way" });
  views.take(snapshot(buildParcel({ state: "on_the_way" }), other));
  const [first, second] = viewsIn(views.take(moved("7K2M9QXB")));
  expect(first?.position?.label).toBe("Курьер на карте, на 16:00");
  expect(second?.position).toBeNull();
});

it("shows no courier who is late with a position", () => {
  const views = live();
  views.take(snapshot(buildParcel({ state: "delivered" })));
  expect(viewsIn(views.take(moved("7K2M9QXB")))[0]?.position).toBeNull();
});

it("passes on how far it has come, and nothing else of a step", () => {
  const step = { id: "42", event: "step", data: JSON.stringify({ seq: 42, state: "failed" }) };
  expect(live().take(step)).toBe("id: 42\nevent: step\ndata: {}\n\n");
  expect(live().take({ id: null, event: "gossip", data: "{}" })).toBe("");
});

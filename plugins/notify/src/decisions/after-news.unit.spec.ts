import type { DeliveryNews } from "../types";
import { afterNews, type DeliveryState, type NewsStep } from "./after-news";

type Situation = Parameters<typeof afterNews>[1];

const buildSituation = (more: Partial<Situation> = {}): Situation => ({
  state: "sent",
  kind: "transactional",
  has_next: true,
  rerouted: false,
  is_current: true,
  ...more,
});

const nothing: NewsStep = { do: "nothing" };

it.each<[DeliveryNews["state"], Partial<Situation>, NewsStep]>([
  ["delivered", {}, { do: "delivered" }],
  ["delivered", { state: "unknown" }, { do: "delivered" }],
  ["delivered", { state: "expired" }, { do: "delivered" }],
  ["delivered", { is_current: false }, { do: "delivered" }],
  ["delivered", { state: "delivered" }, nothing],
  ["expired", { state: "delivered" }, nothing],
  ["sent", { state: "delivered" }, nothing],
  ["sent", { state: "undelivered" }, nothing],
  ["sent", {}, nothing],
  ["sent", { state: "unknown" }, { do: "note", state: "sent" }],
  ["sent", { state: "sending" }, { do: "note", state: "sent" }],
  ["undelivered", {}, { do: "next_channel", state: "undelivered" }],
  ["blocked", {}, { do: "next_channel", state: "blocked" }],
  ["rejected", { rerouted: true }, { do: "dead", state: "rejected" }],
  ["expired", { has_next: false }, { do: "dead", state: "expired" }],
  ["failed", { kind: "marketing" }, { do: "dead", state: "failed" }],
  ["failed", { is_current: false }, { do: "note", state: "failed" }],
  ["expired", { state: "rejected" }, nothing],
  ["not_sent", { state: "unknown" }, { do: "send_again" }],
  ["not_sent", { state: "sent" }, nothing],
  ["not_sent", { state: "unknown", is_current: false }, nothing],
  ["delivered", { state: "skipped" }, nothing],
])("%s when %j: %j", (news, situation, step) => {
  expect(afterNews(news, buildSituation(situation))).toEqual(step);
});

it("never sends again or elsewhere what has arrived, whatever is heard later", () => {
  const heard: DeliveryNews["state"][] = [
    "sent",
    "delivered",
    "undelivered",
    "expired",
    "rejected",
    "failed",
    "blocked",
    "not_sent",
  ];
  const state: DeliveryState = "delivered";
  expect(heard.map((news) => afterNews(news, buildSituation({ state })).do)).toEqual(
    heard.map(() => "nothing"),
  );
});

import type { Tracking } from "./tracking";

export const buildParcel = (over: Partial<Tracking> = {}): Tracking => ({
  code: "7K2M9QXB",
  state: "assigned",
  window: { from: "2026-11-21T12:00:00Z", to: "2026-11-21T15:00:00Z" },
  district: { uz: "Samarqand shahri", ru: "город Самарканд", en: "Samarkand city" },
  division: { uz: "Samarqand viloyati", ru: "Самаркандская область", en: "Samarkand Region" },
  service: "express",
  updated_at: "2026-11-21T10:30:00Z",
  position: null,
  carrier: null,
  hand_over_code: null,
  ...over,
});

import type { TemplateView } from "../sms-api";
import { draftOf } from "./draft";

const template = (change: Partial<TemplateView> = {}): TemplateView => ({
  id: "estpl_1",
  key: "login_code",
  locale: "uz",
  text: "Kod {code}",
  default_text: "Kod {code}",
  sample: { code: "4821", shop: "Do'kon" },
  status: "approved",
  approved_text: "Kod {code}",
  approved_as: "service",
  not_sent: 0,
  sample_text: "Kod 4821",
  submitted_at: null,
  ...change,
});

it("shows what a shopper gets, with apostrophes as they are sent", () => {
  expect(draftOf(" Do\u02bbkon kodi {code} ", template())).toMatchObject({
    text: "Do'kon kodi {code}",
    shown: "Do'kon kodi 4821",
    size: { encoding: "GSM-7", units: 16, parts: 1 },
    room: 160,
    problem: null,
    words: [],
  });
});

it.each([
  ["a".repeat(154) + "{code}", 158, 1, 160],
  ["a".repeat(158) + "{code}", 162, 2, 306],
  ["я".repeat(66) + "{code}", 70, 1, 70],
  ["я".repeat(67) + "{code}", 71, 2, 134],
])("counts the room of %s", (text, units, parts, room) => {
  expect(draftOf(text, template())).toMatchObject({ size: { units, parts }, room });
});

it("names places without a value, lost ones, and those that are words", () => {
  expect(draftOf("Kod {kod}", template()).problem).toEqual({ unknown_places: ["kod"] });
  expect(draftOf("Kod", template()).problem).toEqual({ lost_places: ["code"] });
  expect(draftOf("{shop}: {code}", template()).words).toEqual(["shop"]);
});

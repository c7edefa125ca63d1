import { audienceOf, NEW_DRAFT, requestOf, type Draft } from "./draft";

const words = { title: "Chegirma", text: "10 foiz" };
const buildDraft = (more: Partial<Draft> = {}): Draft => ({
  ...NEW_DRAFT,
  words: { uz: words, ru: words, en: words },
  ...more,
});

it.each([
  [buildDraft(), { who: "everybody" }],
  [buildDraft({ locale: "ru" }), { who: "everybody", locale: "ru" }],
  [buildDraft({ who: "buyers", days: "7" }), { who: "buyers", days: 7 }],
  [buildDraft({ who: "sleepers", days: "0" }), null],
  [buildDraft({ who: "sleepers", days: "x" }), null],
  [buildDraft({ days: "x" }), { who: "everybody" }],
])("%j is for %j", (draft, audience) => {
  expect(audienceOf(draft)).toEqual(audience);
});

it("is sent when every language has its words, at Tashkent's time", () => {
  expect(requestOf(NEW_DRAFT)).toBeNull();
  expect(requestOf(buildDraft({ words: { ...NEW_DRAFT.words, uz: words } }))).toBeNull();
  expect(requestOf(buildDraft({ who: "buyers", days: "" }))).toBeNull();
  expect(requestOf(buildDraft())).toEqual({
    words: { uz: words, ru: words, en: words },
    audience: { who: "everybody" },
  });
  expect(requestOf(buildDraft({ starts_at: "2026-11-21T10:00" }))?.starts_at).toBe(
    "2026-11-21T10:00:00+05:00",
  );
});

import { moderationOf } from "./moderation";

const SAMPLE = "Do'kon.uz: kirish kodi 123456";
const one = (status: string, text = SAMPLE, id = "7") => ({ id, text, status });

it.each([
  ["moderation", "moderation", null],
  ["inproccess", "moderation", null],
  ["service", "approved", "service"],
  ["reklama", "approved", "reklama"],
  ["rejected", "rejected", null],
])("%s is %s", (theirs, status, approved_as) => {
  expect(moderationOf(SAMPLE, [one(theirs)])).toEqual({
    status,
    eskiz_template_id: "7",
    approved_as,
  });
});

it.each([
  ["another text", [one("service", "Do'kon.uz: kirish kodi 654321")]],
  ["a longer text", [one("service", `${SAMPLE}!`)]],
  ["an unheard-of status", [one("dancing")]],
  ["nothing", []],
])("does not find itself in %s", (_what, templates) => {
  expect(moderationOf(SAMPLE, templates)).toBeNull();
});

it.each([
  ["Do'kon.uz: kirish kodi %d"],
  ["Do'kon.uz: kirish kodi %d{6}"],
  ["%w: kirish kodi %d+"],
  ["Do\u2018kon.uz:  kirish kodi 123456 "],
])("knows itself in %s", (text) => {
  expect(moderationOf(SAMPLE, [one("service", text)])?.status).toBe("approved");
});

it("goes by the best of several copies", () => {
  const all = [one("rejected"), one("service", SAMPLE, "8"), one("moderation")];
  expect(moderationOf(SAMPLE, all)).toMatchObject({ status: "approved", eskiz_template_id: "8" });
});

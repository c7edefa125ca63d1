import { costsTry, judgeCode, type Challenge } from "./judge-code";
import { makeCode } from "./one-time-code";

const challenge = (more: Partial<Challenge> = {}): Challenge => ({
  code_digest: "right",
  tries_left: 5,
  expires_at: 120_000,
  is_used: false,
  ...more,
});

it.each<[string, Partial<Challenge> | null, string, number, object, boolean]>([
  ["right at once", {}, "right", 0, { verdict: "right" }, false],
  ["right after 119 s", {}, "right", 119_000, { verdict: "right" }, false],
  ["right after 120 s", {}, "right", 120_000, { verdict: "code_expired" }, false],
  ["right after 121 s", {}, "right", 121_000, { verdict: "code_expired" }, false],
  ["wrong", {}, "wrong", 0, { verdict: "code_wrong", tries_left: 4 }, true],
  [
    "wrong, one left",
    { tries_left: 2 },
    "wrong",
    0,
    { verdict: "code_wrong", tries_left: 1 },
    true,
  ],
  ["wrong at last", { tries_left: 1 }, "wrong", 0, { verdict: "code_used_up" }, true],
  ["right at last", { tries_left: 1 }, "right", 0, { verdict: "right" }, false],
  ["right too late", { tries_left: 0 }, "right", 0, { verdict: "code_used_up" }, false],
  ["right again", { is_used: true }, "right", 0, { verdict: "code_expired" }, false],
  ["wrong and expired", {}, "wrong", 121_000, { verdict: "code_expired" }, false],
  ["never asked for", null, "right", 0, { verdict: "code_expired" }, false],
])("judges a code %s", (_, state, digest, now, verdict, costs) => {
  const before = state && challenge(state);
  const judged = judgeCode(before, digest, now);
  expect(judged).toEqual(verdict);
  expect(costsTry(judged, before)).toBe(costs);
});

it.each([4, 6, 8])("makes codes of %i digits, leading zeros too", (length) => {
  const codes = Array.from({ length: 2000 }, () => makeCode(length));
  expect(codes.every((code) => new RegExp(`^\\d{${length}}$`).test(code))).toBe(true);
  expect(codes.some((code) => code.startsWith("0"))).toBe(true);
  expect(new Set(codes).size).toBeGreaterThan(1500);
});

import { judgeCode, type Guessed } from "./judge-code";
import { makeCode } from "./one-time-code";

const guessed = (more: Partial<Guessed> = {}): Guessed => ({
  code_digest: "right",
  tries_left: 5,
  expires_at: 120_000,
  is_used: false,
  guess_digest: "right",
  ...more,
});
const wrong = (more: Partial<Guessed> = {}) => guessed({ ...more, guess_digest: "wrong" });

it.each<[string, Guessed[], number, object]>([
  ["right at once", [guessed()], 0, { verdict: "right" }],
  ["right after 119 s", [guessed()], 119_000, { verdict: "right" }],
  ["right after 120 s", [guessed()], 120_000, { verdict: "code_expired" }],
  ["right after 121 s", [guessed()], 121_000, { verdict: "code_expired" }],
  ["wrong", [wrong()], 0, { verdict: "code_wrong", tries_left: 4 }],
  ["wrong, one left", [wrong({ tries_left: 2 })], 0, { verdict: "code_wrong", tries_left: 1 }],
  ["wrong at last", [wrong({ tries_left: 1 })], 0, { verdict: "code_used_up" }],
  ["right at last", [guessed({ tries_left: 1 })], 0, { verdict: "right" }],
  ["right too late", [guessed({ tries_left: 0 })], 0, { verdict: "code_used_up" }],
  ["right again", [guessed({ is_used: true })], 0, { verdict: "code_expired" }],
  ["wrong and expired", [wrong()], 121_000, { verdict: "code_expired" }],
  ["never asked for", [], 0, { verdict: "code_expired" }],
  ["of one channel of two", [wrong(), guessed()], 0, { verdict: "right" }],
  [
    "wrong for both channels",
    [wrong({ tries_left: 1 }), wrong({ tries_left: 3 })],
    0,
    { verdict: "code_wrong", tries_left: 2 },
  ],
  [
    "used up by one channel, wrong for the other",
    [guessed({ tries_left: 0 }), wrong({ tries_left: 1 })],
    0,
    { verdict: "code_used_up" },
  ],
  [
    "used up by one channel, expired by the other",
    [guessed({ tries_left: 0 }), guessed({ expires_at: 0 })],
    0,
    { verdict: "code_used_up" },
  ],
])("judges a code %s", (_, challenges, now, verdict) => {
  expect(judgeCode(challenges, now)).toEqual(verdict);
});

it.each([4, 6, 8])("makes codes of %i digits, leading zeros too", (length) => {
  const codes = Array.from({ length: 2000 }, () => makeCode(length));
  expect(codes.every((code) => new RegExp(`^\\d{${length}}$`).test(code))).toBe(true);
  expect(codes.some((code) => code.startsWith("0"))).toBe(true);
  expect(new Set(codes).size).toBeGreaterThan(1500);
});

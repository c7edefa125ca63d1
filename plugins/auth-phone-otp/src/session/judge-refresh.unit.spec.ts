import { judgeRefresh, type Refresh } from "./judge-refresh";

const GRACE = 10_000;
const refresh = (more: Partial<Refresh> = {}): Refresh => ({
  used_at: null,
  is_followed: true,
  expires_at: 1_000_000,
  is_ended: false,
  ...more,
});

it.each<[string, Partial<Refresh> | null, number, string]>([
  ["the newest", {}, 999_999, "rotate"],
  ["the newest, expired", {}, 1_000_000, "ended"],
  ["used at this moment", { used_at: 5_000 }, 5_000, "repeat"],
  ["used 10 s ago", { used_at: 5_000 }, 15_000, "repeat"],
  ["used more than 10 s ago", { used_at: 5_000 }, 15_001, "stolen"],
  ["used long ago, its answer lost", { used_at: 5_000, is_followed: false }, 900_000, "repeat"],
  ["of an ended session", { is_ended: true }, 5_000, "ended"],
  ["used, of an ended session", { is_ended: true, used_at: 0 }, 500_000, "ended"],
  ["nobody gave out", null, 5_000, "ended"],
])("takes a token %s", (_, state, now, verdict) => {
  expect(judgeRefresh(state && refresh(state), now, GRACE)).toBe(verdict);
});

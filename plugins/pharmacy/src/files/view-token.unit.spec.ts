import { readView, signView } from "./view-token";

const key = Buffer.alloc(32, "k");
const now = new Date("2026-11-21T10:00:00Z");
const token = { file: "rxf_1", user: "user_1", until: now.getTime() + 60_000 };
const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);

it.each([
  ["its own person in time", "user_1", at(59.9), true],
  ["its own person at the last moment", "user_1", at(60), false],
  ["somebody else", "user_2", now, false],
  ["nobody", "", now, false],
])("a link opens to %s: %s at %s", (_, user, when, opens) => {
  const read = readView(key, signView(key, token), { user, now: when });
  expect(read).toEqual(opens ? token : null);
});

it("one that was changed, or made with another key, opens nothing", () => {
  const signed = signView(key, token);
  const other = Buffer.from(JSON.stringify({ ...token, file: "rxf_2" })).toString("base64url");
  for (const wrong of [
    "",
    ".",
    signed.slice(0, -1),
    `${signed}.x`,
    `${other}.${signed.split(".")[1]}`,
    signView(Buffer.alloc(32, "l"), token),
  ]) {
    expect(readView(key, wrong, { user: "user_1", now })).toBeNull();
  }
});

import { openSession, sealSession, SESSION_TTL_MS } from "./session-token";

const SECRET = "a secret of thirty-two characters";
const NOW = Date.parse("2026-11-21T12:00:00Z");
const session = { courier_id: "cou_01JX", version: 3 };
const token = sealSession(SECRET, session, NOW);

it.each([
  [0, session],
  [SESSION_TTL_MS - 1, session],
  [SESSION_TTL_MS, null],
])("%i ms later it opens %j", (later, expected) => {
  expect(openSession(SECRET, `Bearer ${token}`, NOW + later)).toEqual(expected);
});

const forged = Buffer.from(JSON.stringify(["cou_other", 3, NOW * 2])).toString("base64url");

it.each([
  ["nothing", undefined],
  ["no bearer", token],
  ["another scheme", `Basic ${token}`],
  ["another courier's id under this signature", `Bearer cou1.${forged}.${token.split(".")[2]}`],
  ["no signature", `Bearer ${token.split(".").slice(0, 2).join(".")}.`],
  ["one part more", `Bearer ${token}.x`],
  ["a JWT", "Bearer eyJhbGciOiJub25lIn0.eyJhY3Rvcl9pZCI6ImNvdV8wMUpYIn0.AAAAAAAA"],
])("is not opened by %s", (_, authorization) => {
  expect(openSession(SECRET, authorization, NOW)).toBeNull();
});

it("is not opened by a token of another shop", () => {
  const foreign = sealSession("another secret of thirty-two chars", session, NOW);
  expect(openSession(SECRET, `Bearer ${foreign}`, NOW)).toBeNull();
});

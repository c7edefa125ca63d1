import { whyUnauthorized } from "./merchant-auth.ts";

const credentials = { merchantUserId: "501", secretKey: "TestSecret123" };
const header = "501:e169167058dee5c9bdadc6f04e132161a7fec2f4:1700000000";
const now = 1_700_000_000_000;

it.each([
  ["the published header", header, now, null],
  ["five minutes later", header, now + 300_000, null],
  ["five minutes earlier", header, now - 300_000, null],
  ["a clock that is off", header, now + 301_000, "the timestamp is 301 s off"],
  ["a clock that is ahead", header, now - 301_000, "the timestamp is 301 s off"],
  ["another user", header.replace("501", "502"), now, "wrong merchant_user_id or digest"],
  ["another digest", header.replace(":e1", ":e2"), now, "wrong merchant_user_id or digest"],
  ["a longer header", `${header}:1`, now, "the Auth header is not user:digest:timestamp"],
  ["milliseconds", `${header}000`, now, "the Auth header is not user:digest:timestamp"],
  ["nothing", undefined, now, "no Auth header"],
])("%s", (_, given, at, why) => {
  expect(whyUnauthorized(given, credentials, at)).toBe(why);
});

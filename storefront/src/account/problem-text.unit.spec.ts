import { StoreRefusal } from "../commerce/store-answer";
import { translator } from "../i18n/dictionary";
import { problemOf } from "./attempt";
import { problemText } from "./problem-text";

const t = translator("en");

it.each([
  [401, { code: "code_wrong", tries_left: 3 }, "That is not the code. 3 tries left."],
  [401, { code: "code_wrong", tries_left: 1 }, "That is not the code. 1 try left."],
  [
    403,
    { code: "sign_in_not_fresh" },
    "For your safety Telegram is linked only in the first 10 minutes after a sign-in with a code. Sign out and sign in with a code.",
  ],
  [401, { code: "code_used_up" }, "Too many wrong codes. Ask for a new one."],
  [429, { retry_after: 65 }, "Too many requests. Try again in 1:05."],
  [400, { code: "something_new" }, "That did not work. Please try again."],
  [400, {}, "That did not work. Please try again."],
])("%d %j says %j", (status, details, text) => {
  expect(problemText(t, problemOf(new StoreRefusal(status, "backend words", details)))).toBe(text);
});

it("offers the other ways a code could go", () => {
  const refusal = new StoreRefusal(503, "", {
    code: "sms_unavailable",
    alternatives: ["telegram"],
  });
  expect(problemOf(refusal)).toEqual({ code: "sms_unavailable", alternatives: ["telegram"] });
});

import type { TextKey, Translate } from "../i18n/dictionary";
import { formatLeft } from "../islands/time-left";
import type { Problem } from "./attempt";

const texts: Record<string, TextKey> = {
  phone_invalid: "error.phone",
  phone_not_mobile: "problem.phoneNotMobile",
  phone_taken: "problem.phoneTaken",
  sms_unavailable: "problem.smsUnavailable",
  telegram_unavailable: "problem.telegramUnavailable",
  code_wrong: "problem.codeWrong",
  code_short: "problem.codeShort",
  code_expired: "problem.codeExpired",
  code_used_up: "problem.codeUsedUp",
  password_wrong: "problem.passwordWrong",
  password_short: "problem.passwordShort",
  password_needs_proof: "problem.passwordNeedsProof",
  sign_in_not_fresh: "problem.signInNotFresh",
  failed: "flash.failed",
};

/** What to tell the shopper about a problem, in their language. */
export function problemText(t: Translate, { code, triesLeft, wait = 60 }: Problem): string {
  if (code === "too_many") return t("problem.tooMany", { time: formatLeft(wait * 1000) });
  const text = t(texts[code] ?? "flash.failed");
  return triesLeft === undefined ? text : `${text} ${t.count("problem.tries", triesLeft)}`;
}

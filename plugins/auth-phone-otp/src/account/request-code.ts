import type { MedusaContainer } from "@medusajs/framework/types";
import type { Channel, Subject } from "../modules/phone-auth/challenges";
import type { Count } from "../modules/phone-auth/limits";
import type PhoneAuthService from "../modules/phone-auth/service";
import { Problem, tooMany } from "../problem";
import type { Caller } from "./caller";
import { phoneAuthOf } from "./dependencies";
import { sendCode } from "./send-code";

export type CodeSent = {
  phone: string;
  resend_after: number;
  expires_in: number;
  code_length: number;
  channel: Channel;
};

/**
 * Makes a code and sends it. What is done and answered does not depend on whether the number has an account: nobody
 * looks. A message by Telegram can only reach an account, so it goes after the answer.
 *
 * @throws Problem 429, or 503 when it is certain that nothing was sent
 */
export async function requestCode(
  scope: MedusaContainer,
  subject: Subject,
  channel: Channel,
  caller: Caller,
): Promise<CodeSent> {
  const phoneAuth = phoneAuthOf(scope);
  const { challenges, limits, options } = phoneAuth;
  await countAddress(phoneAuth, caller);
  const turn = await challenges.takeTurn(subject.phone, channel);
  if ("wait" in turn) {
    throw tooMany(turn.wait);
  }
  const counts = countsOf(phoneAuth, subject.phone);
  const wait = await limits.take(...counts);
  if (wait > 0) {
    throw tooMany(wait);
  }
  const code = await challenges.issue(subject, channel, turn.id);
  const sending = sendCode(scope, {
    ...subject,
    ...{ code, id: turn.id, channel, language: caller.language },
    ...(channel === "telegram" ? await reachedBy(phoneAuth, subject) : {}),
  });
  if (channel === "sms" && (await sending) === "not_sent") {
    await challenges.withdraw(subject, channel, turn.id);
    await limits.giveBack(...counts);
    throw new Problem(503, "sms_unavailable", { alternatives: options.alternatives });
  }
  return {
    phone: subject.phone,
    resend_after: options.resendAfterS,
    expires_in: options.codeTtlS,
    code_length: options.codeLength,
    channel,
  };
}

async function countAddress({ limits }: PhoneAuthService, { network }: Caller): Promise<void> {
  const wait = await limits.take(["codesPerAddress", network], ["codesPerAddressDay", network]);
  if (wait > 0) {
    throw tooMany(wait);
  }
}

function countsOf({ keys }: PhoneAuthService, phone: string): Count[] {
  const whom = keys.mac("phone", phone);
  return [
    ["codesPerPhoneHour", whom],
    ["codesPerPhoneDay", whom],
    ["codesPerDay", "shop"],
  ];
}

/** Telegram knows customers, not numbers. */
async function reachedBy({ accounts }: PhoneAuthService, subject: Subject) {
  const customer_id = subject.customer_id ?? (await accounts.byPhone(subject.phone))?.customer_id;
  return customer_id ? { customer_id } : {};
}

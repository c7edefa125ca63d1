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
  const { code, id, counts } = await makeCode(phoneAuth, subject, channel, caller);
  const sending = sendCode(scope, {
    ...subject,
    ...{ code, id, channel, language: caller.language },
    ...(channel === "telegram" ? await reachedBy(phoneAuth, subject) : {}),
  });
  if (channel === "sms" && (await sending) === "not_sent") {
    await challenges.withdraw(subject, channel, id);
    await limits.giveBack(...counts);
    throw new Problem(503, "sms_unavailable", { alternatives: options.alternatives });
  }
  return answerOf(phoneAuth, subject, channel);
}

/**
 * The same for people whom a list knows: only they are sent anything, after the answer, so that neither answer nor time
 * tells who is on the list.
 *
 * @throws Problem 429
 */
export async function requestCodeOfListed(
  scope: MedusaContainer,
  subject: Subject,
  { is_listed, caller }: { is_listed: boolean; caller: Caller },
): Promise<CodeSent> {
  const phoneAuth = phoneAuthOf(scope);
  const { code, id } = await makeCode(phoneAuth, subject, "sms", caller);
  if (is_listed) {
    const message = { ...subject, code, id, channel: "sms" as const, language: caller.language };
    void sendCode(scope, message).then(async (sent) => {
      if (sent === "not_sent") {
        await phoneAuth.challenges.withdraw(subject, "sms", id).catch(() => undefined);
      }
    });
  }
  return answerOf(phoneAuth, subject, "sms");
}

/** Counts, takes the number's turn and makes the code. @throws Problem 429 */
async function makeCode(
  phoneAuth: PhoneAuthService,
  subject: Subject,
  channel: Channel,
  caller: Caller,
): Promise<{ code: string; id: string; counts: Count[] }> {
  const { challenges, limits } = phoneAuth;
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
  const { id } = turn;
  return { code: await challenges.issue(subject, channel, id), id, counts };
}

function answerOf({ options }: PhoneAuthService, { phone }: Subject, channel: Channel): CodeSent {
  return {
    phone,
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

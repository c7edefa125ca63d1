import type { MedusaContainer } from "@medusajs/framework/types";
import type { Subject } from "../modules/phone-auth/challenges";
import { readPhone, type Phone } from "../phone/uzbek-mobile";
import { Problem } from "../problem";
import { networkOf } from "../session/network-of";
import { languageOf } from "../texts/language";
import type { Caller } from "./caller";
import { checkCode } from "./check-code";
import { phoneAuthOf } from "./dependencies";
import { requestCodeOfListed, type CodeSent } from "./request-code";

/** Somebody who signs in with a number that another plugin's list knows, or does not. */
export type ListedCode = {
  /** As typed. */
  phone: string;
  purpose: "courier";
  /** Whom to count: `req.ip`. */
  address: string | undefined;
  /** A locale or an `Accept-Language` header. */
  language?: string;
};

/** What to answer instead: an HTTP status and its body `{ type, code, message, ... }` in the caller's language. */
export type Refused = { refused: { status: number; body: Record<string, unknown> } };

export type Asked = { sent: CodeSent } | Refused;

/** `phone` is twelve digits. */
export type Checked = { phone: Phone } | Refused;

export async function askListedCode(
  scope: MedusaContainer,
  { is_listed, ...asking }: ListedCode & { is_listed: boolean },
): Promise<Asked> {
  return refusing(scope, asking, async (subject, caller) => ({
    sent: await requestCodeOfListed(scope, subject, { is_listed, caller }),
  }));
}

export async function checkListedCode(
  scope: MedusaContainer,
  { code, ...guess }: ListedCode & { code: string },
): Promise<Checked> {
  return refusing(scope, guess, async (subject, caller) => {
    await checkCode(scope, subject, { code, caller });
    return { phone: subject.phone };
  });
}

async function refusing<Answer>(
  scope: MedusaContainer,
  { phone: text, purpose, address, language: wish }: ListedCode,
  work: (subject: Subject, caller: Caller) => Promise<Answer>,
): Promise<Answer | Refused> {
  const language = languageOf(wish);
  const caller = { address, network: networkOf(address), user_agent: undefined, language };
  try {
    const read = readPhone(text, phoneAuthOf(scope).options.smsPrefixes);
    if ("problem" in read) {
      throw new Problem(400, read.problem);
    }
    return await work({ phone: read.phone, purpose }, caller);
  } catch (error) {
    if (!(error instanceof Problem)) {
      throw error;
    }
    return { refused: { status: error.status, body: error.answer(language) } };
  }
}

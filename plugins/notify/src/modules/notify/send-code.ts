import { messageType } from "../../message-types";
import type { Channel, CodePurpose, Delivery, Locale, Outcome } from "../../types";
import { codeTemplate } from "../../words/catalogue";
import { compose, wordedValues, type Composition, type Shop } from "../../words/compose";

/** A code to be told to the owner of a phone. */
export type Code = {
  /** 998901234567 */
  phone: string;
  purpose: CodePurpose;
  code: string;
  locale: Locale;
  channel: "sms" | "telegram";
  /** Of whom Telegram is asked. */
  customer_id?: string;
  /** Idempotency key, at most 64 of `A-Za-z0-9_-`. */
  key: string;
};

/** The delivery of a code. It exists on the way to the channel only: no row ever has it. */
export function codeDelivery(
  { phone, purpose, code, locale, channel, customer_id, key }: Code,
  shop: Shop,
): Delivery {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(key)) {
    throw new Error("notify: a code's key has 1 to 64 of A-Z, a-z, 0-9, _ and -");
  }
  const composition: Composition = {
    template: codeTemplate(purpose),
    locale,
    values: { code },
    shop,
  };
  return {
    key,
    to: { phone, ...(customer_id ? { customer_id } : {}) },
    template: composition.template,
    locale,
    values: wordedValues(composition),
    content: compose(channel, composition),
    kind: messageType("login_code").kind,
  };
}

/** What the counters learn of a code. */
export function countOfCode(channel: Channel, outcome: Outcome) {
  return outcome.state === "accepted"
    ? { channel, type: "login_code" as const, sent: 1, cost: outcome.cost ?? 0 }
    : { channel, type: "login_code" as const, failed: 1 };
}

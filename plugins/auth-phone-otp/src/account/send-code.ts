import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { Channel, Subject } from "../modules/phone-auth/challenges";
import { maskedPhone } from "../phone/masked-phone";
import { CODE_TEMPLATE, codeText } from "../texts/code-text";
import type { Language } from "../texts/language";
import { phoneAuthOf } from "./dependencies";

/** What is known of a message: gone, certainly not gone, or nobody knows. */
export type Sent = "accepted" | "not_sent" | "unknown";

type Outcome = { state: "accepted" | "refused" | "busy" | "unknown"; reason?: string };

/** The shape this plugin asks of the module that the option `messenger` names. */
type Messenger = {
  sendCode(message: {
    phone: string;
    purpose: Subject["purpose"];
    code: string;
    locale: Language;
    channel: Channel;
    customer_id?: string;
    key: string;
  }): Promise<Outcome>;
};

export type CodeMessage = Subject & {
  code: string;
  id: string;
  channel: Channel;
  language: Language;
};

/** An error that says so itself: without a provider nothing can have been sent. */
const CERTAINLY_NOT_SENT = /SMS not sent|Could not find a notification provider|is not enabled/;

/**
 * Sends a code, once; neither the code nor the number is logged. An error says nothing about the message: it may have
 * gone before, and one that may have gone is not sent again at once.
 */
export async function sendCode(scope: MedusaContainer, message: CodeMessage): Promise<Sent> {
  const { options } = phoneAuthOf(scope);
  const logger = scope.resolve(ContainerRegistrationKeys.LOGGER);
  try {
    const { state, reason } = options.messenger
      ? await byMessenger(scope, options.messenger, message)
      : await byNotification(scope, options.shopName, message);
    if (state !== "accepted") {
      logger.warn(
        `phone-auth: code to ${maskedPhone(message.phone)} by ${message.channel}: ${state}, ${reason ?? "no reason"}`,
      );
    }
    return state === "refused" || state === "busy" ? "not_sent" : state;
  } catch (error) {
    const { name, message: words } = error instanceof Error ? error : new Error("no reason");
    const sent = CERTAINLY_NOT_SENT.test(words) ? "not_sent" : "unknown";
    logger.error(`phone-auth: code to ${maskedPhone(message.phone)}: ${sent}, ${name}`);
    return sent;
  }
}

async function byMessenger(
  scope: MedusaContainer,
  name: string,
  { phone, purpose, code, id, channel, language, customer_id }: CodeMessage,
): Promise<Outcome> {
  const messenger = scope.resolve<Messenger | undefined>(name, { allowUnregistered: true });
  if (typeof messenger?.sendCode !== "function") {
    return { state: "refused", reason: `option messenger names ${name}, which has no sendCode` };
  }
  return messenger.sendCode({
    phone,
    purpose,
    code,
    locale: language,
    channel,
    customer_id,
    key: id,
  });
}

/**
 * Medusa stores neither `content` nor, this way, anything with the code in it. The template is none of the provider's
 * own: it goes by the text.
 */
async function byNotification(
  scope: MedusaContainer,
  shopName: string,
  { phone, purpose, code, id, language }: CodeMessage,
): Promise<Outcome> {
  await scope.resolve(Modules.NOTIFICATION).createNotifications({
    to: phone,
    channel: "sms",
    template: CODE_TEMPLATE,
    idempotency_key: id,
    provider_data: { key: id, locale: language, kind: "code" },
    content: { text: codeText(purpose, language, shopName, code) },
  });
  return { state: "accepted" };
}

import type { MedusaContainer } from "@medusajs/framework/types";
import { bindCustomer, bindGroup } from "../binding/bind";
import { TELEGRAM_MODULE } from "../modules/telegram";
import type TelegramService from "../modules/telegram/service";
import type { QueuedUpdate } from "../modules/telegram/update-queue";
import { decideOrder } from "../orders/decide-order";
import { lastOrdersText } from "../orders/last-orders";
import { closeThread, passToShopper, passToStaff } from "../support/pass-on";
import { localeOfCustomer } from "../texts/locale-of-customer";
import { localeOfLanguage, textsOf } from "../texts/texts";
import type { Texts } from "../texts/uz";
import type { Incoming } from "./incoming";

/** Does what an update asks for. Safe to do again after a crash, but for messages, which Telegram cannot tell apart. */
export async function handleUpdate(
  container: MedusaContainer,
  { update_id, incoming }: QueuedUpdate,
): Promise<void> {
  const telegram = container.resolve<TelegramService>(TELEGRAM_MODULE);
  switch (incoming.kind) {
    case "start":
      return bindCustomer(container, telegram, incoming);
    case "command":
      return answerCommand(container, telegram, incoming);
    case "text":
      return passToStaff(container, telegram, incoming);
    case "not_text":
      return say(container, telegram, incoming, (texts) => texts.text_only);
    case "blocked":
      return incoming.blocked
        ? telegram.loseChat(incoming.chat_id, "blocked")
        : telegram.links.restore(incoming.chat_id);
    case "bind_group":
      return bindGroup(telegram, incoming);
    case "group_gone":
      return incoming.gone
        ? telegram.groups.lose(incoming.chat_id)
        : telegram.groups.restore(incoming.chat_id);
    case "group_migrated":
      return telegram.groups.migrate(incoming.chat_id, incoming.to);
    case "staff_message":
      return passToShopper(telegram, incoming);
    case "close_thread":
      return closeThread(telegram, incoming);
    case "press":
      return decideOrder(container, telegram, incoming, update_id);
  }
}

async function answerCommand(
  container: MedusaContainer,
  telegram: TelegramService,
  incoming: Extract<Incoming, { kind: "command" }>,
): Promise<void> {
  if (incoming.command === "help") {
    return say(container, telegram, incoming, (texts) => texts.help);
  }
  const link = await telegram.links.ofChat(incoming.chat_id);
  if (!link) {
    return say(container, telegram, incoming, (texts) =>
      incoming.command === "stop" ? texts.not_linked : texts.welcome,
    );
  }
  const locale = await localeOfCustomer(container, link);
  if (incoming.command === "stop") {
    await telegram.links.unbindChat(incoming.chat_id);
    const text = textsOf(locale).unlinked;
    await telegram.send({ chat_id: incoming.chat_id, text });
    return;
  }
  await telegram.links.restore(incoming.chat_id);
  const text = await lastOrdersText(container, { ...link, locale });
  await telegram.send({ chat_id: incoming.chat_id, text });
}

/** Answers a person in the language of the account, or of their Telegram. */
async function say(
  container: MedusaContainer,
  telegram: TelegramService,
  { chat_id, language }: { chat_id: string; language: string | null },
  choose: (texts: Texts) => string,
): Promise<void> {
  const link = await telegram.links.ofChat(chat_id);
  const locale = link ? await localeOfCustomer(container, link) : localeOfLanguage(language);
  await telegram.send({ chat_id, text: choose(textsOf(locale)) });
}

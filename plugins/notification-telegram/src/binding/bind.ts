import type { MedusaContainer } from "@medusajs/framework/types";
import type TelegramService from "../modules/telegram/service";
import type { GroupName } from "../modules/telegram/group-book";
import { localeOfCustomer } from "../texts/locale-of-customer";
import { localeOfLanguage, textsOf } from "../texts/texts";
import type { Incoming } from "../updates/incoming";

/**
 * `/start` in a private chat. With a fresh token the chat becomes its customer's; a token that is old or used binds
 * nothing. Without one the bot says how to get one.
 */
export async function bindCustomer(
  container: MedusaContainer,
  telegram: TelegramService,
  { chat_id, username, language, token_hash }: Extract<Incoming, { kind: "start" }>,
): Promise<void> {
  const token = token_hash && (await telegram.tokens.redeem("customer", token_hash));
  const before = await telegram.links.ofChat(chat_id);
  if (token) {
    const { subject: customer_id, locale } = token;
    await telegram.link({ customer_id, chat_id, username, locale });
    await telegram.send({ chat_id, text: textsOf(locale).linked });
    return;
  }
  if (before) {
    await telegram.links.restore(chat_id);
  }
  const texts = textsOf(
    before ? await localeOfCustomer(container, before) : localeOfLanguage(language),
  );
  const text = token_hash ? texts.link_bad : before ? texts.linked : texts.welcome;
  await telegram.send({ chat_id, text });
}

/** `/bind <token>` in a group: the merchant's word, from the admin, that its members are staff. */
export async function bindGroup(
  telegram: TelegramService,
  { chat_id, title, is_forum, token_hash }: Extract<Incoming, { kind: "bind_group" }>,
): Promise<void> {
  const token = await telegram.tokens.redeem("group", token_hash);
  if (!token) {
    const [known] = await telegram.groups.ofChat(chat_id);
    await telegram.send({ chat_id, text: textsOf(known?.locale ?? "uz").group_bad });
    return;
  }
  const name = token.subject as GroupName;
  await telegram.groups.bind({ name, chat_id, title, is_forum, locale: token.locale });
  await telegram.send({ chat_id, text: textsOf(token.locale).group_bound[name] });
}

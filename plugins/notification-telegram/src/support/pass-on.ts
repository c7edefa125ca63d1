import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { failureOfError } from "../bot-api/failure-of-error";
import type { Locale } from "../channel-port";
import type { Group } from "../modules/telegram/group-book";
import type TelegramService from "../modules/telegram/service";
import type { Thread } from "../modules/telegram/thread-book";
import { localeOfCustomer } from "../texts/locale-of-customer";
import { fill, localeOfLanguage, textsOf } from "../texts/texts";
import type { Incoming } from "../updates/incoming";
import { shopperTitle } from "./shopper-title";

type Question = Extract<Incoming, { kind: "text" }>;

/** What a shopper wrote to the bot goes to the group of staff: into a topic of its own, or as a message to reply to. */
export async function passToStaff(
  container: MedusaContainer,
  telegram: TelegramService,
  { chat_id, language, text }: Question,
): Promise<void> {
  const link = await telegram.links.ofChat(chat_id);
  await telegram.links.restore(chat_id);
  const locale = link ? await localeOfCustomer(container, link) : localeOfLanguage(language);
  const texts = textsOf(locale);
  const group = await telegram.groups.support();
  if (!group) {
    await telegram.send({ chat_id, text: texts.support_none });
    return;
  }
  const before = await telegram.threads.ofChat(chat_id);
  const goesOn =
    before?.state === "open" &&
    before.group_chat_id === group.chat_id &&
    before.customer_id === (link?.customer_id ?? null);
  const open = (old: Thread | null) =>
    openThread(container, telegram, { chat_id, locale, group, link, before: old });
  const thread = goesOn ? before : await open(before);
  try {
    await sayInGroup(telegram, thread, group, text);
  } catch (error) {
    if (!thread.topic_id || !isTopicGone(error)) {
      throw error;
    }
    await sayInGroup(telegram, await open(null), group, text);
  }
  await telegram.threads.spoke(chat_id, true);
  if (!goesOn) {
    await telegram.send({ chat_id, text: texts.support_sent });
  }
}

/** Staff have deleted or closed the topic of this shopper. */
function isTopicGone(error: unknown): boolean {
  const failure = failureOfError(error);
  return (
    failure?.kind === "answer" &&
    failure.code === 400 &&
    /thread not found|TOPIC_(DELETED|CLOSED|ID_INVALID)/i.test(failure.description)
  );
}

type ToOpen = {
  chat_id: string;
  locale: Locale;
  group: Group;
  link: { customer_id: string } | null;
  before: Thread | null;
};

async function openThread(
  container: MedusaContainer,
  telegram: TelegramService,
  { chat_id, locale, group, link, before }: ToOpen,
): Promise<Thread> {
  const customer_id = link?.customer_id ?? null;
  const guest = textsOf(group.locale).thread_guest;
  const title = customer_id ? await titleOf(container, customer_id, guest) : guest;
  const isSame =
    before?.topic_id &&
    before.group_chat_id === group.chat_id &&
    before.customer_id === customer_id;
  const topic_id = group.is_forum
    ? isSame
      ? before.topic_id
      : await newTopic(telegram, group.chat_id, title)
    : null;
  await telegram.threads.open({
    ...{ chat_id, customer_id, topic_id, title, locale },
    group_chat_id: group.chat_id,
  });
  const opened = await telegram.threads.ofChat(chat_id);
  if (!opened) {
    throw new Error("the thread was not kept");
  }
  return opened;
}

async function newTopic(
  { line }: TelegramService,
  chat_id: string,
  title: string,
): Promise<string | null> {
  try {
    const topic = await line.call((api) => api.createForumTopic(chat_id, title));
    return String(topic.message_thread_id);
  } catch (error) {
    const failure = failureOfError(error);
    // The bot may not make topics there: staff reply to the message itself.
    if (failure?.kind === "answer" && failure.code === 400) {
      return null;
    }
    throw error;
  }
}

async function titleOf(
  container: MedusaContainer,
  customer_id: string,
  guest: string,
): Promise<string> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: ["first_name", "last_name", "phone"],
    filters: { id: customer_id },
  });
  return shopperTitle(data[0] ?? null, guest);
}

async function sayInGroup(
  telegram: TelegramService,
  thread: Thread,
  group: Group,
  text: string,
): Promise<void> {
  const words = textsOf(group.locale);
  const title = fill(words.thread_title, { title: thread.title });
  const body = thread.topic_id ? text : `${title}\n\n${text}\n\n${words.thread_reply_hint}`;
  const sent = await telegram.send({
    chat_id: group.chat_id,
    text: body,
    topic_id: thread.topic_id,
  });
  for (const message_id of sent.message_ids) {
    await telegram.threads.remember(sent.chat_id, message_id, thread.chat_id);
  }
}

/** What staff answer in a thread goes back to the shopper, without a name. */
export async function passToShopper(
  telegram: TelegramService,
  incoming: Extract<Incoming, { kind: "staff_message" }>,
): Promise<void> {
  const thread = await threadOf(telegram, incoming);
  const group = thread && (await supportGroup(telegram, incoming.chat_id));
  if (!thread || !group) {
    return;
  }
  const { chat_id, topic_id, message_id: reply_to } = incoming;
  const words = textsOf(group.locale);
  if (incoming.text === null) {
    await telegram.send({ chat_id, topic_id, reply_to, text: words.thread_text_only });
    return;
  }
  const text = fill(textsOf(thread.locale).support_answer, { text: incoming.text });
  try {
    await telegram.send({ chat_id: thread.chat_id, text });
  } catch (error) {
    const failure = failureOfError(error);
    if (failure?.kind === "answer" && (failure.code === 403 || failure.code === 400)) {
      await telegram.send({ chat_id, topic_id, reply_to, text: words.thread_lost });
      return;
    }
    throw error;
  }
  await telegram.threads.spoke(thread.chat_id, false);
}

/** `/close` in a thread. The shopper's next message opens it again. */
export async function closeThread(
  telegram: TelegramService,
  incoming: Extract<Incoming, { kind: "close_thread" }>,
): Promise<void> {
  const thread = await threadOf(telegram, incoming);
  const group = thread && (await supportGroup(telegram, incoming.chat_id));
  if (thread && group && (await telegram.threads.close(thread.chat_id))) {
    const { chat_id, topic_id } = incoming;
    await telegram.send({ chat_id, topic_id, text: textsOf(group.locale).thread_closed });
  }
}

async function threadOf(
  { threads }: TelegramService,
  at: { chat_id: string; topic_id: string | null; reply_to: number | null },
): Promise<Thread | null> {
  const ofTopic = at.topic_id && (await threads.ofTopic(at.chat_id, at.topic_id));
  return ofTopic || (at.reply_to ? threads.ofMessage(at.chat_id, at.reply_to) : null);
}

/** Only the group that is bound now may answer; an earlier one still holds old messages. */
async function supportGroup(telegram: TelegramService, chat_id: string): Promise<Group | null> {
  const group = await telegram.groups.support();
  return group?.chat_id === chat_id ? group : null;
}

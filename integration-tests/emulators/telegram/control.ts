import { BadRequest, type PageAnswer, type PageRequest, type Route } from "../web.ts";
import type { Chat, KeptChat } from "./chat.ts";
import { buildChat, type ChatBook } from "./chat-book.ts";
import { goodHabits, readHabits, type Habits } from "./habits.ts";
import type { People } from "./people.ts";
import type { Webhook } from "./webhook.ts";

type Parts = {
  book: ChatBook;
  people: People;
  webhook: Webhook;
  habits: { current: Habits };
};

/** Reads and drives the chats, for the phone page and for tests; described in the README beside. */
export function controlRoutes({ book, people, webhook, habits }: Parts): Route[] {
  const chatOf = ({ path }: PageRequest): KeptChat => book.get(path[0]);
  const act = (
    verb: string,
    run: (kept: KeptChat, body: Record<string, unknown>) => unknown,
  ): Route => ({
    method: "POST",
    path: new RegExp(`^/telegram/chats/(-?\\d+)/${verb}$`),
    handle: async (request): Promise<PageAnswer> => ({ json: run(chatOf(request), request.body) }),
  });
  return [
    {
      method: "GET",
      path: /^\/telegram\/chats$/,
      handle: async () => ({ json: { chats: book.list().map(viewOf) } }),
    },
    {
      method: "POST",
      path: /^\/telegram\/chats$/,
      handle: async ({ body }) => ({ json: { chat: book.add(readChat(body)) }, status: 201 }),
    },
    {
      method: "GET",
      path: /^\/telegram\/chats\/(-?\d+)\/messages$/,
      handle: async (request) => {
        const { messages, toasts } = chatOf(request);
        return { json: { messages, toasts } };
      },
    },
    act("send", (kept, body) => ({ message: people.send(kept, String(body.text ?? ""), body) })),
    act("press", (kept, body) => people.press(kept, body)),
    act("block", (kept) => {
      people.setBlocked(kept, true);
      return { blocked: true };
    }),
    act("unblock", (kept) => {
      people.setBlocked(kept, false);
      return { blocked: false };
    }),
    act("drop-topic", (kept, { topic_id }) => {
      people.dropTopic(kept, Number(topic_id));
      return { topics: kept.chat.topics };
    }),
    act("migrate", (kept) => ({ chat: people.migrate(kept) })),
    {
      method: "GET",
      path: /^\/telegram\/control\/webhook$/,
      handle: async () => ({
        json: { url: webhook.address?.url ?? null, pending: webhook.pending },
      }),
    },
    {
      method: "PUT",
      path: /^\/telegram\/control\/habits$/,
      handle: async ({ body }) => {
        habits.current = Object.keys(body).length > 0 ? readHabits(body) : goodHabits();
        return { json: { habits: habits.current } };
      },
    },
  ];
}

function viewOf({ chat, messages }: KeptChat): object {
  const { next_message_id: _, ...shown } = chat;
  return { ...shown, last: messages.at(-1) ?? null, count: messages.length };
}

function readChat({
  id,
  type = "private",
  title,
  is_forum,
  members,
}: Record<string, unknown>): Chat {
  const number = Number(id);
  if (!Number.isSafeInteger(number) || number === 0) {
    throw new BadRequest("id must be a number");
  }
  const name = String(title ?? "Somebody");
  if (type === "private") {
    const person = { id: number, first_name: name, language_code: "uz" };
    return buildChat({ id: number, type, title: name, members: [person] });
  }
  if (type !== "group" && type !== "supergroup") {
    throw new BadRequest("type must be private, group or supergroup");
  }
  const people = (Array.isArray(members) ? members : [9001]).map((one) => ({
    id: Number(one),
    first_name: `Member ${one}`,
    language_code: "uz",
  }));
  return buildChat({
    ...{ id: number, type, title: name, members: people },
    is_forum: is_forum === true,
    started: true,
  });
}

/** Somebody with a Telegram account. */
export type Person = {
  id: number;
  first_name: string;
  username?: string;
  language_code: string;
};

export type Chat = {
  /** Negative for a group. */
  id: number;
  type: "private" | "group" | "supergroup";
  /** Of a group; the person's name of a private chat. */
  title: string;
  /** A group with topics. */
  is_forum: boolean;
  /** Who is in it, beside the bot. */
  members: Person[];
  /** The person blocked the bot, or the bot was thrown out of the group. */
  blocked: boolean;
  /** The person has spoken to the bot first; before that the bot may not write. */
  started: boolean;
  /** The group became a supergroup with this id. */
  migrated_to?: number;
  topics: { id: number; name: string }[];
  next_message_id: number;
};

export type Button = { text: string; data: string };

export type ChatMessage = {
  message_id: number;
  /** `bot` or the name of a person. */
  from: string;
  /** Null for the bot. */
  from_id: number | null;
  text: string;
  /** The markup it was sent with. */
  html: string | null;
  at: number;
  reply_to: number | null;
  topic_id: number | null;
  buttons: Button[][];
};

/** What the person who pressed saw over the chat. */
export type Toast = { callback_id: string; from_id: number; text: string; at: number };

export type KeptChat = { chat: Chat; messages: ChatMessage[]; toasts: Toast[] };

/** What an update asks of the bot. Nothing else of it is kept: no phone, and of a token only its hash. */
export type Incoming =
  | {
      kind: "start";
      chat_id: string;
      username: string | null;
      language: string | null;
      token_hash: string | null;
    }
  | {
      kind: "command";
      chat_id: string;
      language: string | null;
      command: "stop" | "orders" | "help";
    }
  | { kind: "text"; chat_id: string; language: string | null; message_id: number; text: string }
  /** A photo, a voice, a contact: nothing the bot carries further. */
  | { kind: "not_text"; chat_id: string; language: string | null }
  /** The person blocked the bot, or took the block off. */
  | { kind: "blocked"; chat_id: string; blocked: boolean }
  | {
      kind: "bind_group";
      chat_id: string;
      title: string;
      is_forum: boolean;
      token_hash: string;
    }
  | { kind: "group_gone"; chat_id: string; gone: boolean }
  | { kind: "group_migrated"; chat_id: string; to: string }
  | {
      kind: "staff_message";
      chat_id: string;
      message_id: number;
      topic_id: string | null;
      reply_to: number | null;
      text: string | null;
    }
  | { kind: "close_thread"; chat_id: string; topic_id: string | null; reply_to: number | null }
  | {
      kind: "press";
      chat_id: string;
      callback_id: string;
      message_id: number;
      data: string;
      user_id: number;
      user_name: string;
    };

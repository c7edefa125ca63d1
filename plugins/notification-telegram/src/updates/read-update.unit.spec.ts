import type { Update } from "grammy/types";
import { hashOfToken } from "../binding/token";
import { readUpdate } from "./read-update";

const TOKEN = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
const aziza = {
  id: 7001,
  is_bot: false,
  first_name: "Aziza",
  username: "aziza",
  language_code: "uz",
};
const shopper = { id: 7001, type: "private", first_name: "Aziza" };
const staff = { id: -1001234567890123, type: "supergroup", title: "Buyurtmalar" };

const update = (part: object): Update => ({ update_id: 1, ...part }) as unknown as Update;
const says = (text: string | undefined, more: object = {}) =>
  update({ message: { message_id: 5, date: 1, chat: shopper, from: aziza, text, ...more } });
const saysInGroup = (text: string | undefined, more: object = {}) =>
  says(text, { chat: staff, ...more });

describe("readUpdate of a private chat", () => {
  const start = { kind: "start", chat_id: "7001", username: "aziza", language: "uz" };
  const command = { kind: "command", chat_id: "7001", language: "uz" };

  it.each([
    [`/start ${TOKEN}`, { ...start, token_hash: hashOfToken(TOKEN) }],
    ["/start", { ...start, token_hash: null }],
    ["/start not-a-token", { ...start, token_hash: null }],
    ["/stop", { ...command, command: "stop" }],
    ["/ORDERS@shop_bot", { ...command, command: "orders" }],
    ["/help", { ...command, command: "help" }],
    ["/whatever", { ...command, command: "help" }],
    [
      "Qachon keladi?",
      { kind: "text", chat_id: "7001", language: "uz", message_id: 5, text: "Qachon keladi?" },
    ],
    [undefined, { kind: "not_text", chat_id: "7001", language: "uz" }],
  ])("%j", (text, incoming) => {
    expect(readUpdate(says(text))).toEqual(incoming);
  });

  it("keeps neither the token nor a shared phone", () => {
    const contact = { phone_number: "+998901234567", user_id: 7001 };
    const kept = JSON.stringify([
      readUpdate(says(`/start ${TOKEN}`)),
      readUpdate(says(undefined, { contact })),
    ]);
    expect(kept).not.toContain(TOKEN);
    expect(kept).not.toContain("998901234567");
  });

  it.each([
    ["kicked", true],
    ["member", false],
  ])("membership %s", (status, blocked) => {
    const change = { chat: shopper, from: aziza, new_chat_member: { status, user: aziza } };
    expect(readUpdate(update({ my_chat_member: change }))).toEqual({
      kind: "blocked",
      chat_id: "7001",
      blocked,
    });
  });
});

describe("readUpdate of a group", () => {
  const chat_id = "-1001234567890123";

  it.each([`/bind ${TOKEN}`, `/bind@shop_bot ${TOKEN}`, `/start@shop_bot ${TOKEN}`])(
    "%s",
    (text) => {
      expect(readUpdate(saysInGroup(text))).toEqual({
        kind: "bind_group",
        ...{ chat_id, title: "Buyurtmalar", is_forum: false },
        token_hash: hashOfToken(TOKEN),
      });
    },
  );

  it.each(["/bind", "/bind x", "hello all", "/orders", undefined])(
    "%j is not its business",
    (text) => {
      expect(readUpdate(saysInGroup(text))).toBeNull();
    },
  );

  it("takes a reply, and a message in a topic, to a thread", () => {
    expect(readUpdate(saysInGroup("Ertaga", { reply_to_message: { message_id: 9 } }))).toEqual({
      kind: "staff_message",
      ...{ chat_id, message_id: 5, topic_id: null, reply_to: 9, text: "Ertaga" },
    });
    expect(
      readUpdate(saysInGroup("Ertaga", { is_topic_message: true, message_thread_id: 77 })),
    ).toMatchObject({ kind: "staff_message", topic_id: "77", reply_to: null });
    expect(
      readUpdate(saysInGroup("/close", { is_topic_message: true, message_thread_id: 77 })),
    ).toEqual({ kind: "close_thread", chat_id, topic_id: "77", reply_to: null });
  });

  it("does not listen to bots, nor to channels", () => {
    const bot = { ...aziza, is_bot: true };
    const reply = { reply_to_message: { message_id: 9 } };
    expect(readUpdate(saysInGroup("Ertaga", { ...reply, from: bot }))).toBeNull();
    expect(
      readUpdate(saysInGroup("Ertaga", { ...reply, chat: { ...staff, type: "channel" } })),
    ).toBeNull();
  });

  it("follows a group that became a supergroup", () => {
    expect(readUpdate(saysInGroup(undefined, { migrate_to_chat_id: -100777 }))).toEqual({
      kind: "group_migrated",
      chat_id,
      to: "-100777",
    });
  });

  it("reads a press", () => {
    const callback_query = {
      id: "q1",
      from: { ...aziza, last_name: "Karimova" },
      data: "accept_order:order_1",
      message: { message_id: 5, chat: staff },
    };
    expect(readUpdate(update({ callback_query }))).toEqual({
      kind: "press",
      chat_id,
      callback_id: "q1",
      message_id: 5,
      data: "accept_order:order_1",
      user_id: 7001,
      user_name: "Aziza Karimova",
    });
  });

  it.each(["left", "kicked"])("notices that it was thrown out: %s", (status) => {
    const change = { chat: staff, from: aziza, new_chat_member: { status, user: aziza } };
    expect(readUpdate(update({ my_chat_member: change }))).toEqual({
      kind: "group_gone",
      chat_id,
      gone: true,
    });
  });
});

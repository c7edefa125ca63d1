import { messageType, NOTIFY_TYPES } from "../message-types";
import type { Channel } from "../types";
import { channelsFor, type Question } from "./channels-for";
import { NO_PREFERENCES, type Preferences } from "./preferences";

const ALL: Channel[] = ["telegram", "sms", "email"];

const buildQuestion = (more: Partial<Question> = {}): Question => ({
  type: "order_on_the_way",
  loaded: ALL,
  switches: {},
  preferences: null,
  address: { phone: "998901234567", email: "a@b.uz", customer_id: "cus_1" },
  ...more,
});

const wishes = (more: Partial<Preferences>): Preferences => ({ ...NO_PREFERENCES, ...more });
const without = (...off: Channel[]): Preferences["channels"] => ({
  telegram: !off.includes("telegram"),
  sms: !off.includes("sms"),
  email: !off.includes("email"),
});

it.each<[string, Partial<Question>, Channel[]]>([
  ["all, in the shop's order", {}, ALL],
  ["another order of the shop", { loaded: ["email", "telegram"] }, ["email", "telegram"]],
  ["no channel at all", { loaded: [] }, []],
  ["a guest without Telegram", { address: { phone: "998901234567" } }, ["sms"]],
  ["nobody reachable", { address: {} }, []],
  ["no SMS wanted", { preferences: wishes({ channels: without("sms") }) }, ["telegram", "email"]],
  ["nothing wanted", { preferences: wishes({ channels: without(...ALL) }) }, []],
  [
    "one type not wanted by one channel",
    { preferences: wishes({ types: { order_on_the_way: { telegram: false } } }) },
    ["sms", "email"],
  ],
  [
    "another type not wanted",
    { preferences: wishes({ types: { order_packed: { telegram: false } } }) },
    ALL,
  ],
  [
    "payment news, though nothing is wanted",
    { type: "order_paid", preferences: wishes({ channels: without(...ALL) }) },
    ALL,
  ],
  [
    "payment news by what is wanted first",
    { type: "order_refunded", preferences: wishes({ channels: without("telegram") }) },
    ["sms", "email", "telegram"],
  ],
  ["an SMS that is off by itself", { type: "welcome" }, ["telegram", "email"]],
  ["the same, switched on", { type: "welcome", switches: { welcome: { sms: true } } }, ALL],
  [
    "switched off by the merchant",
    { switches: { order_on_the_way: { sms: false } } },
    ["telegram", "email"],
  ],
  ["marketing without consent", { type: "marketing", preferences: wishes({}) }, []],
  ["marketing with consent", { type: "marketing", preferences: wishes({ marketing: true }) }, ALL],
  ["staff", { type: "new_order", address: { group: "orders" } }, ["telegram"]],
  [
    "staff with a mailbox",
    { type: "new_order", address: { group: "orders", email: "shop@b.uz" } },
    ["telegram", "email"],
  ],
  [
    "an SMS for staff, whatever is switched",
    { type: "new_order", address: { group: "orders" }, switches: { new_order: { sms: true } } },
    ["telegram"],
  ],
])("%s", (_, question, expected) => {
  expect(channelsFor(buildQuestion(question)).send).toEqual(expected);
});

it("says why a channel is left out", () => {
  const preferences = wishes({ channels: without("telegram") });
  const { skipped } = channelsFor(
    buildQuestion({
      preferences,
      switches: { order_on_the_way: { sms: false } },
      address: { customer_id: "c" },
    }),
  );
  expect(skipped).toEqual([
    { channel: "telegram", reason: "not_wanted" },
    { channel: "sms", reason: "switched_off" },
    { channel: "email", reason: "no_address" },
  ]);
});

it("leaves no code and no payment news without a channel, whatever a customer has switched off", () => {
  const types = Object.fromEntries(
    NOTIFY_TYPES.map((type) => [type, { telegram: false, sms: false, email: false }]),
  );
  const preferences = wishes({ channels: without(...ALL), types });
  const reached = NOTIFY_TYPES.filter(
    (type) => channelsFor(buildQuestion({ type, preferences })).send.length > 0,
  );
  expect(reached).toEqual(["login_code", "order_paid", "order_refunded"]);
  expect(reached.every((type) => messageType(type).mandatory)).toBe(true);
});

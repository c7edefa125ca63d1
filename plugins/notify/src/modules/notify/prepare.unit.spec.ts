import { NO_PREFERENCES } from "../../decisions/preferences";
import { compositionOf, prepare, type Circumstances } from "./prepare";
import type { Known } from "./recipients";
import type { Message } from "./rows";

const NIGHT = Date.parse("2026-11-21T23:00:00+05:00");
const MORNING = Date.parse("2026-11-22T08:00:00+05:00");

const buildMessage = (more: Partial<Message> = {}): Message => ({
  id: "ntf_1",
  type: "order_on_the_way",
  event_key: "ful_1",
  kind: "transactional",
  customer_id: "cus_1",
  order_id: "order_1",
  staff: null,
  broadcast_id: null,
  locale: null,
  values: {},
  state: "due",
  reason: null,
  channel: null,
  passed: [],
  tries: 0,
  looks: 0,
  round: 1,
  rerouted: false,
  unknown_since: null,
  ...more,
});

const buildKnown = (more: Partial<Known> = {}): Known => ({
  address: { customer_id: "cus_1", phone: "998901234567" },
  name: "Aziza",
  preferences: null,
  order_locale: null,
  order_values: { number: "15", sum: "15000" },
  ...more,
});

const words = { title: "Offer", text: "Text" };
const at: Circumstances = {
  options: {
    shop: { name: "Dorixona" },
    defaultLocale: "uz",
    staffLocale: "ru",
    staffEmail: "shop@b.uz",
  },
  loaded: ["telegram", "sms", "email"],
  switches: {},
  broadcasts: new Map([
    ["bc_1", { words: { uz: words, ru: words, en: words }, is_stopped: false }],
    ["bc_2", { words: { uz: words, ru: words, en: words }, is_stopped: true }],
  ]),
  now: NIGHT,
};

it("words what is only known now, and leaves the message as it is stored", () => {
  const fleeting = new Map([
    ["ntf_1", { variant: "parcel", handover: "0042", link: "a.uz/t/X", url: "https://a.uz/t/X" }],
  ]);
  const prepared = prepare(buildMessage(), buildKnown(), { ...at, fleeting });
  expect(prepared).toMatchObject({
    do: "send",
    message: { values: {} },
    delivery: {
      template: "order_on_the_way_parcel",
      content: { text: expect.stringMatching(/https:\/\/a\.uz\/t\/X[^]*0042/) },
    },
  });
});

const decide = (message: Partial<Message>, known: Partial<Known> = {}) =>
  prepare(buildMessage(message), buildKnown(known), at);

const agreed = { ...NO_PREFERENCES, marketing: true };
const offer = {
  type: "marketing",
  kind: "marketing",
  broadcast_id: "bc_1",
  order_id: null,
} as const;

it.each<[string, Partial<Message>, Partial<Known>, object]>([
  ["first channel", {}, {}, { do: "send", channel: "telegram", has_next: true }],
  ["after Telegram", { passed: ["telegram"] }, {}, { do: "send", channel: "sms", has_next: false }],
  ["none is left", { passed: ["telegram", "sms"] }, {}, { do: "dead" }],
  ["nobody to reach", {}, { address: {} }, { do: "dead" }],
  [
    "nobody wants it",
    {},
    {
      preferences: { ...NO_PREFERENCES, channels: { telegram: false, sms: false, email: false } },
      address: { customer_id: "c", phone: "998901234567", email: "a@b.uz" },
    },
    { do: "mute" },
  ],
  ["an offer at night", offer, { preferences: agreed }, { do: "wait", until: MORNING }],
  [
    "an offer for an owl",
    offer,
    { preferences: { ...agreed, quiet_hours: { from: "09:00", to: "12:00" } } },
    { do: "send", channel: "telegram" },
  ],
  [
    "an offer of a stopped broadcast",
    { ...offer, broadcast_id: "bc_2" },
    { preferences: agreed },
    { do: "stop" },
  ],
  ["an offer after consent was taken back", offer, { preferences: NO_PREFERENCES }, { do: "mute" }],
])("%s", (_, message, known, expected) => {
  expect(decide(message, known)).toMatchObject(expected);
});

it("hands everything over that a channel may need, and a key of message, channel and round", () => {
  const { delivery } = decide({ round: 2 }) as { delivery: object };
  expect(delivery).toMatchObject({
    key: "ntf_1-telegram-2",
    to: { customer_id: "cus_1", phone: "998901234567" },
    template: "order_on_the_way",
    locale: "uz",
    kind: "transactional",
  });
  expect(delivery).not.toHaveProperty("actions");
});

it("lets staff take or decline a new order where they read of it", () => {
  const staff = { type: "new_order", staff: "orders", customer_id: null } as const;
  const { delivery } = decide(staff, { address: { group: "orders" }, name: null }) as {
    delivery: object;
  };
  expect(delivery).toMatchObject({
    locale: "ru",
    to: { group: "orders", email: "shop@b.uz" },
    actions: [
      { id: "accept_order", order_id: "order_1" },
      { id: "reject_order", order_id: "order_1" },
    ],
  });
});

it.each([
  ["said so", { locale: "en" }, { preferences: { ...NO_PREFERENCES, locale: "ru" } }, "en"],
  ["chose so", {}, { preferences: { ...NO_PREFERENCES, locale: "ru" }, order_locale: "en" }, "ru"],
  ["ordered so", {}, { preferences: NO_PREFERENCES, order_locale: "en" }, "en"],
  ["nobody knows", {}, {}, "uz"],
] as const)("speaks the language of who %s", (_, message, known, locale) => {
  expect(compositionOf(buildMessage(message), buildKnown(known), at).locale).toBe(locale);
});

it("prefers what was published to what the order says now", () => {
  const composition = compositionOf(buildMessage({ values: { sum: "5000" } }), buildKnown(), at);
  expect(composition.values).toEqual({ number: "15", sum: "5000" });
});

import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { Broadcasts } from "../broadcasts";
import { ChannelBook } from "../channels";
import { Inbox } from "../inbox";
import { MessageLog } from "../message-log";
import { readNotifyOptions } from "../options";
import { alterPreferences, readPreferences, writePreferences } from "../preferences";
import type { Outcome } from "../../../types";
import type { PreferencesChange } from "../../../decisions/preferences-view";
import { NO_PREFERENCES } from "../../../decisions/preferences";
import { dismissDead, resendDead } from "../resend";
import { takeNews } from "../take-news";
import { writeMessage } from "../publish";
import { Worker } from "../worker";
import { FakeBatchChannel } from "./fake-channel";
import { openNotifyDatabase } from "./notify-database";

jest.setTimeout(60_000);

const NOON = Date.parse("2026-11-21T12:00:00+05:00");
const HOUR = 3_600_000;
const PEOPLE = 2500;

const options = readNotifyOptions({
  channels: [{ channel: "sms", module: "eskiz" }],
  shop: { name: "Dorixona" },
});

const words = {
  uz: { title: "Chegirma", text: "Bugun 10 foiz" },
  ru: { title: "Скидка", text: "Сегодня 10 процентов" },
  en: { title: "Offer", text: "10 per cent off today" },
};

let connection: Knex;
let sms: FakeBatchChannel;
let broadcasts: Broadcasts;
let now: number;

beforeAll(async () => {
  connection = await openNotifyDatabase();
});

afterAll(() => connection.destroy());

beforeEach(async () => {
  await connection.raw(
    'truncate notify_message, notify_delivery, notify_counter, notify_preference, notify_broadcast, customer, "order" cascade',
  );
  sms = new FakeBatchChannel();
  broadcasts = new Broadcasts(connection);
  now = NOON;
});

const worker = () => {
  const channels = new ChannelBook(options.channels, () => sms);
  return new Worker({ connection, channels, options, clock: () => now });
};

async function drain(who = worker()): Promise<void> {
  while ((await who.round()) > 0);
}

/** Every fifth has not agreed to news; every second reads Russian. */
async function people(count = PEOPLE): Promise<number> {
  await connection.raw(
    `insert into customer (id, phone)
     select 'cus_' || lpad(n::text, 5, '0'), '+9989' || lpad(n::text, 8, '0') from generate_series(1, ?::int) n`,
    [count],
  );
  await connection.raw(
    `insert into notify_preference (customer_id, marketing, locale)
     select id, right(id, 1) not in ('0', '5'), case when right(id, 1)::int % 2 = 0 then 'ru' end from customer`,
  );
  return (count / 10) * 8;
}

const create = (more: Partial<Parameters<Broadcasts["create"]>[0]> = {}) =>
  broadcasts.create({
    words,
    audience: { who: "everybody" },
    starts_at: now,
    created_by: null,
    ...more,
  });

it("reaches everybody who agreed once, in their language, in batches", async () => {
  const agreed = await people();
  expect(await broadcasts.size({ who: "everybody" })).toBe(agreed);
  const { id } = await create();
  await broadcasts.advance(now);
  await Promise.all([drain(), drain()]);
  await broadcasts.advance(now);

  expect(sms.asked).toHaveLength(agreed);
  expect(new Set(sms.asked.map(({ to }) => to.phone)).size).toBe(agreed);
  expect(Math.max(...sms.batches)).toBe(100);
  const russian = sms.asked.filter(({ locale }) => locale === "ru");
  expect(russian).toHaveLength(agreed / 2);
  expect(russian[0]).toMatchObject({
    kind: "marketing",
    content: { text: "Dorixona: Сегодня 10 процентов" },
  });
  expect(await broadcasts.one(id)).toMatchObject({
    state: "done",
    total: agreed,
    progress: { waiting: 0, sent: agreed, failed: 0 },
  });
});

it("goes on where it was after a crash while it was written down", async () => {
  const agreed = await people();
  const { id } = await create();
  // A process that died after its first slice, which was committed as a whole.
  await connection.raw("update notify_broadcast set state = 'filling'");
  await broadcasts.fillSlice(now);
  const begun = await broadcasts.one(id);
  expect([begun?.state, begun?.total]).toEqual(["filling", 1000]);

  await Promise.all([broadcasts.advance(now), broadcasts.advance(now)]);
  await drain();
  expect(sms.asked).toHaveLength(agreed);
  expect(await broadcasts.one(id)).toMatchObject({ total: agreed });
});

it("waits for its time and lets people sleep", async () => {
  await people(10);
  now = Date.parse("2026-11-21T23:00:00+05:00");
  await create({ starts_at: now + HOUR });
  await broadcasts.advance(now);
  expect(await connection("notify_message")).toEqual([]);
  now += HOUR;
  await broadcasts.advance(now);
  await drain();
  expect(sms.asked).toEqual([]);
  now = Date.parse("2026-11-22T08:00:00+05:00");
  await drain();
  expect(sms.asked).toHaveLength(8);
});

it("stops what has not gone out", async () => {
  await people(300);
  const { id } = await create();
  await broadcasts.advance(now);
  await worker().round();
  const stopped = await broadcasts.stop(id, now);
  await drain();
  expect(sms.asked).toHaveLength(100);
  expect(stopped).toMatchObject({
    state: "stopped",
    progress: { sent: 100, muted: 140, waiting: 0 },
  });
});

it.each<[string, Outcome]>([
  ["is busy", { state: "busy", reason: "provider_down" }],
  ["may have it", { state: "unknown", reason: "timeout" }],
])("stops what a channel had then, when it %s", async (_, outcome) => {
  await people(2);
  const { id } = await create();
  await broadcasts.advance(now);
  sms.answer = async () => {
    await broadcasts.stop(id, now);
    return outcome;
  };
  await drain();
  const asked = sms.asked.length;
  sms.answer = ({ key }) => ({ state: "accepted", ref: key });
  sms.found = () => null;
  now += HOUR;
  await drain();
  await drain();
  expect(sms.asked).toHaveLength(asked);
  expect(await broadcasts.one(id)).toMatchObject({
    state: "stopped",
    progress: { sent: 0, waiting: 0, muted: 2 },
  });
});

it("does not reach who takes consent back meanwhile", async () => {
  await people(10);
  await create();
  await broadcasts.advance(now);
  await connection("notify_preference").update({ marketing: false });
  await drain();
  expect(sms.asked).toEqual([]);
  expect(await connection("notify_message").distinct("state")).toEqual([{ state: "muted" }]);
});

it("selects by language and by orders", async () => {
  await people(10);
  await connection("order").insert([
    { id: "o1", customer_id: "cus_00001" },
    { id: "o2", customer_id: "cus_00002", created_at: new Date(Date.now() - 90 * 24 * HOUR) },
    { id: "o3", customer_id: "cus_00005" },
  ]);
  const sizes = await Promise.all([
    broadcasts.size({ who: "buyers", days: 30 }),
    broadcasts.size({ who: "sleepers", days: 30 }),
    broadcasts.size({ who: "everybody", locale: "ru" }),
    broadcasts.size({ who: "buyers", days: 365, locale: "ru" }),
  ]);
  expect(sizes).toEqual([1, 1, 4, 1]);
});

describe("the inbox", () => {
  const inbox = () => new Inbox(connection, options);
  const page = (customer_id: string) =>
    inbox().page(customer_id, { limit: 10, offset: 0, locale: "ru" });
  const publish = (event_key: string, order_id = "o1") =>
    writeMessage(
      connection,
      { type: "order_paid", event_key, recipient: { order_id }, values: { sum: "15000" } },
      now,
    );

  beforeEach(async () => {
    await people(2);
    await connection("order").insert({ id: "o1", display_id: 15, customer_id: "cus_00001" });
  });

  it("is the customer's own, in the language asked for, with what is unread", async () => {
    await publish("pay_1");
    now += 1;
    await publish("pay_2");
    const { notifications, count, unread } = await page("cus_00001");
    expect([count, unread]).toEqual([2, 2]);
    expect(notifications[0]).toMatchObject({
      type: "order_paid",
      title: "Заказ 15 оплачен",
      text: "Получили 15 000 сум. Спасибо!",
      order: { id: "o1", display_id: 15 },
      read_at: null,
    });
    expect(await page("cus_00002")).toEqual({ notifications: [], count: 0, unread: 0 });

    await inbox().read("cus_00002", [notifications[0].id]);
    expect(await inbox().unread("cus_00001")).toBe(2);
    await inbox().read("cus_00001", [notifications[0].id]);
    expect(await inbox().unread("cus_00001")).toBe(1);
    await inbox().read("cus_00001", "all");
    expect(await inbox().unread("cus_00001")).toBe(0);
  });

  it("goes with the order to another customer", async () => {
    await publish("pay_1");
    await connection("order").update({ customer_id: "cus_00002" });
    expect([(await page("cus_00001")).count, (await page("cus_00002")).count]).toEqual([0, 1]);
  });

  it("keeps nothing for staff", async () => {
    await writeMessage(
      connection,
      {
        type: "new_order",
        event_key: "o1",
        recipient: { staff: "orders" },
        values: { order_id: "o1" },
      },
      now,
    );
    expect((await page("cus_00001")).count).toBe(0);
  });
});

it("sends the dead again, with new keys, and tells their story", async () => {
  await people(3);
  sms.answer = () => ({ state: "refused", reason: "provider_refused" });
  for (const customer_id of ["cus_00001", "cus_00002"]) {
    await writeMessage(
      connection,
      {
        type: "order_paid",
        event_key: customer_id,
        recipient: { customer_id },
        values: { number: "1" },
      },
      now,
    );
  }
  await drain();
  const log = new MessageLog(connection);
  const dead = await log.page({ state: "dead", limit: 10, offset: 0 });
  expect(dead).toMatchObject({ count: 2, messages: [{ reason: "provider_refused" }, {}] });

  sms.answer = ({ key }) => ({ state: "accepted", ref: key, cost: 50, parts: 1 });
  const [{ id }] = dead.messages;
  expect(await resendDead(connection, { id }, now)).toBe(1);
  expect(await resendDead(connection, { id }, now)).toBe(0);
  await drain();
  const story = await log.story(id);
  expect(story?.message).toMatchObject({
    state: "sent",
    phone_masked: expect.stringMatching(/^\+998 90 \*\*\* \*\* 0\d$/),
  });
  expect(story?.deliveries.map(({ key, state }) => [key, state])).toEqual([
    [`${id}-sms-1`, "refused"],
    [`${id}-sms-2`, "sent"],
  ]);
  expect(await resendDead(connection, "all", now)).toBe(1);
  expect(await log.story("ntf_nobody")).toBeNull();
});

describe("of the dead", () => {
  const HOURS_48 = 48 * HOUR;
  const insert = (event_key: string, more: object = {}) =>
    connection("notify_message").insert({
      id: `ntf_${event_key}`,
      type: "order_paid",
      event_key,
      recipient: "customer:cus_1",
      kind: "transactional",
      state: "dead",
      reason: "provider_refused",
      created_at: new Date(now - HOUR),
      ...more,
    });
  const states = async () =>
    Object.fromEntries(
      (await connection<{ event_key: string; state: string }>("notify_message")).map(
        ({ event_key, state }) => [event_key, state],
      ),
    );

  it("all are sent again that are fresh news and certainly not sent", async () => {
    await insert("fresh");
    await insert("old", { created_at: new Date(now - HOURS_48) });
    await insert("in_doubt", { reason: "timeout" });
    await insert("offer", { type: "marketing", kind: "marketing" });
    expect(await resendDead(connection, "all", now)).toBe(1);
    expect(await states()).toEqual({ fresh: "due", old: "dead", in_doubt: "dead", offer: "dead" });
    expect(await resendDead(connection, { id: "ntf_in_doubt" }, now)).toBe(1);
  });

  it("one is put away for good, and stays away when late news comes", async () => {
    await people(1);
    sms.answer = () => ({ state: "unknown", reason: "timeout" });
    sms.found = () => ({ state: "unknown", reason: "timeout" });
    const message = { type: "order_paid", event_key: "pay", values: { number: "1" } } as const;
    await writeMessage(connection, { ...message, recipient: { customer_id: "cus_00001" } }, now);
    await drain();
    now += 25 * HOUR;
    await drain();
    expect(await states()).toEqual({ pay: "dead" });

    const [{ id }] = await connection<{ id: string }>("notify_message");
    expect(await dismissDead(connection, id, now)).toBe(1);
    expect(await dismissDead(connection, id, now)).toBe(0);
    for (const state of ["not_sent", "undelivered"] as const) {
      const news = { channel: "sms", key: `${id}-sms-1`, state };
      await takeNews(connection, news, { loaded: ["sms", "email"], now });
    }
    await drain();
    expect(await connection("notify_message")).toMatchObject([
      { state: "muted", reason: "dismissed" },
    ]);
    expect(await resendDead(connection, "all", now)).toBe(0);
    expect(sms.asked).toHaveLength(1);
  });
});

it("keeps a customer's choices", async () => {
  expect(await readPreferences(connection, "cus_1")).toEqual(NO_PREFERENCES);
  const chosen = {
    locale: "en" as const,
    marketing: true,
    channels: { telegram: false, sms: true, email: true },
    quiet_hours: { from: "23:00", to: "07:30" },
    types: { order_packed: { email: false } },
  };
  await writePreferences(connection, "cus_1", chosen);
  await writePreferences(connection, "cus_1", chosen);
  expect(await readPreferences(connection, "cus_1")).toEqual(chosen);
});

it("keeps every one of many changes at once", async () => {
  const changes = [
    { marketing: true },
    { locale: "ru" },
    { channels: { telegram: false } },
    { quiet_hours: { from: "23:00", to: "07:30" } },
    { types: [{ type: "order_packed", channels: { email: false } }] },
  ] as const satisfies PreferencesChange[];
  await Promise.all(changes.map((change) => alterPreferences(connection, "cus_1", change)));
  expect(await readPreferences(connection, "cus_1")).toEqual({
    locale: "ru",
    marketing: true,
    channels: { telegram: false, sms: true, email: true },
    quiet_hours: { from: "23:00", to: "07:30" },
    types: { order_packed: { email: false } },
  });
  const [{ marketing_at }] = await connection("notify_preference");
  expect(marketing_at).toBeInstanceOf(Date);
});

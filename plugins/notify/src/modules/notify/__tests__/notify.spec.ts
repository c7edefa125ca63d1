import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Channel, DeliveryNews } from "../../../types";
import { ChannelBook } from "../channels";
import { readNotifyOptions } from "../options";
import { writeMessage, type Publication } from "../publish";
import { takeNews } from "../take-news";
import { Worker } from "../worker";
import { FakeBatchChannel, FakeChannel } from "./fake-channel";
import { openNotifyDatabase } from "./notify-database";

jest.setTimeout(60_000);

/** Noon in Tashkent. */
const NOON = Date.parse("2026-11-21T12:00:00+05:00");
const MINUTE = 60_000;

let connection: Knex;
let telegram: FakeChannel;
let sms: FakeBatchChannel;
let email: FakeChannel;
let now: number;

beforeAll(async () => {
  connection = await openNotifyDatabase();
});

afterAll(() => connection.destroy());

beforeEach(async () => {
  await connection.raw(
    'truncate notify_message, notify_delivery, notify_counter, notify_preference, notify_switch, notify_broadcast, customer, order_address, "order", order_summary cascade',
  );
  telegram = new FakeChannel();
  sms = new FakeBatchChannel();
  email = new FakeChannel();
  now = NOON;
});

const options = readNotifyOptions({
  channels: [
    { channel: "telegram", module: "telegram" },
    { channel: "sms", module: "eskiz" },
    { channel: "email", module: "smtp" },
  ],
  shop: { name: "Dorixona" },
});

function worker(): Worker {
  const modules: Record<string, unknown> = { telegram, eskiz: sms, smtp: email };
  const channels = new ChannelBook(options.channels, (name) => modules[name]);
  return new Worker({ connection, channels, options, clock: () => now });
}

async function drain(who = worker()): Promise<void> {
  while ((await who.round()) > 0);
}

async function customer(id = "cus_1", more: Record<string, unknown> = {}): Promise<void> {
  const row = {
    id,
    first_name: "Aziza <b>🌸</b>",
    phone: "+998901234567",
    email: "aziza@example.uz",
    ...more,
  };
  await connection("customer").insert(row);
}

async function order(id = "order_1", more: Record<string, unknown> = {}): Promise<void> {
  await connection("order").insert({ id, display_id: 15, customer_id: "cus_1", ...more });
  await connection("order_summary").insert({
    order_id: id,
    totals: JSON.stringify({ current_order_total: 15000 }),
  });
}

const publish = (more: Partial<Publication> = {}) =>
  writeMessage(
    connection,
    { type: "order_paid", event_key: "pay_1", recipient: { order_id: "order_1" }, ...more },
    now,
  );

const news = (more: Partial<DeliveryNews> & Pick<DeliveryNews, "key" | "state">) =>
  takeNews(
    connection,
    { channel: "sms", ...more },
    { loaded: ["telegram", "sms", "email"] as Channel[], now },
  );

async function story() {
  const { rows } = await connection.raw<{ rows: { state: string; reason: string | null }[] }>(
    "select state, reason from notify_message order by created_at, id",
  );
  const deliveries = await connection.raw<{
    rows: { channel: string; state: string; reason: string | null; tries: number }[];
  }>("select channel, state, reason, tries from notify_delivery order by created_at, channel desc");
  return {
    messages: rows.map(({ state, reason }) => (reason ? `${state}: ${reason}` : state)),
    deliveries: deliveries.rows.map(({ channel, state, reason }) =>
      [channel, state, ...(reason ? [reason] : [])].join(" "),
    ),
  };
}

const notLinked = () => ({ state: "refused", reason: "not_reachable" }) as const;

describe("publishing", () => {
  it("writes one message however many publish it at once", async () => {
    await customer();
    await order();
    const written = await Promise.all(Array.from({ length: 20 }, () => publish()));
    expect(written.filter(Boolean)).toHaveLength(1);
    expect((await story()).messages).toEqual(["due"]);
  });

  it("tells another event and another recipient apart", async () => {
    await customer();
    await order();
    expect(await publish({ event_key: "pay_2" })).toBe(true);
    expect(await publish({ event_key: "pay_2", recipient: { customer_id: "cus_1" } })).toBe(true);
    expect(await publish({ event_key: "pay_2", recipient: { staff: "orders" } })).toBe(true);
    expect(await publish({ event_key: "pay_2" })).toBe(false);
  });

  it("waits as long as it is asked to, and takes the language that comes meanwhile", async () => {
    await customer();
    const welcome = {
      type: "welcome",
      event_key: "cus_1",
      recipient: { customer_id: "cus_1" },
    } as const;
    expect(await publish({ ...welcome, wait_ms: MINUTE })).toBe(true);
    await drain();
    expect(telegram.asked).toEqual([]);
    expect(await publish({ ...welcome, locale: "ru" })).toBe(true);
    expect(await publish({ ...welcome, locale: "en" })).toBe(false);
    await drain();
    expect(telegram.asked.map(({ locale }) => locale)).toEqual(["ru"]);

    await publish({ ...welcome, locale: "en" });
    await publish({ ...welcome, wait_ms: MINUTE });
    now += MINUTE;
    await drain();
    expect(telegram.asked).toHaveLength(1);
  });

  it("changes no language of what a worker has taken", async () => {
    await customer();
    const welcome = {
      type: "welcome",
      event_key: "1",
      recipient: { customer_id: "cus_1" },
    } as const;
    await publish(welcome);
    await connection("notify_message").update({ lease: "somebody" });
    expect(await publish({ ...welcome, locale: "ru" })).toBe(false);
    expect(await connection("notify_message")).toMatchObject([{ locale: null }]);
  });

  it("takes no code and no marketing", async () => {
    await expect(publish({ type: "login_code" })).rejects.toThrow("sendCode");
    await expect(publish({ type: "marketing" })).rejects.toThrow("broadcast");
  });
});

describe("sending", () => {
  beforeEach(async () => {
    await customer();
    await order();
  });

  it("goes by the first channel, worded in the order's language", async () => {
    await connection("order").update({ locale: "ru-RU" });
    await publish();
    await drain();
    expect(telegram.asked).toHaveLength(1);
    expect(telegram.asked[0]).toMatchObject({
      template: "order_paid",
      locale: "ru",
      kind: "transactional",
      values: { number: "15", sum: "15 000" },
      to: { customer_id: "cus_1", phone: "998901234567", email: "aziza@example.uz" },
    });
    expect(telegram.asked[0].content.text).toContain("15 000 сум");
    expect([sms.asked, email.asked]).toEqual([[], []]);
    expect(await story()).toEqual({ messages: ["sent"], deliveries: ["telegram sent"] });
  });

  it("falls back to SMS and then to e-mail, and says why", async () => {
    telegram.answer = () => ({ state: "refused", reason: "blocked" });
    sms.answer = () => ({
      state: "refused",
      reason: "template_not_approved",
      detail: "+998901234567",
    });
    await publish();
    await drain();
    expect(await story()).toEqual({
      messages: ["sent"],
      deliveries: ["telegram refused blocked", "sms refused template_not_approved", "email sent"],
    });
    expect(email.asked[0].content.html).toContain("Aziza &lt;b&gt;🌸&lt;/b&gt;");
  });

  it("asks a busy channel three times with growing waits, then the next one", async () => {
    telegram.answer = notLinked;
    sms.answer = () => ({ state: "busy", reason: "provider_down" });
    await publish();
    await drain();
    expect(sms.asked).toHaveLength(1);
    now += MINUTE / 2 - 1;
    await drain();
    expect(sms.asked).toHaveLength(1);
    now += 1;
    await drain();
    expect(sms.asked).toHaveLength(2);
    now += 5 * MINUTE;
    await drain();
    expect(sms.asked).toHaveLength(3);
    expect(new Set(sms.asked.map(({ key }) => key)).size).toBe(1);
    expect((await story()).deliveries.slice(1)).toEqual(["sms failed provider_down", "email sent"]);
  });

  it("ends among the dead when no channel is left", async () => {
    telegram.answer = () => ({ state: "refused", reason: "blocked" });
    sms.answer = () => ({ state: "refused", reason: "provider_refused" });
    email.answer = () => ({ state: "refused", reason: "auth" });
    await publish();
    await drain();
    expect((await story()).messages).toEqual(["dead: auth"]);
  });

  it("mutes what has no way to its reader: nobody failed", async () => {
    telegram.answer = notLinked;
    await connection("customer").update({ phone: null, email: "99890@phone.invalid" });
    await publish();
    await drain();
    expect((await story()).messages).toEqual(["muted: no_address"]);
  });

  it("uses a guest's own contact from the order", async () => {
    await connection("customer").update({ has_account: false, phone: null });
    await connection("order_address").insert({
      id: "addr",
      phone: "90 765-43-21",
      first_name: "Ali",
    });
    await connection("order").update({ shipping_address_id: "addr", email: "guest@example.uz" });
    telegram.answer = notLinked;
    await publish();
    await drain();
    expect(sms.asked[0].to).toMatchObject({ phone: "998907654321", email: "guest@example.uz" });
  });

  it("puts aside what cannot be worded, and sends the others", async () => {
    telegram.answer = notLinked;
    await publish();
    await publish({ event_key: "pay_2" });
    await connection("notify_message").where({ event_key: "pay_1" }).update({ type: "unheard_of" });
    await drain();
    expect(sms.asked).toHaveLength(1);
    expect((await story()).messages.sort()).toEqual(["dead: failed", "sent"]);
  });

  it("lets two workers share the work without one message going twice", async () => {
    telegram.answer = notLinked;
    await Promise.all(Array.from({ length: 300 }, (_, n) => publish({ event_key: `pay_${n}` })));
    await Promise.all([drain(), drain(), drain()]);
    expect(sms.asked).toHaveLength(300);
    expect(new Set(sms.asked.map(({ key }) => key)).size).toBe(300);
    const counters = await connection("notify_counter").where({ channel: "sms" });
    expect(counters).toMatchObject([{ sent: 300, cost: "15000", failed: 0 }]);
    const linked = await connection("notify_counter").where({ channel: "telegram" });
    expect(linked).toEqual([]);
  });
});

describe("a crash", () => {
  class Killed extends Error {}

  /** A worker whose process dies while the channel has the message: nothing more is written. */
  async function dieWhileSending(): Promise<void> {
    const dying = worker();
    let reached = () => {};
    const asked = new Promise<void>((resolve) => (reached = resolve));
    sms.answer = () => {
      reached();
      return new Promise(() => undefined);
    };
    void dying.round().catch((error) => {
      if (!(error instanceof Killed)) throw error;
    });
    await asked;
    sms.answer = ({ key }) => ({ state: "accepted", ref: `ref-${key}` });
  }

  beforeEach(async () => {
    await customer();
    await order();
    await connection("notify_switch").insert({
      type: "order_paid",
      channel: "telegram",
      enabled: false,
    });
    await publish();
  });

  it("leaves an SMS to be looked up, and sends it again only when it never was", async () => {
    await dieWhileSending();
    await drain();
    expect(sms.asked).toHaveLength(1);
    expect((await story()).messages).toEqual(["sending"]);

    sms.found = () => null;
    now += options.leaseMs;
    await drain();
    expect(sms.asked).toHaveLength(2);
    expect(sms.asked[1].key).toBe(sms.asked[0].key);
    expect((await story()).messages).toEqual(["sent"]);
  });

  it("never sends an SMS twice that was sent", async () => {
    await dieWhileSending();
    sms.found = (key) => ({ state: "accepted", ref: `ref-${key}`, parts: 1, cost: 50 });
    now += options.leaseMs;
    await drain();
    expect(sms.asked).toHaveLength(1);
    expect((await story()).messages).toEqual(["sent"]);
    expect(await connection("notify_counter")).toMatchObject([{ sent: 1, cost: "50" }]);
  });

  it("waits while nobody can say, then asks staff", async () => {
    await dieWhileSending();
    sms.found = () => ({ state: "unknown", reason: "provider_down" });
    now += options.leaseMs;
    await drain();
    expect((await story()).messages).toEqual(["unknown: provider_down"]);
    for (let hour = 0; hour < 40; hour++) {
      now += 60 * MINUTE;
      await drain();
    }
    expect(sms.asked).toHaveLength(1);
    expect((await story()).messages).toEqual(["dead: timeout"]);
  });

  it("before the channel was asked loses nothing", async () => {
    await connection.raw("update notify_message set lease = 'dead worker', next_at = ?", [
      new Date(now + options.leaseMs),
    ]);
    await drain();
    expect(sms.asked).toHaveLength(0);
    now += options.leaseMs;
    await drain();
    expect(sms.asked).toHaveLength(1);
  });
});

describe("later news", () => {
  const sent = async () => {
    await customer();
    await order();
    telegram.answer = notLinked;
    await publish();
    await drain();
    return sms.asked[0].key;
  };

  it("takes an SMS that did not arrive to the next channel, once", async () => {
    const key = await sent();
    expect(await news({ key, state: "undelivered" })).toBe(true);
    await drain();
    expect(email.asked).toHaveLength(1);
    expect(await news({ key, state: "expired" })).toBe(false);
    expect(await news({ key: email.asked[0].key, channel: "email", state: "rejected" })).toBe(
      false,
    );
    expect((await story()).messages).toEqual(["dead: rejected"]);
  });

  it("lets delivered win, whatever comes after", async () => {
    const key = await sent();
    await news({ key, state: "delivered", cost: 60 });
    await news({ key, state: "expired" });
    await news({ key, state: "delivered" });
    expect((await story()).messages).toEqual(["delivered"]);
    expect(await connection("notify_counter")).toMatchObject([
      { channel: "sms", sent: 1, delivered: 1, failed: 0, cost: "60" },
    ]);
  });

  it("that comes before the answer is kept", async () => {
    await customer();
    await order();
    telegram.answer = notLinked;
    sms.answer = async ({ key }) => {
      await news({ key, state: "delivered" });
      return { state: "accepted", ref: "late", cost: 50 };
    };
    await publish();
    await drain();
    expect((await story()).messages).toEqual(["delivered"]);
    expect(await connection("notify_delivery").where({ channel: "sms" })).toMatchObject([
      { state: "delivered", ref: "late", cost: "50" },
    ]);
  });

  it("of a stranger's key changes nothing", async () => {
    await sent();
    expect(await news({ key: "nobody", state: "delivered" })).toBe(false);
  });
});

it("keeps no phone, e-mail, name or text in any row", async () => {
  await customer();
  await order();
  telegram.answer = () => ({
    state: "refused",
    reason: "provider_refused",
    detail: "998901234567",
  });
  sms.answer = () => ({
    state: "refused",
    reason: "provider_refused",
    detail: "no +998 90 123-45-67, code 4821, aziza@example.uz",
  });
  await publish();
  await drain();
  const tables = ["message", "delivery", "counter"].map(
    (name) => `select row_to_json(t)::text as row from notify_${name} t`,
  );
  const { rows } = await connection.raw<{ rows: { row: string }[] }>(tables.join(" union all "));
  const all = rows.map(({ row }) => row).join("\n");
  expect(all).toContain("provider_refused");
  expect(all).not.toMatch(/1234567|123-45-67|aziza|Aziza|4821|qabul qilindi/);
});

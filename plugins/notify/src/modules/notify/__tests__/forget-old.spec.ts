import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { forgetOld } from "../forget-old";
import { openNotifyDatabase } from "./notify-database";

jest.setTimeout(60_000);

const NOW = Date.parse("2026-11-21T04:41:00+05:00");
const DAY = 24 * 3_600_000;
const keep = { keepDays: 180, keepOffersDays: 90 };
const ago = (days: number) => new Date(NOW - days * DAY);

let connection: Knex;

beforeAll(async () => {
  connection = await openNotifyDatabase();
});

afterAll(() => connection.destroy());

beforeEach(() =>
  connection.raw("truncate notify_message, notify_delivery, notify_broadcast cascade"),
);

/** A message last touched so many days ago, with a delivery. */
async function message(id: string, days: number, more: object = {}): Promise<void> {
  await connection("notify_message").insert({
    id,
    type: "order_paid",
    event_key: id,
    recipient: "customer:cus_1",
    kind: "transactional",
    state: "sent",
    next_at: ago(days),
    created_at: ago(days),
    updated_at: ago(days),
    ...more,
  });
  await connection("notify_delivery").insert({
    key: `${id}-sms-1`,
    message_id: id,
    channel: "sms",
    state: "sent",
  });
}

const left = async () => ({
  messages: await connection("notify_message").orderBy("id").pluck("id"),
  deliveries: await connection("notify_delivery").orderBy("key").pluck("message_id"),
});

const offer = { type: "marketing", kind: "marketing" };
const staff = { type: "new_order", staff: "orders", recipient: "staff:orders" };

it("keeps offers and messages of staff 90 days, customers' 180, and deliveries as long", async () => {
  await message("customers_179", 179);
  await message("customers_181", 181);
  await message("dead_181", 181, { state: "dead" });
  await message("offer_89", 89, offer);
  await message("offer_91", 91, offer);
  await message("staff_89", 89, staff);
  await message("staff_91", 91, staff);
  expect(await forgetOld(connection, keep, NOW)).toBe(4);
  const kept = ["customers_179", "offer_89", "staff_89"];
  expect(await left()).toEqual({ messages: kept, deliveries: kept });
});

it.each(["due", "sending", "unknown"])("never forgets what is %s", async (state) => {
  await message("customers", 400, { state });
  await message("offer", 400, { ...offer, state });
  expect(await forgetOld(connection, keep, NOW)).toBe(0);
  expect((await left()).messages).toEqual(["customers", "offer"]);
});

it("counts from the last change: what was sent again yesterday is kept", async () => {
  await message("again", 400, { updated_at: ago(1) });
  expect(await forgetOld(connection, keep, NOW)).toBe(0);
});

it("goes on until everything old is gone", async () => {
  for (let n = 0; n < 5; n++) {
    await message(`old_${n}`, 200);
  }
  expect(await forgetOld(connection, keep, NOW, 2)).toBe(5);
  expect(await left()).toEqual({ messages: [], deliveries: [] });
});

it("forgets a finished broadcast with the last of its messages", async () => {
  const broadcast = (id: string, days: number, state = "done") =>
    connection("notify_broadcast").insert({
      id,
      words: "{}",
      audience: "{}",
      state,
      starts_at: ago(days),
      finished_at: state === "running" ? null : ago(days),
    });
  await broadcast("gone", 91);
  await broadcast("young", 89);
  await broadcast("runs", 91, "running");
  await broadcast("in_doubt", 91, "stopped");
  await message("offer_gone", 91, { ...offer, broadcast_id: "gone" });
  await message("offer_in_doubt", 91, { ...offer, broadcast_id: "in_doubt", state: "unknown" });
  await forgetOld(connection, keep, NOW);
  expect(await connection("notify_broadcast").orderBy("id").pluck("id")).toEqual([
    "in_doubt",
    "runs",
    "young",
  ]);
});

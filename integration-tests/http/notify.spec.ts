import { NOTIFY_MODULE, type Delivery, type Notify, type Outcome } from "@medusa-uz/notify";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  cancelOrderWorkflow,
  capturePaymentWorkflow,
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
  refundPaymentWorkflow,
} from "@medusajs/medusa/core-flows";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import type { AxiosResponse } from "axios";
import { setTimeout as pause } from "node:timers/promises";
import { customerHeaders, type SignedIn } from "./customers";
import { placeOrder, storeHeaders, type PlacedOrder } from "./orders";
import { openShop, type Shop } from "./shop";
import { staffHeaders } from "./staff";

jest.setTimeout(5 * 60_000);

type Channel = { deliver(delivery: Delivery): Promise<Outcome> };
type Fake = { asked: Delivery[]; answer: (delivery: Delivery) => Outcome };

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer;
    let shop: Shop;
    let staff: { headers: Record<string, string> };
    let aziza: SignedIn;
    let telegram: Fake;
    let sms: Fake;
    let email: Fake;

    beforeEach(async () => {
      container = getContainer();
      shop = await openShop(container, { stock: 10 });
      staff = await staffHeaders(container);
      aziza = await customerHeaders(container, { first_name: "Aziza", phone: "+998901234567" });
      telegram = fake("telegram", ({ to }) =>
        to.group ? { state: "accepted", ref: "1" } : { state: "refused", reason: "not_reachable" },
      );
      sms = fake("eskiz", ({ key }) => ({ state: "accepted", ref: key, parts: 1, cost: 50 }));
      email = fake("smtp", ({ key }) => ({ state: "accepted", ref: key }));
    });

    afterEach(() => jest.restoreAllMocks());

    function fake(module: string, answer: Fake["answer"]): Fake {
      const made: Fake = { asked: [], answer };
      const channel = container.resolve<Channel & { deliverMany?: unknown }>(module);
      const deliver = async (delivery: Delivery) => {
        made.asked.push(delivery);
        return made.answer(delivery);
      };
      jest.spyOn(channel, "deliver").mockImplementation(deliver);
      if (channel.deliverMany) {
        jest
          .spyOn(channel as { deliverMany(all: Delivery[]): Promise<Outcome[]> }, "deliverMany")
          .mockImplementation((all) => Promise.all(all.map(deliver)));
      }
      return made;
    }

    const notify = () => container.resolve<Notify>(NOTIFY_MODULE);
    const ask = (
      method: "get" | "post",
      url: string,
      headers: Record<string, string>,
      data?: object,
    ): Promise<AxiosResponse> =>
      api.request({ method, url, data, headers, validateStatus: () => true });
    const store = (method: "get" | "post", path: string, who: SignedIn | null, data?: object) =>
      ask(
        method,
        `/store/notifications${path}`,
        { ...storeHeaders(shop).headers, ...who?.headers },
        data,
      );
    const admin = (method: "get" | "post", path: string, data?: object) =>
      ask(method, `/admin/notify/${path}`, staff.headers, data);
    const sql = async (text: string) => {
      const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
      return (await connection.raw<{ rows: Record<string, unknown>[] }>(text)).rows;
    };

    /** Waits until a message of this type has left the queue. */
    async function settled(type: string): Promise<void> {
      for (let tries = 0; tries < 100; tries++) {
        const rows = await sql(`select state from notify_message where type = '${type}'`);
        if (rows.length > 0 && rows.every(({ state }) => state !== "due" && state !== "sending")) {
          return;
        }
        await pause(50);
      }
      throw new Error(`no message ${type} was sent`);
    }

    const cashOrder = async (): Promise<PlacedOrder> => {
      const order = await placeOrder(api, shop, { provider_id: "pp_system_default" });
      await settled("order_placed");
      return order;
    };

    /** The order of a guest becomes the account's, as it does when the phone is verified. */
    const give = (order: PlacedOrder, to: SignedIn) =>
      sql(`update "order" set customer_id = '${to.id}', locale = 'ru-RU' where id = '${order.id}'`);

    it("tells the buyer and the staff of a cash order, each once, naming no product", async () => {
      const order = await cashOrder();
      await settled("new_order");
      expect(sms.asked).toHaveLength(1);
      expect(sms.asked[0]).toMatchObject({
        template: "order_placed_cash",
        to: { phone: "998901234567", email: "buyer@example.uz" },
        values: { number: String(order.display_id), sum: "150 000" },
      });
      const [news] = telegram.asked.filter(({ to }) => to.group);
      expect(news).toMatchObject({
        template: "new_order_cash",
        to: { group: "orders" },
        actions: [
          { id: "accept_order", order_id: order.id },
          { id: "reject_order", order_id: order.id },
        ],
      });
      const bus = container.resolve(Modules.EVENT_BUS);
      await bus.emit({ name: "order.placed", data: { id: order.id } });
      await pause(500);
      expect(sms.asked).toHaveLength(1);
      expect(JSON.stringify([telegram.asked, sms.asked, email.asked])).not.toMatch(
        /Choy|TEA-100 g/,
      );
    });

    it("follows an order to its end in the buyer's language", async () => {
      const order = await cashOrder();
      await give(order, aziza);
      const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
        entity: "order",
        fields: ["items.id", "payment_collections.payments.id"],
        filters: { id: order.id },
      });
      const items = (data[0].items ?? []).map((item: { id: string } | null) => ({
        id: item?.id ?? "",
        quantity: 1,
      }));
      const payment_id = data[0].payment_collections?.[0]?.payments?.[0]?.id ?? "";

      const { result: parcel } = await createOrderFulfillmentWorkflow(container).run({
        input: { order_id: order.id, items },
      });
      await settled("order_packed");
      await createOrderShipmentWorkflow(container).run({
        input: { order_id: order.id, fulfillment_id: parcel.id, items },
      });
      await settled("order_on_the_way");
      await capturePaymentWorkflow(container).run({ input: { payment_id } });
      await settled("order_paid");
      await refundPaymentWorkflow(container).run({ input: { payment_id, amount: 50_000 } });
      await settled("order_refunded");
      await refundPaymentWorkflow(container).run({ input: { payment_id, amount: 25_000 } });
      await pause(300);
      await settled("order_refunded");

      const told = sms.asked.map(({ template, locale, values }) => [template, locale, values.sum]);
      expect(told).toEqual([
        ["order_placed_cash", "uz", "150 000"],
        ["order_on_the_way_link", "ru", "150 000"],
        ["order_paid", "ru", "150 000"],
        ["order_refunded", "ru", "50 000"],
        ["order_refunded", "ru", "25 000"],
      ]);
      expect(email.asked.map(({ template }) => template)).toEqual(["order_packed"]);
      expect(await sql("select type from notify_message where type = 'new_order'")).toHaveLength(1);
    });

    it("tells of a cancelled order, and of stock that runs low", async () => {
      const order = await cashOrder();
      await cancelOrderWorkflow(container).run({
        input: { order_id: order.id, no_notification: false },
      });
      await settled("order_cancelled");
      await placeOrder(api, shop, { provider_id: "pp_system_default", quantity: 8 });
      await settled("low_stock");
      const alert = telegram.asked.find(({ to }) => to.group === "alerts");
      expect(alert).toMatchObject({ template: "low_stock", values: { sku: "TEA-100", left: "2" } });
    });

    it("keeps an inbox that nobody else can read", async () => {
      const order = await cashOrder();
      await give(order, aziza);
      const stranger = await customerHeaders(container, { phone: "+998907654321" });

      expect((await store("get", "", null)).status).toBe(401);
      const { data } = await store("get", "?locale=ru", aziza);
      expect(data).toMatchObject({ count: 1, unread: 1 });
      expect(data.notifications[0]).toMatchObject({
        type: "order_placed",
        title: `Заказ ${order.display_id} принят`,
        order: { id: order.id, display_id: order.display_id },
      });
      expect((await store("get", "", stranger)).data.count).toBe(0);
      const ids = [data.notifications[0].id];
      expect((await store("post", "/read", stranger, { ids })).data).toEqual({ unread: 0 });
      expect((await store("get", "/unread", aziza)).data).toEqual({ unread: 1 });
      expect((await store("post", "/read", aziza, { all: true })).data).toEqual({ unread: 0 });
    });

    it("keeps to what a customer has chosen, and speaks their language to them", async () => {
      const before = await store("get", "/preferences", aziza);
      expect(before.data.preferences).toMatchObject({ locale: "uz", marketing: false });
      const changed = await store("post", "/preferences", aziza, {
        locale: "en",
        channels: { sms: false },
        types: [{ type: "order_paid", channels: { email: false } }],
      });
      expect(changed.data.preferences).toMatchObject({
        locale: "en",
        channels: { telegram: true, sms: false, email: true },
      });
      const bad = await ask(
        "post",
        "/store/notifications/preferences",
        { ...storeHeaders(shop).headers, ...aziza.headers, "accept-language": "ru" },
        { quiet_hours: { from: "25:00", to: "08:00" } },
      );
      expect([bad.status, bad.data.code, bad.data.message]).toEqual([
        400,
        "invalid",
        "Запрос составлен неверно",
      ]);

      const publish = (type: "order_on_the_way" | "order_paid") =>
        notify().publish({
          type,
          event_key: `own ${type}`,
          recipient: { customer_id: aziza.id },
          values: { number: "7", sum: "1000" },
        });
      await publish("order_on_the_way");
      await settled("order_on_the_way");
      await publish("order_paid");
      await settled("order_paid");
      expect(email.asked.map(({ template, locale }) => [template, locale])).toEqual([
        ["order_on_the_way", "en"],
        ["order_paid", "en"],
      ]);
      expect(sms.asked).toEqual([]);
    });

    it("welcomes who registered by phone in the language they did it in", async () => {
      const bus = container.resolve(Modules.EVENT_BUS);
      await bus.emit({ name: "customer.created", data: { id: aziza.id } });
      await bus.emit({
        name: "phone_auth.customer_registered",
        data: { id: aziza.id, locale: "ru" },
      });
      await settled("welcome");
      expect(await sql("select locale from notify_message where type = 'welcome'")).toEqual([
        { locale: "ru" },
      ]);
    });

    it("puts away what staff want to send no more", async () => {
      sms.answer = () => ({ state: "refused", reason: "provider_refused" });
      email.answer = () => ({ state: "refused", reason: "provider_refused" });
      await cashOrder();
      const [{ id }] = (await admin("get", "messages?state=dead")).data.messages;
      expect((await admin("post", `messages/${id}/dismiss`, { id })).status).toBe(400);
      expect((await admin("post", `messages/${id}/dismiss`)).data).toEqual({ dismissed: 1 });
      expect((await admin("post", `messages/${id}/dismiss`)).data).toEqual({ dismissed: 0 });
      expect((await admin("get", `messages/${id}`)).data.message).toMatchObject({
        state: "muted",
        reason: "dismissed",
      });
      expect((await admin("post", "messages/resend")).data).toEqual({ resent: 0 });
    });

    it("shows staff what was tried, counts it, and sends the dead again", async () => {
      sms.answer = () => ({ state: "refused", reason: "template_not_approved" });
      email.answer = () => ({ state: "refused", reason: "provider_refused" });
      await cashOrder();
      await settled("needs_attention");
      const dead = (await admin("get", "messages?state=dead")).data;
      expect(dead).toMatchObject({ count: 1, messages: [{ type: "order_placed" }] });
      const [{ id }] = dead.messages;
      const story = (await admin("get", `messages/${id}`)).data;
      expect(story.message.phone_masked).toBe("+998 90 *** ** 67");
      expect(
        story.deliveries.map((one: { channel: string; reason: string }) => [
          one.channel,
          one.reason,
        ]),
      ).toEqual([
        ["telegram", "not_reachable"],
        ["sms", "template_not_approved"],
        ["email", "provider_refused"],
      ]);

      sms.answer = ({ key }) => ({ state: "accepted", ref: key, parts: 1, cost: 50 });
      expect((await admin("post", `messages/${id}/resend`)).data).toEqual({ resent: 1 });
      await settled("order_placed");
      expect((await admin("get", `messages/${id}`)).data.message.state).toBe("sent");
      expect((await admin("post", "messages/resend")).data).toEqual({ resent: 0 });

      const key = sms.asked.at(-1)?.key;
      const bus = container.resolve(Modules.EVENT_BUS);
      const data = { channel: "sms", key, ref: key, state: "delivered", cost: 60 };
      await bus.emit({ name: "messaging.delivery_updated", data });
      await pause(500);
      const { counters } = (await admin("get", "counters")).data;
      expect(counters.find((one: { channel: string }) => one.channel === "sms")).toMatchObject({
        sent: 1,
        delivered: 1,
        failed: 1,
        cost: 60,
      });
    });

    it("lets staff switch what may be switched", async () => {
      const off = (type: string, channel: string) =>
        admin("post", "table", { type, channel, enabled: false });
      expect((await off("order_placed", "sms")).status).toBe(200);
      expect((await off("login_code", "sms")).status).toBe(400);
      expect((await off("order_paid", "nonsense")).status).toBe(400);
      await cashOrder();
      expect(sms.asked).toEqual([]);
      expect(email.asked).toHaveLength(1);
      expect((await ask("get", "/admin/notify/table", {})).status).toBe(401);
    });

    it("sends a broadcast to those who agreed", async () => {
      await store("post", "/preferences", aziza, {
        marketing: true,
        locale: "ru",
        quiet_hours: { from: "00:00", to: "00:00" },
      });
      await customerHeaders(container, { phone: "+998907654321" });
      const audience = { who: "everybody" };
      expect((await admin("post", "broadcasts/audience", { audience })).data).toEqual({ count: 1 });
      const words = (word: string) => ({ title: word, text: `${word} <b>10%</b>` });
      const created = await admin("post", "broadcasts", {
        words: { uz: words("Chegirma"), ru: words("Скидка"), en: words("Offer") },
        audience,
      });
      expect(created.status).toBe(201);
      await settled("marketing");
      expect(sms.asked[0]).toMatchObject({ kind: "marketing", locale: "ru" });
      await notify().work();
      const [broadcast] = (await admin("get", "broadcasts")).data.broadcasts;
      expect(broadcast).toMatchObject({ state: "done", progress: { sent: 1 } });
      const inbox = (await store("get", "?locale=en", aziza)).data.notifications;
      expect(inbox[0]).toMatchObject({ type: "marketing", title: "Offer", order: null });
      const twice = await admin("post", "broadcasts", { words: {}, audience });
      expect(twice.status).toBe(400);
    });

    it("keeps no code, no phone and no name in rows, events and logs", async () => {
      const bus = container.resolve(Modules.EVENT_BUS);
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
      const heard: string[] = [];
      const emit = bus.emit.bind(bus);
      jest.spyOn(bus, "emit").mockImplementation(async (...args) => {
        heard.push(JSON.stringify(args));
        return emit(...args);
      });
      for (const level of ["debug", "info", "warn", "error"] as const) {
        jest.spyOn(logger, level).mockImplementation((...args: unknown[]) => {
          heard.push(args.map((arg) => (arg instanceof Error ? arg.stack : String(arg))).join(" "));
        });
      }
      const code = {
        phone: "998901234567",
        purpose: "sign_in",
        code: "482163",
        locale: "uz",
        channel: "sms",
        key: "otp_1",
      } as const;
      expect(await notify().sendCode(code)).toMatchObject({ state: "accepted" });
      expect(sms.asked[0]).toMatchObject({ kind: "code", values: { code: "482163" } });
      sms.answer = () => {
        throw new Error("998901234567 482163");
      };
      expect(await notify().sendCode({ ...code, key: "otp_2" })).toMatchObject({
        state: "unknown",
      });
      sms.answer = () => ({
        state: "refused",
        reason: "provider_refused",
        detail: "+998 90 123 45 67 482163",
      });
      await cashOrder();

      const tables = (await sql(
        "select table_name as name from information_schema.tables where table_name like 'notify\\_%'",
      )) as { name: string }[];
      const rows = await Promise.all(tables.map(({ name }) => sql(`select * from ${name}`)));
      const kept = JSON.stringify(rows);
      expect(kept).toContain("provider_refused");
      const secrets = /482163|901234567|90 123 45 67|Karimova|buyer@example/;
      expect(kept).not.toMatch(secrets);
      expect(heard.filter((line) => /notify|messaging/.test(line)).join("\n")).not.toMatch(secrets);
      expect(heard.join("\n")).not.toMatch(/482163/);
    });
  },
});

import { execFileSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { miniAppHash } from "@medusa-uz/notification-telegram/signatures/telegram-login";
import workTelegramUpdates from "@medusa-uz/notification-telegram/jobs/work-telegram-updates";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import type { AxiosResponse } from "axios";
import jwt from "jsonwebtoken";
import { CardGateway } from "./card-gateway";
import { placeOrder, storeHeaders, type PlacedOrder } from "./orders";
import { PaymeCalls, transactionId } from "./payme-calls";
import {
  DILNOZA,
  FORUM,
  GROUP,
  PhoneControl,
  SARDOR,
  SHOPPER,
  STRANGER,
  type ChatMessage,
} from "./phone-control";
import { openShop, type Shop } from "./shop";
import { staffHeaders } from "./staff";

jest.setTimeout(5 * 60_000);

const FREE_PORTS =
  "const n=require('net');const a=n.createServer().listen(0,()=>{const b=n.createServer().listen(0,()=>{" +
  "console.log(a.address().port+' '+b.address().port);a.close();b.close()})})";
/** Known before the shop starts: where the bot and the mail server are is part of its configuration. */
const [port = "", mailPort = ""] = execFileSync(process.execPath, ["-e", FREE_PORTS])
  .toString()
  .trim()
  .split(" ");
process.env.EMULATOR_PORT = port;
process.env.EMULATOR_SMTP_PORT = mailPort;

const TOKEN = "123456:DEMO-TOKEN";
const PHONE = "998901234567";

type Outcome = { state: string; reason?: string; ref?: string; retry_after_ms?: number };

/** The parts of the plugins' services that the stories call. */
type Channel = { deliver: (delivery: object) => Promise<Outcome> };
type Telegram = Channel & {
  find: (key: string) => Promise<Outcome | null>;
  options: { backendUrl: string; webhookSecret: string; pathSecret: string };
  keepWebhook: () => Promise<void>;
};

/** The part of the module `notify` that knows a customer's language. */
type Wishes = {
  changePreferences: (customer_id: string, change: object) => Promise<void>;
};

let keys = 0;
const buildDelivery = (overrides: object = {}) => ({
  key: `t${Date.now()}-${(keys += 1)}`,
  to: {},
  template: "order_paid",
  locale: "uz",
  values: {},
  content: { text: "Salom" },
  kind: "transactional",
  ...overrides,
});

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const payme = new PaymeCalls(api);
    const logged: string[] = [];
    /** Events of deliveries and links, with their data. */
    const news: { name: string; data: Record<string, unknown> }[] = [];
    /** What the bot's tables held at the end of each test. */
    let rows = "";
    let container: MedusaContainer;
    let emulators: CardGateway;
    let phone: PhoneControl;
    let telegram: Telegram;
    let smtp: Channel;
    let shop: Shop;
    let staff: { headers: Record<string, string> };

    beforeAll(async () => {
      container = getContainer();
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
      for (const level of ["error", "warn", "info", "http"] as const) {
        const write = logger[level].bind(logger) as (...words: unknown[]) => void;
        Object.assign(logger, {
          [level]: (...words: unknown[]) => {
            logged.push(JSON.stringify(words));
            write(...words);
          },
        });
      }
      const backend = `http://localhost:${new URL(api.defaults.baseURL ?? "").port}`;
      emulators = await CardGateway.open(backend, port);
      phone = new PhoneControl(emulators.url);
      telegram = container.resolve("telegram");
      smtp = container.resolve("smtp");
      telegram.options.backendUrl = backend;
      shop = await openShop(container, {
        stock: 1000,
        payment_providers: ["pp_payme_payme", "pp_system_default"],
      });
      staff = await staffHeaders(container);
      await telegram.keepWebhook();
      for (const name of ["messaging.delivery_updated", "telegram.linked"]) {
        container
          .resolve(Modules.EVENT_BUS)
          .subscribe(
            name,
            async ({ data }) => void news.push({ name, data: data as Record<string, unknown> }),
          );
      }
    });

    afterAll(() => emulators.close());

    beforeEach(async () => {
      await phone.habits();
      await phone.mailHabits();
    });

    // Each test begins with an empty database, so what it leaves is read at its end.
    afterEach(async () => {
      await settledQueue();
      const tables = await sql(
        "select table_name from information_schema.tables where table_name like 'telegram\\_%'",
      );
      expect(tables.length).toBeGreaterThan(5);
      for (const { table_name } of tables) {
        rows += JSON.stringify(await sql(`select * from ${String(table_name)}`));
      }
    });

    const sql = async (text: string, bindings: (string | number)[] = []) => {
      const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
      const { rows } = await connection.raw<{ rows: Record<string, unknown>[] }>(text, bindings);
      return rows;
    };
    const newCustomer = async (first_name = "Aziza"): Promise<string> => {
      const customer = await container.resolve(Modules.CUSTOMER).createCustomers({
        first_name,
        last_name: "Karimova",
        phone: `+${PHONE}`,
        email: `${Math.random().toString(36).slice(2)}@mail.uz`,
      });
      return customer.id;
    };
    const store = (
      customer_id: string,
      method: "get" | "post" | "delete",
      path: string,
      data?: object,
    ): Promise<AxiosResponse> => {
      const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE);
      const token = jwt.sign(
        { actor_id: customer_id, actor_type: "customer", auth_identity_id: "", app_metadata: {} },
        projectConfig.http.jwtSecret as string,
        { expiresIn: "1h" },
      );
      const headers = { ...storeHeaders(shop).headers, authorization: `Bearer ${token}` };
      return api.request({ method, url: path, data, headers, validateStatus: () => true });
    };
    const tokenOf = (url: string) => new URL(url).searchParams.get("start") ?? "";
    const linkFor = async (customer_id: string): Promise<string> => {
      const { status, data } = await store(customer_id, "post", "/store/telegram/link", {});
      expect(status).toBe(200);
      return tokenOf(data.url);
    };
    const linked = async (customer_id: string, chat: number): Promise<void> => {
      await phone.say(chat, `/start ${await linkFor(customer_id)}`);
      await phone.hears(chat, "✅ Telegram ulandi");
    };
    const queue = (update_id: number, chat_id: number, incoming: object) =>
      sql("insert into telegram_update (update_id, chat_id, incoming) values (?, ?, ?::jsonb)", [
        update_id,
        String(chat_id),
        JSON.stringify({ chat_id: String(chat_id), ...incoming }),
      ]);
    const newsOf = (key: string) =>
      news.filter(({ data }) => data.key === key).map(({ data }) => data);
    let people = 70_000;
    const newChat = (name = "Laylo") => phone.newPerson((people += 1), name);
    const bindGroup = async (name: string, chat: number): Promise<void> => {
      const { data } = await api.post(`/admin/telegram/groups/${name}/token`, {}, staff);
      await phone.say(chat, data.command);
      await phone.hears(chat, "✅");
    };
    const until = async (look: () => true | undefined) => {
      for (let tries = 0; tries < 100 && !look(); tries++) {
        await pause(50);
      }
    };
    const settledQueue = async () => {
      for (let tries = 0; tries < 100; tries++) {
        const { pending } = await phone.webhook();
        const [row] = await sql(
          "select count(*)::int as n from telegram_update where done_at is null",
        );
        if (pending === 0 && row?.n === 0) return;
        await pause(100);
      }
      throw new Error("the updates were not worked through");
    };

    describe("a shopper", () => {
      it("is linked by a deep link, once, and gets messages", async () => {
        const customer_id = await newCustomer();
        expect((await store(customer_id, "get", "/store/telegram")).data).toEqual({
          available: true,
          linked: false,
          username: null,
          bot: "medusa_uz_demo_bot",
        });
        const token = await linkFor(customer_id);
        expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
        expect(JSON.stringify(await sql("select * from telegram_token"))).not.toContain(token);

        await phone.say(SHOPPER, `/start ${token}`);
        await phone.hears(SHOPPER, "✅ Telegram ulandi");
        expect((await store(customer_id, "get", "/store/telegram")).data).toMatchObject({
          linked: true,
          username: "aziza_k",
        });

        const delivery = buildDelivery({
          to: { customer_id },
          content: {
            text: "Buyurtma № 7 <to'landi>",
            html: "Buyurtma <b>№ 7</b> &lt;to'landi&gt;",
          },
        });
        const [first, second] = await Promise.all([
          telegram.deliver(delivery),
          telegram.deliver(delivery),
        ]);
        expect([first?.state, second?.state]).toContain("accepted");
        expect(await telegram.deliver(delivery)).toMatchObject({ state: "accepted" });
        const heard = (await phone.messages(SHOPPER)).filter(({ text }) => text.includes("№ 7"));
        expect(heard).toMatchObject([{ text: "Buyurtma № 7 <to'landi>" }]);

        const other = await newCustomer("Bobur");
        const chat = await newChat();
        await phone.say(chat, `/start ${token}`);
        await phone.hears(chat, "eskirgan yoki ishlatilgan");
        expect((await store(other, "get", "/store/telegram")).data.linked).toBe(false);
      });

      it("is not linked by a token that is too old, made up, or said in a group", async () => {
        const customer_id = await newCustomer();
        const chat = await newChat();
        const old = await linkFor(customer_id);
        await sql("update telegram_token set expires_at = now() - interval '1 second'");
        await phone.say(chat, `/start ${old}`);
        await phone.hears(chat, "eskirgan");
        await phone.say(chat, `/start ${"A".repeat(43)}`);
        const fresh = await linkFor(customer_id);
        await phone.say(GROUP, `/start@bot ${fresh}`);
        await phone.hears(GROUP, "eskirgan");
        await settledQueue();
        expect((await store(customer_id, "get", "/store/telegram")).data.linked).toBe(false);
        await phone.say(chat, `/start ${fresh}`);
        await phone.hears(chat, "✅ Telegram ulandi");
      });

      it("has one chat, and a chat has one customer", async () => {
        const [first, second] = [await newCustomer("Bir"), await newCustomer("Ikki")];
        const [chat, other] = [await newChat(), await newChat()];
        await linked(first, chat);
        await linked(second, chat);
        expect((await store(first, "get", "/store/telegram")).data.linked).toBe(false);
        await linked(second, other);
        const rows = await sql("select chat_id from telegram_link where customer_id = ?", [second]);
        expect(rows).toEqual([{ chat_id: String(other) }]);
      });

      it("asks for orders without the names of goods, and leaves", async () => {
        const customer_id = await newCustomer();
        const chat = await newChat();
        await linked(customer_id, chat);
        const placed = await placeOrder(api, shop);
        await sql(`update "order" set customer_id = ? where id = ?`, [customer_id, placed.id]);
        await phone.say(chat, "/orders");
        const { text } = await phone.hears(chat, `№ ${placed.display_id}`);
        expect(text).toContain("to'lov kutilmoqda, 150\u00a0000\u00a0so'm");
        expect(text).not.toContain("Choy");
        await phone.say(chat, "/help");
        await phone.hears(chat, "/stop — Telegram'ni uzish");
        await phone.say(chat, "/stop");
        await phone.hears(chat, "Telegram uzildi");
        expect((await store(customer_id, "get", "/store/telegram")).data.linked).toBe(false);
        expect(await telegram.deliver(buildDelivery({ to: { customer_id } }))).toEqual({
          state: "refused",
          reason: "no_address",
        });
      });

      it("is linked from a Mini App by its signature, once", async () => {
        const customer_id = await newCustomer();
        const chat = await newChat();
        const fields = (hash?: string) => {
          const given = {
            auth_date: String(Math.floor(Date.now() / 1000)),
            user: JSON.stringify({ id: chat, first_name: "Laylo" }),
          };
          return new URLSearchParams({ ...given, hash: hash ?? miniAppHash(given, TOKEN) });
        };
        const forged = fields(createHmac("sha256", "x").update("x").digest("hex"));
        const link = (init_data: URLSearchParams) =>
          store(customer_id, "post", "/store/telegram/link", { init_data: init_data.toString() });
        expect((await link(forged)).data).toMatchObject({ code: "telegram_forged" });
        const right = fields();
        expect(await link(right)).toMatchObject({ status: 200, data: { linked: true } });
        expect(await link(right)).toMatchObject({
          status: 401,
          data: { code: "telegram_expired" },
        });
      });

      it.each(["signed_out_everywhere", "password_reset", "phone_changed"])(
        "is unlinked by phone_auth.%s, and so is a link on its way",
        async (what) => {
          const customer_id = await newCustomer();
          const chat = await newChat();
          await linked(customer_id, chat);
          const other = await newChat();
          const pending = await linkFor(customer_id);
          await container
            .resolve(Modules.EVENT_BUS)
            .emit({ name: `phone_auth.${what}`, data: { customer_id } });
          await phone.hears(chat, "Telegram uzildi");
          expect((await store(customer_id, "get", "/store/telegram")).data.linked).toBe(false);
          await phone.say(other, `/start ${pending}`);
          await phone.hears(other, "eskirgan yoki ishlatilgan");
          expect((await store(customer_id, "get", "/store/telegram")).data.linked).toBe(false);
        },
      );

      it("that is linked to another chat is told of it in the one before", async () => {
        const customer_id = await newCustomer();
        const [chat, thief] = [await newChat(), await newChat()];
        await linked(customer_id, chat);
        await linked(customer_id, thief);
        await phone.hears(chat, "boshqa Telegram");
        const linkings = news.filter(
          ({ name, data }) => name === "telegram.linked" && data.customer_id === customer_id,
        );
        expect(linkings.map(({ data }) => data)).toEqual([{ customer_id }, { customer_id }]);
      });

      it("who chose another language since is answered in it", async () => {
        const customer_id = await newCustomer();
        const chat = await newChat();
        await linked(customer_id, chat);
        const notify = container.resolve<Wishes>("notify");
        await notify.changePreferences(customer_id, { locale: "ru" });
        await phone.say(chat, "/help");
        await phone.hears(chat, "/stop — отключить");
        await phone.say(chat, "/orders");
        await phone.hears(chat, "заказов");
        await phone.say(chat, "/stop");
        await phone.hears(chat, "Telegram отключён");
      });

      it("who is deleted leaves neither a link nor a talk with a name", async () => {
        await bindGroup("support", GROUP);
        const customer_id = await newCustomer();
        const chat = await newChat();
        await linked(customer_id, chat);
        await phone.say(chat, "Salom");
        await phone.hears(chat, "xodimlariga yuborildi");
        await linkFor(customer_id);
        await container
          .resolve(Modules.EVENT_BUS)
          .emit({ name: "customer.deleted", data: { id: customer_id } });
        const left = async () => [
          ...(await sql("select 1 from telegram_link where customer_id = ?", [customer_id])),
          ...(await sql("select 1 from telegram_thread where customer_id = ?", [customer_id])),
          ...(await sql("select 1 from telegram_relay where chat_id = ?", [String(chat)])),
          ...(await sql("select 1 from telegram_token where subject = ?", [customer_id])),
        ];
        for (let tries = 0; tries < 50 && (await left()).length > 0; tries++) {
          await pause(50);
        }
        expect(await left()).toEqual([]);
      });

      it("may ask whether it is linked now and then, not all the time", async () => {
        const customer_id = await newCustomer();
        const ask = () => store(customer_id, "get", "/store/telegram");
        const answers = [];
        for (let times = 0; times < 125; times++) {
          answers.push((await ask()).status);
        }
        expect(answers.slice(0, 120).every((status) => status === 200)).toBe(true);
        expect(answers.at(-1)).toBe(429);
        expect(await ask()).toMatchObject({
          headers: { "retry-after": "60" },
          data: { code: "too_many_requests", retry_after: 60 },
        });
      });

      it("who blocks the bot is not written to, until they return", async () => {
        const customer_id = await newCustomer();
        const chat = await newChat();
        await linked(customer_id, chat);
        await phone.act(chat, "block");
        await settledQueue();
        const send = () => telegram.deliver(buildDelivery({ to: { customer_id } }));
        expect(await send()).toEqual({ state: "refused", reason: "blocked" });
        await phone.act(chat, "unblock");
        await settledQueue();
        expect(await send()).toMatchObject({ state: "accepted" });

        // A message in doubt that will not arrive any more: whoever asked for it is told.
        await phone.habits({ failures: [{ failure: "hang_up", method: "sendMessage" }] });
        const doubtful = buildDelivery({ to: { customer_id } });
        expect(await telegram.deliver(doubtful)).toMatchObject({ state: "unknown" });
        await phone.act(chat, "block");
        await settledQueue();
        await until(() => (newsOf(doubtful.key).length > 0 ? true : undefined));
        expect(newsOf(doubtful.key)).toEqual([
          { channel: "telegram", key: doubtful.key, ref: null, state: "blocked" },
        ]);
        await phone.act(chat, "unblock");
        await settledQueue();

        // Telegram's own word, without an update before it.
        await phone.habits({ failures: [{ failure: "403" }] });
        const refused = buildDelivery({ to: { customer_id } });
        expect(await telegram.deliver(refused)).toMatchObject({ reason: "not_reachable" });
        expect(await send()).toMatchObject({ state: "refused", reason: "not_reachable" });
        // The answer says it; news as well would send the message another way twice.
        await pause(200);
        expect(newsOf(refused.key)).toEqual([]);
        expect((await store(customer_id, "get", "/store/telegram")).data.linked).toBe(false);
      });
    });

    describe("Telegram", () => {
      it("that wants quiet gets it, for every chat", async () => {
        const customer_id = await newCustomer();
        const chat = await newChat();
        await linked(customer_id, chat);
        await settledQueue();
        const send = () => telegram.deliver(buildDelivery({ to: { customer_id } }));
        await phone.habits({ failures: [{ failure: "429", retry_after: 1 }] });
        const first = await send();
        expect(first).toMatchObject({ state: "busy", reason: "limit", retry_after_ms: 1500 });
        const before = (await phone.messages(chat)).length;
        const second = await send();
        expect(second).toMatchObject({ state: "busy", reason: "limit" });
        expect(second.retry_after_ms).toBeLessThanOrEqual(1500);
        await pause(1600);
        expect(await send()).toMatchObject({ state: "accepted" });
        expect(await phone.messages(chat)).toHaveLength(before + 1);
      });

      it.each([
        ["500", { state: "unknown", reason: "timeout" }],
        ["503", { state: "busy", reason: "provider_down" }],
        ["401", { state: "refused", reason: "auth" }],
        ["lost_answer", { state: "unknown", reason: "timeout" }],
      ])("that fails with %s", async (failure, outcome) => {
        const customer_id = await newCustomer();
        const chat = await newChat();
        await linked(customer_id, chat);
        await settledQueue();
        await phone.habits({ failures: [{ failure, method: "sendMessage" }] });
        const delivery = buildDelivery({ to: { customer_id }, content: { text: "Bir marta" } });
        expect(await telegram.deliver(delivery)).toMatchObject(outcome);
        // What may have been sent is not sent again.
        const again = await telegram.deliver(delivery);
        expect(again.state).toBe(outcome.state === "unknown" ? "unknown" : "accepted");
        expect((await telegram.find(delivery.key))?.state).toBe(again.state);
        expect(await telegram.find("nobody-asked-for-this")).toBeNull();
        const heard = (await phone.messages(chat)).filter(({ text }) => text === "Bir marta");
        expect(heard.length).toBeLessThanOrEqual(1);
      });

      it("reads no broken markup: the text goes plain, and a long one in parts", async () => {
        const customer_id = await newCustomer();
        const chat = await newChat();
        await linked(customer_id, chat);
        const send = (content: object) =>
          telegram.deliver(buildDelivery({ to: { customer_id }, content }));
        expect(await send({ text: "Ali <3 & 😀", html: "Ali <3 & 😀" })).toMatchObject({
          state: "accepted",
        });
        expect(await phone.hears(chat, "Ali <3 & 😀")).toMatchObject({ html: null });
        const long = Array.from({ length: 700 }, (_, line) => `qator ${line}`).join("\n");
        expect(await send({ text: long, html: `<b>${long}</b>` })).toMatchObject({ parts: 2 });
        await phone.hears(chat, /qator 699$/);
      });

      it("is not believed without its secrets, and repeats without effect", async () => {
        const { pathSecret, webhookSecret } = telegram.options;
        const update = { update_id: 1, message: { message_id: 1, date: 1, chat: { id: 1 } } };
        const knock = (path: string, secret?: string, body: object = update) =>
          api.post(`/hooks/telegram/${path}`, body, {
            headers: secret ? { "x-telegram-bot-api-secret-token": secret } : {},
            validateStatus: () => true,
          });
        const answers = await Promise.all([
          knock(pathSecret),
          knock(pathSecret, "wrong"),
          knock("wrong", webhookSecret),
          knock(webhookSecret, webhookSecret),
        ]);
        expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
        for (const body of [{}, { update_id: "x" }, { update_id: 2 }, update]) {
          expect((await knock(pathSecret, webhookSecret, body)).status).toBe(200);
        }

        const chat = await newChat();
        await phone.habits({ repeat_updates: 5 });
        await phone.say(chat, "/help");
        await phone.hears(chat, "/orders");
        await settledQueue();
        await pause(300);
        const bot = (await phone.messages(chat)).filter(({ from_id }) => from_id === null);
        expect(bot).toHaveLength(1);
      });

      it("loses no update when the work fails at first", async () => {
        const chat = await newChat();
        await phone.habits({ failures: [{ failure: "503", method: "sendMessage", times: 1 }] });
        await phone.say(chat, "/help");
        await pause(500);
        await sql("update telegram_update set next_try_at = now() where done_at is null");
        await workTelegramUpdates(container);
        await phone.hears(chat, "/orders");

        // What a process wrote down before it was killed.
        const other = await newChat();
        await phone.say(other, "/start");
        await phone.hears(other, "Assalomu alaykum");
        await settledQueue();
        const before = (await phone.messages(other)).length;
        await queue(1, other, { kind: "command", language: "ru", command: "help" });
        await workTelegramUpdates(container);
        await phone.hears(other, "/stop — отключить");
        expect(await phone.messages(other)).toHaveLength(before + 1);
      });
    });

    describe("the group of staff", () => {
      beforeEach(() => bindGroup("orders", GROUP));

      const cash = () => placeOrder(api, shop, { provider_id: "pp_system_default" });
      const offered = async (placed: PlacedOrder): Promise<ChatMessage> => {
        await telegram.deliver(
          buildDelivery({
            to: { group: "orders" },
            template: "new_order",
            content: { text: `Sinov № ${placed.display_id}` },
            actions: [
              { id: "accept_order", order_id: placed.id },
              { id: "reject_order", order_id: placed.id },
            ],
          }),
        );
        return phone.hears(GROUP, `^Sinov № ${placed.display_id}$`);
      };
      const press = async (message: ChatMessage, at: 0 | 1, from: number): Promise<string> => {
        const data = message.buttons[0]?.[at]?.data;
        const id = await phone.press(GROUP, { message_id: message.message_id, data, from });
        return phone.toast(GROUP, id);
      };
      const orderOf = async ({ id }: PlacedOrder) =>
        container
          .resolve(Modules.ORDER)
          .retrieveOrder(id, { select: ["id", "status", "metadata"] });

      it("is bound by the merchant's command only", async () => {
        const { data } = await api.post(
          "/admin/telegram/groups/alerts/token",
          { locale: "ru" },
          staff,
        );
        expect(data.url).toContain("startgroup=");
        await phone.say(FORUM, data.command);
        await phone.hears(FORUM, "Предупреждения приходят");
        await phone.say(GROUP, data.command);
        await phone.hears(GROUP, "eskirgan");
        const page = await api.get("/admin/telegram", staff);
        expect(page.data).toMatchObject({
          bot: { username: "medusa_uz_demo_bot", webhook: "set" },
          groups: [
            { name: "orders", title: "Buyurtmalar", state: "active" },
            { name: "alerts", title: "Savollar", is_forum: true, state: "active" },
            { name: "support", state: "none" },
          ],
        });
        await api.post("/admin/telegram/groups/alerts/try", {}, staff);
        await phone.hears(FORUM, "Проверка");
        await api.delete("/admin/telegram/groups/alerts", staff);
        expect(await telegram.deliver(buildDelivery({ to: { group: "alerts" } }))).toEqual({
          state: "refused",
          reason: "no_address",
        });
        const anybody = await api.get("/admin/telegram", { validateStatus: () => true });
        expect(anybody.status).toBe(401);
        const strange = { ...staff, validateStatus: () => true };
        const answers = await Promise.all([
          api.post("/admin/telegram/groups/orders/try", { chat_id: 1 }, strange),
          api.post("/admin/telegram/groups/orders%00/try", {}, strange),
          api.post("/admin/telegram/threads/1%00/close", {}, strange),
          api.post("/admin/telegram/threads/1/close", { chat_id: 1 }, strange),
          api.post("/admin/telegram/threads/1/close", {}, strange),
        ]);
        expect(answers.map(({ status }) => status)).toEqual([400, 404, 404, 400, 404]);
      });

      it("accepts an order once, whoever presses first", async () => {
        const placed = await cash();
        const message = await offered(placed);
        const toasts = await Promise.all([
          press(message, 0, DILNOZA),
          press(message, 0, SARDOR),
          press(message, 1, SARDOR),
        ]);
        const [winner] = toasts.filter((text) => text.startsWith("✅"));
        expect(toasts.filter((text) => text === winner)).toHaveLength(1);
        const name = winner?.includes("Dilnoza") ? "Dilnoza" : "Sardor";
        expect(toasts.filter((text) => text === `${name} allaqachon qabul qilgan`)).toHaveLength(2);
        expect(await orderOf(placed)).toMatchObject({
          status: "pending",
          metadata: { telegram_accepted_by: name },
        });
        await phone.hears(GROUP, `✅ № ${placed.display_id}: ${name} qabul qildi`);
        const now = (await phone.messages(GROUP)).find((m) => m.message_id === message.message_id);
        expect(now?.buttons).toEqual([]);
      });

      it("decides on what a killed process had begun to decide", async () => {
        const placed = await cash();
        const message = await offered(placed);
        await sql(
          `update telegram_order set state = 'deciding', decision = 'accepted', decided_by = 'Dilnoza',
             claimed_by = 5, claimed_at = now() where order_id = ?`,
          [placed.id],
        );
        expect(await press(message, 1, SARDOR)).toBe("Dilnoza hozir hal qilyapti");
        await queue(5, GROUP, {
          kind: "press",
          callback_id: "gone",
          message_id: message.message_id,
          data: `accept_order:${placed.id}`,
          user_id: DILNOZA,
          user_name: "Dilnoza",
        });
        await workTelegramUpdates(container);
        await phone.hears(GROUP, `✅ № ${placed.display_id}: Dilnoza qabul qildi`);
        expect((await orderOf(placed)).metadata).toMatchObject({ telegram_accepted_by: "Dilnoza" });
      });

      it("rejects an unpaid order, which is cancelled then", async () => {
        const placed = await cash();
        const message = await offered(placed);
        expect(await press(message, 1, SARDOR)).toBe(
          `✕ № ${placed.display_id}: Sardor rad etdi, buyurtma bekor qilindi`,
        );
        expect(await orderOf(placed)).toMatchObject({ status: "canceled" });
        expect(await press(message, 0, DILNOZA)).toBe("Sardor allaqachon rad etgan");
      });

      it("does not reject what is paid, and leaves it to be decided", async () => {
        const placed = await placeOrder(api, shop);
        const message = await offered(placed);
        const id = transactionId();
        await payme.create(id, placed, 15_000_000);
        await payme.perform(id);
        expect(await press(message, 1, DILNOZA)).toBe(
          "Buyurtma to'langan. Avval admin panelida pulni qaytaring",
        );
        expect(await orderOf(placed)).toMatchObject({ status: "pending" });
        expect(await press(message, 0, SARDOR)).toContain("Sardor qabul qildi");
      });

      it("listens to its members only", async () => {
        const placed = await cash();
        const message = await offered(placed);
        const words = "Bu tugma faqat ulangan guruh a'zolari uchun";
        expect(await press(message, 0, STRANGER)).toBe(words);
        const elsewhere = await phone.press(GROUP, {
          message_id: message.message_id,
          data: "accept_order:order_of_nobody",
          from: DILNOZA,
        });
        expect(await phone.toast(GROUP, elsewhere)).toBe(words);
        expect(await orderOf(placed)).toMatchObject({ status: "pending" });
        const [row] = await sql("select state from telegram_order where order_id = ?", [placed.id]);
        expect(row).toEqual({ state: "open" });
      });

      it("is told of a cash order by the shop itself", async () => {
        const placed = await cash();
        const message = await phone.hears(GROUP, `${placed.display_id}`);
        expect(message.buttons.flat().map(({ data }) => data)).toEqual([
          `accept_order:${placed.id}`,
          `reject_order:${placed.id}`,
        ]);
        expect(message.text).not.toContain("Choy");
      });

      it("answers a shopper through replies, without seeing who it is", async () => {
        const customer_id = await newCustomer("Aziza <b>");
        const chat = await newChat();
        await linked(customer_id, chat);
        await phone.say(chat, "Qachon <keladi>?");
        const asked = await phone.hears(GROUP, "Qachon <keladi>");
        expect(asked.text).toContain("👤 Aziza <b> Karimova · +998 90 *** ** 67");
        expect(asked.text).not.toContain(PHONE.slice(3));
        await phone.hears(chat, "xodimlariga yuborildi");
        await phone.say(GROUP, "Ertaga", { reply_to: asked.message_id, from: SARDOR });
        expect((await phone.hears(chat, "Ertaga")).text).toBe("💬 Ertaga");

        const { data } = await api.get("/admin/telegram", staff);
        const thread = data.threads.find(({ id }: { id: string }) => id === String(chat));
        expect(thread).toMatchObject({ waits: false, title: asked.text.slice(3).split("\n")[0] });
        await phone.act(chat, "block");
        await phone.say(GROUP, "Bormi?", { reply_to: asked.message_id });
        await phone.hears(GROUP, "Xaridor botni to'sgan");
        await api.post(`/admin/telegram/threads/${chat}/close`, {}, staff);
      });

      it("answers a stranger in a topic of a forum", async () => {
        await bindGroup("support", FORUM);
        const chat = await newChat("Nomalum");
        await phone.say(chat, "Ishlaysizmi?");
        const asked = await phone.hears(FORUM, "Ishlaysizmi");
        expect(asked.topic_id).not.toBeNull();
        expect(asked.text).not.toContain("Nomalum");
        await phone.say(chat, "Allo?");
        expect((await phone.hears(FORUM, "Allo")).topic_id).toBe(asked.topic_id);
        await phone.say(FORUM, "Ha, 22:00 gacha", { topic_id: asked.topic_id });
        await phone.hears(chat, "22:00 gacha");
        await phone.say(FORUM, "/close", { topic_id: asked.topic_id });
        await phone.hears(FORUM, "Suhbat yopildi");
        await phone.act(FORUM, "drop-topic", { topic_id: asked.topic_id });
        await phone.say(chat, "Yana bir savol");
        const anew = await phone.hears(FORUM, "Yana bir savol");
        expect(anew.topic_id).not.toBe(asked.topic_id);
        await api.delete("/admin/telegram/groups/support", staff);
      });

      it("may become a supergroup", async () => {
        await phone.act(GROUP, "migrate");
        const outcome = await telegram.deliver(buildDelivery({ to: { group: "orders" } }));
        expect(outcome).toMatchObject({ state: "accepted" });
        const [row] = await sql("select chat_id from telegram_group where name = 'orders'");
        expect(row?.chat_id).not.toBe(String(GROUP));
        expect(outcome.ref).toContain(String(row?.chat_id));
      });
    });

    describe("e-mail", () => {
      const to = { email: "aziza@mail.uz" };
      const content = {
        subject: "Buyurtma № 7\r\nBcc: thief@mail.uz",
        text: "Salom, Gʻayrat 😀",
        html: "<p>Salom, <b>Gʻayrat</b> 😀</p>",
      };

      it("arrives in two parts, from the shop, under its own id", async () => {
        const delivery = buildDelivery({ to, content });
        const outcome = await smtp.deliver(delivery);
        expect(outcome).toEqual({
          state: "accepted",
          ref: `<${delivery.key}@medusa-uz.example>`,
        });
        const [mail] = await phone.mails("aziza@mail.uz");
        expect(mail).toMatchObject({
          message_id: outcome.ref,
          from: "shop@medusa-uz.example",
          to: ["aziza@mail.uz"],
          subject: "Buyurtma № 7 Bcc: thief@mail.uz",
          text: content.text,
          html: expect.stringContaining("<b>Gʻayrat</b>"),
          headers: { "auto-submitted": "auto-generated" },
        });
      });

      it.each([
        { phase: "rcpt", code: 550, text: "5.1.1 No such user", reason: "not_reachable" },
        { phase: "rcpt", code: 450, text: "4.2.0 Later", state: "busy", reason: "provider_down" },
        { phase: "data", code: 554, text: "5.7.1 Spam", reason: "provider_refused" },
        { phase: "data", code: 550, text: "5.4.5 Daily limit", state: "busy", reason: "limit" },
      ])("is refused: $code $text", async ({ state = "refused", reason, ...refusal }) => {
        await phone.mailHabits([refusal]);
        const before = (await phone.mails()).length;
        expect(await smtp.deliver(buildDelivery({ to, content }))).toMatchObject({ state, reason });
        expect(await phone.mails()).toHaveLength(before);
        Object.assign(smtp, { pausedUntil: 0 });
      });

      it("goes to one address that is one", async () => {
        for (const email of [
          "a@mail.uz,b@mail.uz",
          "a@mail.uz\r\nBcc: b@mail.uz",
          "x@phone.invalid",
        ]) {
          expect(await smtp.deliver(buildDelivery({ to: { email }, content }))).toEqual({
            state: "refused",
            reason: "no_address",
          });
        }
      });
    });

    it("sends through Medusa's own notification module too", async () => {
      const customer_id = await newCustomer();
      const chat = await newChat();
      await linked(customer_id, chat);
      const notifications = container.resolve(Modules.NOTIFICATION);
      await notifications.createNotifications([
        { to: customer_id, channel: "telegram", template: "x", content: { text: "Modul orqali" } },
        {
          to: "bobur@mail.uz",
          channel: "email",
          template: "x",
          content: { subject: "Modul", html: "<p>Modul orqali</p>" },
        },
      ]);
      await phone.hears(chat, "Modul orqali");
      expect(await phone.mails("bobur@mail.uz")).toMatchObject([{ text: "Modul orqali" }]);
    });

    it("leaves no token, phone or message where they do not belong", () => {
      const { pathSecret, webhookSecret } = telegram.options;
      const all = rows + logged.join("\n");
      expect(all).toContain("+998 90 *** ** 67");
      for (const secret of [TOKEN, PHONE, PHONE.slice(3), webhookSecret, "Qachon <keladi>"]) {
        expect(all).not.toContain(secret);
      }
      expect(rows).not.toContain(pathSecret);
      expect(all).not.toMatch(/\/(start|bind)(@\w+)? [\w-]{43}/);
    });
  },
});

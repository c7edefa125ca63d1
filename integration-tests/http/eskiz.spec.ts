import { execFileSync } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import followEskizMessages from "@medusa-uz/notification-eskiz/jobs/follow-eskiz-messages";
import followEskizTemplates from "@medusa-uz/notification-eskiz/jobs/follow-eskiz-templates";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import type { AxiosResponse } from "axios";
import { EskizControl } from "../conformance/eskiz/eskiz-control";
import { until } from "../conformance/uzcard/json-api";
import { CardGateway } from "./card-gateway";
import { staffHeaders } from "./staff";

jest.setTimeout(5 * 60_000);

const FREE_PORT =
  "const s=require('net').createServer().listen(0,()=>{console.log(s.address().port);s.close()})";
/** Known before the shop starts: the address of the gateway is part of its configuration. */
const port = execFileSync(process.execPath, ["-e", FREE_PORT]).toString().trim();
process.env.EMULATOR_PORT = port;

const SECRET = "demo-eskiz-callback-secret-for-the-emulator";
const PASSWORD = "demo-eskiz-password";
const PHONE = "998901234567";
const CODE = "594837";

/** The part of the plugin's service that the stories call. */
type Outcome = { state: string; reason?: string; ref?: string; parts?: number; cost?: number };
type Eskiz = {
  options: Record<string, unknown>;
  deliver: (delivery: object) => Promise<Outcome>;
  deliverMany: (deliveries: object[]) => Promise<Outcome[]>;
};
type Event = { name: string; data: Record<string, unknown> };

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer;
    let emulators: CardGateway;
    let gateway: EskizControl;
    let eskiz: Eskiz;
    let staff: { headers: Record<string, string> };
    const logged: string[] = [];
    const events: Event[] = [];

    beforeAll(async () => {
      container = getContainer();
      const backend = `http://localhost:${new URL(api.defaults.baseURL ?? "").port}`;
      emulators = await CardGateway.open(backend, port);
      gateway = new EskizControl(emulators.url);
      eskiz = container.resolve<Eskiz>("eskiz");
      // The shop's own composition, but for its port and the time it takes to give up.
      Object.assign(eskiz.options, { callbackBaseUrl: backend, unknownGraceMs: 1_000 });
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
      for (const level of ["error", "warn", "info"] as const) {
        const write = logger[level].bind(logger) as (...words: unknown[]) => void;
        Object.assign(logger, {
          [level]: (...words: unknown[]) => {
            logged.push(JSON.stringify(words));
            write(...words);
          },
        });
      }
      const bus = container.resolve(Modules.EVENT_BUS);
      const emit = bus.emit.bind(bus) as (...given: unknown[]) => Promise<void>;
      Object.assign(bus, {
        emit: async (given: Event | Event[], ...more: unknown[]) => {
          events.push(...structuredClone([given].flat()));
          return emit(given, ...more);
        },
      });
    });

    afterAll(() => emulators.close());

    // After the database was reset, the first queries may meet connections that were cut.
    beforeEach(async () => {
      await gateway.reset();
      events.splice(0);
      await until(
        () =>
          sql("select 1 from eskiz_message limit 1").then(
            () => true,
            () => false,
          ),
        Boolean,
      );
      staff = await staffHeaders(container);
      await gateway.habits({ report_delay_ms: 20 });
      await followEskizTemplates(container);
    });

    const sql = async (text: string) => {
      const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
      const { rows } = await connection.raw<{ rows: Record<string, unknown>[] }>(text);
      return rows;
    };
    const delivery = (key: string, more: object = {}) => ({
      key,
      to: { phone: PHONE },
      template: "login_code",
      locale: "uz",
      values: { code: CODE },
      content: { text: "" },
      kind: "code",
      ...more,
    });
    const stateOf = async (key: string) =>
      (await sql(`select state from eskiz_message where key = '${key}'`))[0]?.state;
    const becomes = async (key: string, state: string) =>
      expect(
        await until(
          () => stateOf(key),
          (now) => now === state,
          10_000,
        ),
      ).toBe(state);
    const told = (key: string) =>
      events
        .filter(({ name, data }) => name === "messaging.delivery_updated" && data.key === key)
        .map(({ data }) => data.state);
    const admin = (method: string, path: string, data?: object): Promise<AxiosResponse> =>
      api.request({
        method,
        url: `/admin/eskiz/${path}`,
        data,
        ...staff,
        validateStatus: () => true,
      });
    const report = (secret: string, data: unknown, type = "application/json") =>
      api.post(`/hooks/eskiz/${secret}`, data, {
        headers: { "content-type": type },
        validateStatus: () => true,
        transformRequest: (body: unknown) => body,
      });
    const lookNow = async () => {
      await sql("update eskiz_message set next_check_at = now() where next_check_at is not null");
      await followEskizMessages(container);
    };

    it("a code: on the phone in its language, delivered, told once each, paid for", async () => {
      const outcome = await eskiz.deliver(delivery("login-1", { locale: "ru" }));
      expect(outcome).toMatchObject({ state: "accepted", parts: 1, cost: 50 });
      const [sms] = await gateway.inbox(PHONE);
      expect(sms?.text).toMatch(new RegExp(`^Medusa UZ: код для входа ${CODE}`));
      await becomes("login-1", "delivered");
      expect(
        await until(
          async () => told("login-1"),
          (all) => all.length > 1,
        ),
      ).toEqual(["sent", "delivered"]);
      expect(events.find(({ data }) => data.state === "delivered")?.data).toEqual({
        channel: "sms",
        key: "login-1",
        ref: outcome.ref,
        state: "delivered",
        parts: 1,
        cost: 50,
      });
      await eskiz.deliver(delivery("login-1", { locale: "ru" }));
      expect(await gateway.inbox(PHONE)).toHaveLength(1);
    });

    it("reports out of order, repeated, as forms, for each part, or never: the state ends right", async () => {
      await gateway.habits({
        report_delay_ms: 10,
        out_of_order: true,
        repeat: 3,
        per_part: true,
        form_reports: true,
      });
      await eskiz.deliver(delivery("odd"));
      await becomes("odd", "delivered");
      await pause(300);
      expect(await stateOf("odd")).toBe("delivered");
      expect(told("odd")).toEqual(["delivered"]);

      await gateway.habits({ silent: true, delivery: "expired", report_delay_ms: 0 });
      await eskiz.deliver(delivery("quiet"));
      await pause(100);
      expect(await stateOf("quiet")).toBe("pending");
      await lookNow();
      expect(await stateOf("quiet")).toBe("expired");
      expect(told("quiet")).toEqual(["expired"]);
      await gateway.report((await gateway.messages())[0]?.request_id ?? "", "DELIVRD");
      expect(await stateOf("quiet")).toBe("delivered");
    });

    it("the callback: whoever does not know the path gets nothing, odd bodies get a quick 200", async () => {
      const known = { request_id: "nobody", status: "DELIVRD" };
      for (const secret of ["x", SECRET.slice(1), `${SECRET}x`, "%00"]) {
        expect((await report(secret, JSON.stringify(known))).status).toBe(404);
      }
      expect((await report(SECRET, JSON.stringify(known))).data).toEqual({
        result: "unknown_request",
      });
      for (const body of ["", "{", "[]", "null", "a=b", "<html>", "x".repeat(1000)]) {
        const answer = await report(
          SECRET,
          body,
          body === "a=b" ? "application/x-www-form-urlencoded" : undefined,
        );
        expect([body.slice(0, 9), answer.status, answer.data]).toEqual([
          body.slice(0, 9),
          200,
          { result: "unreadable" },
        ]);
      }
      expect((await api.get(`/hooks/eskiz/${SECRET}`, { validateStatus: () => true })).status).toBe(
        404,
      );
    });

    it("an answer that is lost: found and told, or not there and free to be sent again", async () => {
      await gateway.habits({ api: "lost", silent: true, delivery: "stuck" });
      expect(await eskiz.deliver(delivery("lost"))).toMatchObject({ state: "unknown" });
      expect(await gateway.inbox(PHONE)).toHaveLength(1);
      await gateway.habits({ silent: true });
      expect(await eskiz.deliver(delivery("lost"))).toMatchObject({ state: "unknown" });
      await lookNow();
      expect(told("lost")).toEqual(["sent"]);
      expect(await eskiz.deliver(delivery("lost"))).toMatchObject({ state: "accepted" });
      expect(await gateway.inbox(PHONE)).toHaveLength(1);

      await gateway.habits({ api: "bad_gateway" });
      expect(await eskiz.deliver(delivery("never"))).toMatchObject({ state: "unknown" });
      await gateway.habits({ silent: true });
      await sql(
        "update eskiz_message set handed_at = handed_at - interval '1 minute' where key = 'never'",
      );
      await lookNow();
      expect(told("never")).toEqual(["not_sent"]);
      expect(await eskiz.deliver(delivery("never"))).toMatchObject({ state: "accepted" });
      expect(
        (await gateway.messages()).filter(({ user_sms_id }) => user_sms_id === "never"),
      ).toHaveLength(1);
    });

    it("an outage, a throttle and an expired token cost no message and send none twice", async () => {
      await gateway.habits({ throttled: 1, retry_after_s: 3 });
      expect(await eskiz.deliver(delivery("slow"))).toEqual({
        state: "busy",
        reason: "limit",
        retry_after_ms: 3_000,
      });
      expect(await eskiz.deliver(delivery("slow"))).toMatchObject({ state: "accepted" });
      await gateway.habits({ unauthorized: 1 });
      expect(await eskiz.deliver(delivery("expired"))).toMatchObject({ state: "accepted" });
      await gateway.habits({ api: "outage" });
      expect(await eskiz.deliver(delivery("outage"))).toMatchObject({ state: "unknown" });
      await gateway.habits({ silent: true });
      await sql("update eskiz_message set handed_at = handed_at - interval '1 minute'");
      await lookNow();
      expect(told("outage")).toEqual(["not_sent"]);
      expect(await eskiz.deliver(delivery("outage"))).toMatchObject({ state: "accepted" });
      const sent = (await gateway.messages()).map(({ user_sms_id }) => user_sms_id);
      expect(sent.sort()).toEqual(["expired", "outage", "slow"]);
    });

    it("two hundred and fifty at once, half of them twice, each once", async () => {
      const many = Array.from({ length: 250 }, (_, i) =>
        delivery(`many-${i}`, {
          to: { phone: `99890${String(2_000_000 + i)}` },
          template: "order_paid",
          values: { number: String(1000 + i), sum: "150 000" },
          kind: "transactional",
        }),
      );
      const [outcomes] = await Promise.all([
        eskiz.deliverMany(many),
        eskiz.deliverMany(many.slice(0, 125)),
      ]);
      expect(outcomes.filter(({ state }) => state !== "accepted" && state !== "unknown")).toEqual(
        [],
      );
      const sent = (await gateway.messages()).map(({ user_sms_id }) => user_sms_id);
      expect(sent).toHaveLength(250);
      expect(new Set(sent).size).toBe(250);
      await until(
        async () => (await sql("select 1 from eskiz_message where state = 'delivered'")).length,
        (delivered) => delivered === 250,
      );
      // A busy shop may have missed some.
      await lookNow();
      expect(
        await sql("select state, count(*)::int as n from eskiz_message group by state"),
      ).toEqual([{ state: "delivered", n: 250 }]);
    });

    it("a changed text: nothing of it is sent before it is approved, staff are told once", async () => {
      const { data } = await admin("GET", "templates");
      const template = data.templates.find(
        (one: { key: string; locale: string }) => one.key === "login_code" && one.locale === "uz",
      );
      expect(template).toMatchObject({ status: "approved", not_sent: 0 });

      expect((await admin("POST", `templates/${template.id}`, { text: "Kod yo'q" })).status).toBe(
        400,
      );
      expect(
        (await admin("POST", `templates/${template.id}`, { text: "{code} {pin}" })).status,
      ).toBe(400);
      expect((await admin("POST", `templates/${template.id}`, { txt: "x" })).status).toBe(400);
      expect((await admin("POST", "templates/estpl_none", { text: "x" })).status).toBe(404);

      await gateway.habits({ moderation: "sleep", silent: true });
      const changed = await admin("POST", `templates/${template.id}`, {
        text: "Do\u02bbkon kodi: {code}",
      });
      expect(changed.data.template).toMatchObject({ text: "Do'kon kodi: {code}", status: "new" });
      const submitted = await admin("POST", `templates/${template.id}/submit`, {});
      expect([submitted.status, submitted.data.template?.status]).toEqual([200, "moderation"]);
      await eskiz.deliver(delivery("old"));
      expect((await gateway.inbox(PHONE))[0]?.text).toContain("kirish kodi");

      const theirs = (await gateway.templates()).find(({ text }) => text.startsWith("Do'kon kodi"));
      await gateway.decide(theirs?.id ?? 0, "rejected");
      await followEskizTemplates(container);
      await followEskizTemplates(container);
      expect(
        events.filter(({ name }) => name === "eskiz.template_refused").map(({ data }) => data),
      ).toEqual([{ key: "login_code", locale: "uz", status: "rejected", not_sent: 0 }]);

      const alerts = () =>
        sql(`select values->>'ref' as ref from notify_message where staff = 'alerts'`);
      expect(await until(alerts, (found) => found.length > 0, 10_000)).toEqual([
        { ref: "login_code (uz)" },
      ]);

      await gateway.decide(theirs?.id ?? 0, "service");
      expect((await admin("POST", "moderation", { action: "sync" })).status).toBe(200);
      await eskiz.deliver(delivery("new"));
      expect((await gateway.inbox(PHONE))[0]?.text).toBe(`Do'kon kodi: ${CODE}`);
    });

    it("an unapproved text is refused before Eskiz hears of it", async () => {
      await gateway.reset();
      await gateway.habits({ moderation: "sleep" });
      await sql("update eskiz_template set approved_text = null, status = 'new'");
      await pause(5_100);
      const before = (await gateway.log()).calls.filter(({ what }) =>
        what.endsWith("/sms/send"),
      ).length;
      expect(await eskiz.deliver(delivery("early"))).toMatchObject({
        state: "refused",
        reason: "template_not_approved",
      });
      const after = (await gateway.log()).calls.filter(({ what }) =>
        what.endsWith("/sms/send"),
      ).length;
      expect(after).toBe(before);
      expect(await stateOf("early")).toBeUndefined();
    });

    it("staff see messages and the account, nobody else does, and nobody sees a whole phone or a secret", async () => {
      await eskiz.deliver(delivery("seen"));
      const checked = await admin("POST", "account", {});
      expect(checked.data.account).toMatchObject({
        mode: "live",
        from: "4546",
        problem: null,
        role: "user",
        callback_url: expect.stringMatching(/\/hooks\/eskiz\/\*\*\*$/),
      });
      expect(checked.data.account.balance).toBeGreaterThan(1_000_000);
      const { data } = await admin("GET", "messages?limit=1");
      expect(data).toMatchObject({
        count: 1,
        messages: [{ key: "seen", phone: "+998 90 *** ** 67" }],
      });
      expect((await admin("GET", "messages?limit=1000")).status).toBe(400);
      expect((await admin("GET", "messages?state=lost")).status).toBe(400);
      const everything = JSON.stringify([
        data,
        checked.data,
        (await admin("GET", "templates")).data,
      ]);
      expect(everything).not.toMatch(new RegExp([PHONE, CODE, PASSWORD, SECRET].join("|")));
      for (const path of ["messages", "account", "templates"]) {
        const answer = await api.get(`/admin/eskiz/${path}`, { validateStatus: () => true });
        expect([path, answer.status]).toEqual([path, 401]);
      }
    });

    it("works below Medusa's own Notification module", async () => {
      const notifications = container.resolve(Modules.NOTIFICATION);
      const sent = await notifications.createNotifications({
        to: PHONE,
        channel: "sms",
        template: "order_packed",
        data: { number: "1042" },
        provider_data: { key: "core-1", locale: "ru" },
      });
      expect(sent.external_id).toBeTruthy();
      expect((await gateway.inbox(PHONE))[0]?.text).toContain("заказ 1042 собран");
      const code = `Medusa UZ: kirish kodi ${CODE}. Uni hech kimga aytmang.`;
      await notifications.createNotifications({
        to: PHONE,
        channel: "sms",
        template: "any",
        content: { text: code },
      });
      expect((await gateway.inbox(PHONE))[0]?.text).toBe(code);
      await expect(
        notifications.createNotifications({
          to: "998712345678",
          channel: "sms",
          template: "order_packed",
          data: { number: "1" },
        }),
      ).rejects.toThrow("not_mobile");
      expect(JSON.stringify(await sql("select * from notification"))).not.toContain(CODE);
    });

    it("leaves no code, phone, password, token or secret in logs, rows and events", async () => {
      await gateway.habits({ api: "broken" });
      await eskiz.deliver(delivery("leak-1"));
      await gateway.habits({ throttled: 1 });
      await eskiz.deliver(delivery("leak-2"));
      await gateway.habits({ unauthorized: 5 });
      await eskiz.deliver(delivery("leak-3"));
      await gateway.habits();
      await eskiz.deliverMany([delivery("leak-4"), delivery("leak-5", { values: {} })]);
      await becomes("leak-4", "delivered");
      await report(SECRET, JSON.stringify({ request_id: PHONE, user_sms_id: CODE, status: CODE }));
      await lookNow();
      const rows = await Promise.all(
        ["eskiz_message", "eskiz_template", "eskiz_account"].map((table) =>
          sql(`select * from ${table}`),
        ),
      );
      const everything = JSON.stringify([rows, logged, events]);
      expect(rows[0]?.length).toBeGreaterThan(2);
      expect(logged.join()).toContain("eskiz");
      for (const secret of [CODE, PHONE, PHONE.slice(3), PASSWORD, SECRET, "eyJhbGciOi"]) {
        expect([secret, everything.includes(secret)]).toEqual([secret, false]);
      }
    });
  },
});

import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { Delivery } from "../../../messages/delivery";
import { followMessages } from "../../../messages/follow";
import { tellUntold } from "../../../messages/tell";
import EskizService from "../service";
import { openEskizDatabase } from "./eskiz-database";
import { FakeEskiz } from "./fake-eskiz";

jest.setTimeout(60_000);

const PHONE = "998901234567";
const SECRET = "a-secret-of-the-callback-path-0123";
const PASSWORD = "gateway-password-9f2c";
const CODE = "738291";
const SEND = "POST /message/sms/send";
const BATCH = "POST /message/sms/send-batch";
const LOGIN = "POST /auth/login";
const LOOK = "POST /message/sms/get-user-messages";
const MODERATION = "Этот смс текст еще не прошёл модерацию. Добавьте текст через API";

let connection: Knex;
let fake: FakeEskiz;
let said: string[];
let events: { name: string; data: Record<string, unknown> }[];

beforeAll(async () => {
  connection = await openEskizDatabase();
  fake = await FakeEskiz.open();
});

afterAll(async () => {
  await fake.close();
  await connection.destroy();
});

beforeEach(async () => {
  await connection.raw("truncate eskiz_message, eskiz_template, eskiz_account");
  fake.forget();
  said = [];
  events = [];
});

function open(options: object = {}): EskizService {
  const say = (...words: unknown[]) => void said.push(JSON.stringify(words));
  const logger = { info: say, warn: say, error: say, debug: say };
  const bus = {
    emit: async (event: { name: string; data: Record<string, unknown> }) =>
      void events.push(structuredClone(event)),
  };
  const injected = {
    [ContainerRegistrationKeys.PG_CONNECTION]: connection,
    [ContainerRegistrationKeys.LOGGER]: logger,
    [Modules.EVENT_BUS]: bus,
  };
  return new EskizService(injected as never, {
    email: "shop@example.com",
    password: PASSWORD,
    baseUrl: fake.url,
    callbackBaseUrl: "https://api.shop.uz",
    callbackSecret: SECRET,
    requestTimeoutMs: 1_000,
    requestsPerSecond: 100,
    unknownGraceMs: 60_000,
    templates: {
      code: {
        uz: "Do\u02bbkon.uz: kirish kodi {code}",
        ru: "Do'kon.uz: код {code}",
        sample: { code: "1234" },
      },
      paid: { uz: "Do'kon.uz: {order}-buyurtma to'landi", sample: { order: "17" } },
    },
    ...options,
  });
}

/** A shop whose texts are approved, for all but the moderation's own tests. */
async function openApproved(options: object = {}): Promise<EskizService> {
  const eskiz = open(options);
  await eskiz.desk.templates.register();
  await connection.raw("update eskiz_template set approved_text = text, status = 'approved'");
  eskiz.desk.templates.book.forget();
  return eskiz;
}

const delivery = (change: Partial<Delivery> = {}): Delivery => ({
  key: "key-1",
  to: { phone: "+998 90 123-45-67" },
  template: "code",
  locale: "uz",
  values: { code: CODE },
  content: { text: "not this" },
  kind: "code",
  ...change,
});

const rows = async () =>
  (await connection("eskiz_message").orderBy("key").select("*")) as Record<string, unknown>[];
const states = async () => (await rows()).map(({ state }) => state);
const emit = (name: string, data: object) => {
  events.push({ name, data: data as Record<string, unknown> });
  return Promise.resolve();
};
const later = (ms: number) =>
  connection.raw(
    "update eskiz_message set handed_at = handed_at - ? * interval '1 millisecond', next_check_at = now()",
    [ms],
  );

describe("the token", () => {
  it("(a) is fetched for the first SMS", async () => {
    const eskiz = await openApproved();
    expect(await eskiz.deliver(delivery())).toEqual({
      state: "accepted",
      ref: "req-1",
      parts: 1,
      cost: 50,
    });
    expect(fake.calls.map(({ what }) => what)).toEqual([LOGIN, SEND]);
    expect(fake.made(LOGIN)[0]?.fields).toEqual({ email: "shop@example.com", password: PASSWORD });
  });

  it("(b) is fetched once more when it is refused", async () => {
    const eskiz = await openApproved();
    fake.answer(SEND, { status: 401, body: { message: "Expired" } });
    expect((await eskiz.deliver(delivery())).state).toBe("accepted");
    expect(fake.calls.map(({ what }) => what)).toEqual([LOGIN, SEND, LOGIN, SEND]);
    const [first, second] = fake.made(SEND);
    expect(second?.token).not.toBe(first?.token);
  });

  it("(c) is given up when the login is refused, after exactly two calls", async () => {
    const eskiz = await openApproved();
    await eskiz.deliver(delivery({ key: "before" }));
    fake.calls.splice(0);
    fake.answer(SEND, { status: 401, body: { message: "Expired" } });
    fake.answer(LOGIN, { status: 401, body: { message: "Invalid credentials" } });
    expect(await eskiz.deliver(delivery())).toMatchObject({ state: "refused", reason: "auth" });
    expect(fake.calls.map(({ what }) => what)).toEqual([SEND, LOGIN]);
    await eskiz.deliver(delivery({ key: "after" }));
    expect(fake.calls).toHaveLength(2);
  });

  it("(d) is fetched once for SMS at the same time", async () => {
    const eskiz = await openApproved();
    const two = [delivery({ key: "a" }), delivery({ key: "b" })];
    const outcomes = await Promise.all(two.map((one) => eskiz.deliver(one)));
    expect(outcomes.map(({ state }) => state)).toEqual(["accepted", "accepted"]);
    expect(fake.made(LOGIN)).toHaveLength(1);
  });
});

describe("an SMS", () => {
  it("is the registry's text with its values, to digits only, from the sender, with a way to report", async () => {
    const eskiz = await openApproved({ from: "SHOP" });
    await eskiz.deliver(delivery());
    expect(fake.made(SEND)[0]?.fields).toEqual({
      mobile_phone: PHONE,
      message: `Do'kon.uz: kirish kodi ${CODE}`,
      from: "SHOP",
      user_sms_id: "key-1",
      callback_url: `https://api.shop.uz/hooks/eskiz/${SECRET}`,
    });
  });

  it("is sent once for its key, however often and at once it is handed over", async () => {
    const eskiz = await openApproved();
    const other = await openApproved();
    const many = Array.from({ length: 20 }, (_, i) => (i % 2 ? eskiz : other).deliver(delivery()));
    const outcomes = await Promise.all(many);
    expect(fake.made(SEND)).toHaveLength(1);
    expect(outcomes.filter(({ state }) => state === "refused")).toEqual([]);
    expect(await eskiz.deliver(delivery())).toEqual({
      state: "accepted",
      ref: "req-1",
      parts: 1,
      cost: 50,
    });
    expect(fake.made(SEND)).toHaveLength(1);
  });

  it("whose key is none is a mistake of the caller", async () => {
    const eskiz = await openApproved();
    for (const key of ["", "a b", "x".repeat(65), "ключ"]) {
      await expect(eskiz.deliver(delivery({ key }))).rejects.toThrow("key");
    }
    expect(fake.calls).toEqual([]);
  });

  it.each([
    [{}, "no_address"],
    [{ phone: " " }, "no_address"],
    [{ phone: "12345" }, "not_mobile"],
    [{ phone: "+7 701 1234567" }, "not_mobile"],
    [{ phone: "998712345678" }, "not_mobile"],
  ])("to %j is refused: %s", async (to, reason) => {
    const eskiz = await openApproved();
    expect(await eskiz.deliver(delivery({ to }))).toMatchObject({ state: "refused", reason });
    expect(fake.calls).toEqual([]);
  });

  it("without a value is refused", async () => {
    const eskiz = await openApproved();
    expect(await eskiz.deliver(delivery({ values: {} }))).toEqual({
      state: "refused",
      reason: "provider_refused",
      detail: "no value for code",
    });
    expect(fake.calls).toEqual([]);
  });

  it.each([
    [{ status: 400, body: { message: MODERATION } }, "refused", "template_not_approved"],
    [{ status: 400, body: { message: { mobile_phone: ["bad"] } } }, "refused", "provider_refused"],
    [{ status: 422, body: { message: "bad" } }, "refused", "provider_refused"],
    [{ status: 403, body: { message: "inactive" } }, "refused", "auth"],
    [{ status: 429, body: {}, headers: { "retry-after": "7" } }, "busy", "limit"],
    [{ status: 502, body: "<html>Bad Gateway</html>" }, "unknown", "provider_down"],
    [{ status: 200, body: "<html>maintenance</html>" }, "unknown", "provider_down"],
    [{ cut: true }, "unknown", "provider_down"],
  ])("answered %j is %s: %s", async (answer, state, reason) => {
    const eskiz = await openApproved();
    fake.answer(SEND, answer);
    const outcome = await eskiz.deliver(delivery());
    expect(outcome).toMatchObject({ state, reason });
    expect(fake.made(SEND)).toHaveLength(1);
    if (outcome.state === "busy") {
      expect(outcome.retry_after_ms).toBe(7_000);
    }
    // What surely did not leave may be tried again; of what may have left nothing is sent twice.
    const again = await eskiz.deliver(delivery());
    expect(again.state).toBe(state === "unknown" ? "unknown" : "accepted");
    expect(fake.made(SEND)).toHaveLength(state === "unknown" ? 1 : 2);
  });

  it("for a gateway that cannot be reached is busy: nothing was asked", async () => {
    const eskiz = await openApproved({ baseUrl: "http://localhost:1" });
    expect(await eskiz.deliver(delivery())).toEqual({ state: "busy", reason: "provider_down" });
    expect(await states()).toEqual(["not_sent"]);
    expect(await eskiz.find("key-1")).toBeNull();
  });

  it("that is an approved text without being called so is sent, any other is not", async () => {
    const eskiz = await openApproved();
    const named = { template: "verify-phone", values: {} };
    const good = delivery({
      ...named,
      key: "a",
      content: { text: `Do\u02bbkon.uz: kirish kodi ${CODE}` },
    });
    const bad = delivery({ ...named, key: "b", content: { text: "Do'kon.uz: kod" } });
    expect((await eskiz.deliver(good)).state).toBe("accepted");
    expect(await eskiz.deliver(bad)).toMatchObject({
      state: "refused",
      reason: "template_not_approved",
    });
    expect(fake.made(SEND)).toHaveLength(1);
  });
});

describe("many", () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, i) =>
      delivery({
        key: `m${i}`,
        template: "paid",
        values: { order: String(i) },
        to: { phone: `9989${String(i).padStart(8, "01000000")}` },
        kind: "transactional",
      }),
    );

  it("go a hundred in a call, once each, in their order", async () => {
    const eskiz = await openApproved();
    const deliveries = many(250);
    const outcomes = await eskiz.deliverMany(deliveries);
    expect(outcomes.map(({ state }) => state)).toEqual(Array(250).fill("accepted"));
    expect(fake.made(BATCH).map(({ fields }) => (fields.messages as object[]).length)).toEqual([
      100, 100, 50,
    ]);
    const [first] = fake.made(BATCH)[0]?.fields.messages as Record<string, unknown>[];
    expect(first).toEqual({
      user_sms_id: "m0",
      to: Number(deliveries[0]?.to.phone),
      text: "Do'kon.uz: 0-buyurtma to'landi",
    });
    await eskiz.deliverMany(deliveries);
    expect(fake.made(BATCH)).toHaveLength(3);
    expect((await rows()).length).toBe(250);
  });

  it("with one bad text among them are asked for one by one", async () => {
    const eskiz = await openApproved();
    fake.answer(BATCH, { status: 400, body: { message: MODERATION } });
    fake.answer(SEND, { status: 400, body: { message: MODERATION } });
    const outcomes = await eskiz.deliverMany(many(3));
    expect(outcomes.map(({ state }) => state)).toEqual(["refused", "accepted", "accepted"]);
    expect(fake.made(SEND)).toHaveLength(3);
  });

  it("without an answer are unknown, all of them, and none is sent again", async () => {
    const eskiz = await openApproved();
    fake.answer(BATCH, { cut: true });
    const outcomes = await eskiz.deliverMany(many(5));
    expect(outcomes.map(({ state }) => state)).toEqual(Array(5).fill("unknown"));
    await eskiz.deliverMany(many(5));
    expect(fake.made(BATCH)).toHaveLength(1);
    expect(fake.made(SEND)).toHaveLength(0);
  });

  it("keep the order with refusals, repeats and one that Eskiz rejects", async () => {
    const eskiz = await openApproved();
    const [a, b, c] = many(3) as [Delivery, Delivery, Delivery];
    fake.answer(BATCH, { body: { id: "batch", status: ["waiting", "rejected"] } });
    const outcomes = await eskiz.deliverMany([{ ...a, to: {} }, b, b, c]);
    expect(outcomes.map((one) => [one.state, "reason" in one ? one.reason : one.ref])).toEqual([
      ["refused", "no_address"],
      ["accepted", "batch"],
      ["accepted", "batch"],
      ["refused", "provider_refused"],
    ]);
  });
});

describe("an unknown outcome", () => {
  const lost = async () => {
    const eskiz = await openApproved();
    fake.answer(SEND, { cut: true });
    expect((await eskiz.deliver(delivery())).state).toBe("unknown");
    return eskiz;
  };
  const entry = (more: object) => ({ request_id: "req-9", status: "NEW", to: PHONE, ...more });

  it("is found by our id, told as sent, and followed from then on", async () => {
    const eskiz = await lost();
    await later(0);
    fake.book.push(
      entry({ user_sms_id: "other", request_id: "x" }),
      entry({ user_sms_id: "key-1", parts_count: 2, total_price: "100" }),
    );
    await followMessages(eskiz.desk, emit);
    expect(events).toEqual([
      {
        name: "messaging.delivery_updated",
        data: { channel: "sms", key: "key-1", ref: "req-9", state: "sent", parts: 2, cost: 100 },
      },
    ]);
    expect(await eskiz.deliver(delivery())).toMatchObject({ state: "accepted", ref: "req-9" });
    expect(fake.made(SEND)).toHaveLength(1);
  });

  it("is found by phone and time where Eskiz has not kept our id", async () => {
    const eskiz = await lost();
    await later(0);
    fake.book.push(entry({ to: "998911111111" }), entry({ created_at: new Date().toISOString() }));
    await followMessages(eskiz.desk, emit);
    expect(await states()).toEqual(["sent"]);
  });

  it("is not given up before its time, then it was never sent, and may be sent again", async () => {
    const eskiz = await lost();
    await later(59_000);
    await followMessages(eskiz.desk, emit);
    expect(await states()).toEqual(["unknown"]);
    expect(events).toEqual([]);
    await later(2_000);
    await followMessages(eskiz.desk, emit);
    expect(await states()).toEqual(["not_sent"]);
    expect(events.map(({ data }) => data.state)).toEqual(["not_sent"]);
    expect((await eskiz.deliver(delivery())).state).toBe("accepted");
    expect(fake.made(SEND)).toHaveLength(2);
  });

  it("stays unknown as long as Eskiz cannot be asked", async () => {
    const eskiz = await lost();
    await later(600_000);
    fake.answer(
      LOOK,
      { status: 502, body: "<html>" },
      { status: 502, body: "" },
      { status: 502, body: "" },
    );
    await followMessages(eskiz.desk, emit);
    expect(await states()).toEqual(["unknown"]);
  });

  it("of a process that died is looked for like any other", async () => {
    const eskiz = await openApproved();
    await eskiz.deliver(delivery());
    await connection("eskiz_message").update({ state: "sending", request_id: null });
    await later(71_000);
    await followMessages(eskiz.desk, emit);
    expect(await states()).toEqual(["sent"]);
  });

  it("is known from a report that comes before anybody asked", async () => {
    const eskiz = await lost();
    const report = {
      request_id: "req-9",
      user_sms_id: "key-1",
      phone_number: PHONE,
      sms_count: "1",
      status: "DELIVRD",
    };
    expect(await eskiz.takeReport({ ...report, phone_number: "998911111111" })).toBe(
      "unknown_request",
    );
    expect(await eskiz.takeReport(report)).toBe("taken");
    expect(await states()).toEqual(["delivered"]);
  });
});

describe("reports", () => {
  const report = (status: string, change: object = {}) => ({
    request_id: "req-1",
    user_sms_id: "key-1",
    phone_number: PHONE,
    sms_count: "1",
    status,
    ...change,
  });
  const told = () => events.map(({ data }) => data.state);

  it.each([
    [["ACCEPTED", "DELIVRD", "EXPIRED"], "delivered", ["sent", "delivered"]],
    [["EXPIRED", "DELIVRD"], "delivered", ["expired", "delivered"]],
    [["DELIVRD", "ACCEPTED", "DELIVRD"], "delivered", ["delivered"]],
    [["NEW", "ACCEPTED", "PARTDELIVERED", "UNDELIV"], "undelivered", ["sent", "undelivered"]],
    [["REJECTD", "DANCING"], "rejected", ["rejected"]],
  ])("%j end in %s", async (statuses, state, tellings) => {
    const eskiz = await openApproved();
    await eskiz.deliver(delivery());
    for (const status of statuses) {
      await eskiz.takeReport(report(status));
    }
    expect(await states()).toEqual([state]);
    expect(told()).toEqual(tellings);
  });

  it("all at once end in the highest state", async () => {
    const eskiz = await openApproved();
    await eskiz.deliver(delivery());
    const statuses = ["ACCEPTED", "DELIVRD", "EXPIRED", "ACCEPTED", "NEW", "DELIVRD", "UNDELIV"];
    await Promise.all(statuses.map((status) => eskiz.takeReport(report(status))));
    expect(await states()).toEqual(["delivered"]);
  });

  it("of unknown requests are ignored and noted without what strangers write", async () => {
    const eskiz = await openApproved();
    const stranger = report("DELIVRD", { request_id: "no\nsuch", user_sms_id: "key-1" });
    expect(await eskiz.takeReport(stranger)).toBe("unknown_request");
    expect(said.join()).toContain("unknown request (no id)");
    expect(said.join()).not.toContain(PHONE);
  });

  it("of a batch need our id, for its request has many", async () => {
    const eskiz = await openApproved();
    await eskiz.deliverMany([delivery({ key: "a" }), delivery({ key: "b" })]);
    const request_id = (await rows())[0]?.request_id as string;
    expect(await eskiz.takeReport(report("DELIVRD", { request_id, user_sms_id: "" }))).toBe(
      "unknown_request",
    );
    await eskiz.takeReport(report("DELIVRD", { request_id, user_sms_id: "b" }));
    expect(await states()).toEqual(["pending", "delivered"]);
  });

  it("quicker than the answer are taken, and stay when the answer comes", async () => {
    const eskiz = await openApproved();
    const send = eskiz.desk.api.sendBatch.bind(eskiz.desk.api);
    eskiz.desk.api.sendBatch = async (...given) => {
      const answer = await send(...given);
      for (const user_sms_id of ["a", "b"]) {
        await eskiz.takeReport(report("DELIVRD", { request_id: answer.ref, user_sms_id }));
      }
      return answer;
    };
    await eskiz.deliverMany(["a", "b", "c"].map((key) => delivery({ key })));
    expect(await states()).toEqual(["delivered", "delivered", "pending"]);
    expect((await rows()).map(({ next_check_at }) => next_check_at === null)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("that are lost are asked for, and what nobody was told is told", async () => {
    const eskiz = await openApproved();
    await eskiz.deliver(delivery());
    await later(120_000);
    fake.book[0] = { ...fake.book[0], status: "DELIVERED", parts_count: 3, total_price: 150 };
    await followMessages(eskiz.desk, () => Promise.resolve());
    expect(await rows()).toMatchObject([
      { state: "delivered", parts: 3, cost: "150", next_check_at: null },
    ]);
    await connection("eskiz_message").update({ told_state: null });
    await tellUntold(eskiz.desk, emit, 0);
    expect(events[0]?.data).toEqual({
      channel: "sms",
      key: "key-1",
      ref: "req-1",
      state: "delivered",
      parts: 3,
      cost: 150,
    });
    await tellUntold(eskiz.desk, emit, 0);
    expect(events).toHaveLength(1);
  });
});

describe("texts", () => {
  it("are not sent before they are approved; staff are told once", async () => {
    const eskiz = open();
    expect(await eskiz.deliver(delivery())).toEqual({
      state: "refused",
      reason: "template_not_approved",
      detail: "new",
    });
    await eskiz.deliver(delivery({ key: "key-2" }));
    expect(fake.calls).toEqual([]);
    await eskiz.followModeration();
    await eskiz.followModeration();
    expect(events).toEqual([
      {
        name: "eskiz.template_refused",
        data: { key: "code", locale: "uz", status: "new", not_sent: 2 },
      },
    ]);
  });

  it("go through moderation: handed in, approved, changed, refused", async () => {
    const eskiz = open({ submitTemplatesAtStart: true });
    await eskiz.followModeration();
    expect(fake.templates.map(({ template }) => template).sort()).toEqual([
      "Do'kon.uz: 17-buyurtma to'landi",
      "Do'kon.uz: kirish kodi 1234",
      "Do'kon.uz: код 1234",
    ]);
    expect(await eskiz.deliver(delivery())).toMatchObject({ detail: "moderation" });

    fake.templates.forEach((one) => (one.status = "service"));
    await eskiz.followModeration();
    expect((await eskiz.deliver(delivery())).state).toBe("accepted");

    const row = (await eskiz.desk.templates.rowFor("code", "uz"))!;
    await eskiz.desk.templates.book.edit(row.id, "Do'kon.uz kodi: {code}");
    await eskiz.deliver(delivery({ key: "key-2" }));
    expect(fake.made(SEND).at(-1)?.fields.message).toBe(`Do'kon.uz: kirish kodi ${CODE}`);

    await eskiz.followModeration();
    fake.templates.find(({ template }) => template === "Do'kon.uz kodi: 1234")!.status = "rejected";
    await eskiz.followModeration();
    await eskiz.followModeration();
    expect(
      events.filter(({ name }) => name === "eskiz.template_refused").at(-1)?.data,
    ).toMatchObject({
      key: "code",
      locale: "uz",
      status: "rejected",
    });
    expect(events.filter(({ data }) => data.status === "rejected")).toHaveLength(1);

    await eskiz.desk.templates.book.edit(row.id, "Do'kon.uz kodi {code}");
    await eskiz.followModeration();
    fake.templates.at(-1)!.status = "service";
    await eskiz.followModeration();
    await eskiz.deliver(delivery({ key: "key-3" }));
    expect(fake.made(SEND).at(-1)?.fields.message).toBe(`Do'kon.uz kodi ${CODE}`);
  });

  it("that Eskiz takes back are no longer sent", async () => {
    const eskiz = open({ submitTemplatesAtStart: true });
    await eskiz.followModeration();
    fake.templates.forEach((one) => (one.status = "service"));
    await eskiz.followModeration();
    fake.templates.forEach((one) => (one.status = "rejected"));
    await eskiz.followModeration();
    expect(await eskiz.deliver(delivery())).toMatchObject({ reason: "template_not_approved" });
  });

  it("of the shop's code change with it, unless staff have changed them", async () => {
    const eskiz = await openApproved();
    const paid = (await eskiz.desk.templates.rowFor("paid", "uz"))!;
    await eskiz.desk.templates.book.edit(paid.id, "Bizniki {order}");
    const next = open({
      templates: {
        code: { uz: "Yangi kod {code}", sample: { code: "1" } },
        paid: { uz: "Yangi {order}", sample: { order: "1" } },
      },
    });
    await next.desk.templates.register();
    const texts = Object.fromEntries(
      (await next.desk.templates.book.list()).map((row) => [`${row.key} ${row.locale}`, row]),
    );
    expect(texts["code uz"]).toMatchObject({ text: "Yangi kod {code}", status: "new" });
    expect(texts["code uz"]?.approved_text).toContain("kirish kodi");
    expect(texts["paid uz"]).toMatchObject({
      text: "Bizniki {order}",
      default_text: "Yangi {order}",
    });
  });

  it("are sent in another language when there is none in the reader's", async () => {
    const eskiz = await openApproved();
    await eskiz.deliver(delivery({ template: "paid", locale: "en", values: { order: "5" } }));
    expect(fake.made(SEND)[0]?.fields.message).toBe("Do'kon.uz: 5-buyurtma to'landi");
    expect((await rows())[0]?.locale).toBe("uz");
  });
});

describe("modes", () => {
  it("test sends Eskiz's own text", async () => {
    const eskiz = open({ mode: "test" });
    expect((await eskiz.deliver(delivery())).state).toBe("accepted");
    expect(fake.made(SEND)[0]?.fields.message).toBe("Bu Eskiz dan test");
    expect(said.join()).toContain("kirish kodi {code}");
  });

  it("log sends nothing", async () => {
    const eskiz = open({ mode: "log", email: undefined, password: undefined });
    expect(await eskiz.deliver(delivery())).toMatchObject({ state: "accepted", cost: 0 });
    expect(
      (await eskiz.deliverMany([delivery(), delivery({ key: "b" })])).map(({ state }) => state),
    ).toEqual(["accepted", "accepted"]);
    await eskiz.followModeration();
    await eskiz.checkAccount();
    expect(fake.calls).toEqual([]);
    expect(said.filter((line) => line.includes("+998 90 *** ** 67"))).toHaveLength(2);
  });
});

describe("the account", () => {
  it("is told once when it runs low, and again after it was filled", async () => {
    const eskiz = open({ lowBalance: 10_000 });
    for (const balance of [20_000, 9_000, 8_000, 50_000, 1_000]) {
      fake.balance = balance;
      await eskiz.checkAccount();
    }
    expect(events.map(({ name, data }) => [name, data.balance])).toEqual([
      ["eskiz.balance_low", 9_000],
      ["eskiz.balance_low", 1_000],
    ]);
    expect(await eskiz.account.read()).toMatchObject({
      balance: 1_000,
      problem: null,
      nicks: ["4546"],
    });
  });

  it("warns of a sender that is not its own, once", async () => {
    const eskiz = open({ from: "NOBODY" });
    await eskiz.checkAccount();
    await eskiz.checkAccount();
    expect(said.filter((line) => line.includes("sender_unknown"))).toHaveLength(1);
  });

  it("keeps what it said when it does not answer", async () => {
    const eskiz = open();
    await eskiz.checkAccount();
    fake.answer("GET /user/get-limit", ...Array(3).fill({ cut: true }));
    await eskiz.checkAccount();
    expect(await eskiz.account.read()).toMatchObject({ balance: 1_000_000, problem: "no_answer" });
  });
});

it("leaves no password, token, phone or code in rows, events or logs", async () => {
  const eskiz = await openApproved();
  const leaky = `${PHONE} ${CODE} ${PASSWORD}`;
  fake.answer(
    SEND,
    { status: 400, body: { message: `Нельзя: ${leaky.slice(0, 19)}` } },
    { cut: true },
    { status: 500, body: `<html>${leaky}</html>` },
  );
  for (const key of ["a", "b", "c", "d"]) {
    await eskiz.deliver(delivery({ key }));
  }
  await eskiz.deliverMany([delivery({ key: "e" }), delivery({ key: "f" })]);
  for (const row of await rows()) {
    await eskiz.takeReport({
      request_id: String(row.request_id),
      user_sms_id: String(row.key),
      phone_number: PHONE,
      sms_count: "1",
      status: "DELIVRD",
    });
  }
  await later(600_000);
  await followMessages(eskiz.desk, emit);
  const test = open({ mode: "test" });
  await test.deliver(delivery({ key: "g" }));
  await open({ mode: "log" }).deliver(delivery({ key: "h" }));
  const token = fake.made(SEND).at(-1)?.token ?? "no token";
  const everything = JSON.stringify([
    await rows(),
    said,
    events,
    await connection("eskiz_template").select("*"),
    await connection("eskiz_account").select("*"),
  ]);
  expect(said.length).toBeGreaterThan(2);
  expect(events.length).toBeGreaterThan(2);
  for (const secret of [PASSWORD, token, PHONE, PHONE.slice(3), CODE, SECRET]) {
    expect([secret, everything.includes(secret)]).toEqual([secret, false]);
  }
});

import type { Delivery } from "../../../messages/delivery";
import { EskizSmsProvider } from "../../../providers/sms/service";
import {
  BATCH,
  CODE,
  connection,
  delivery,
  fake,
  LOGIN,
  MODERATION,
  openApproved,
  PASSWORD,
  PHONE,
  rows,
  SECRET,
  SEND,
  states,
  closeEskizWorld,
  emptyEskizWorld,
  openEskizWorld,
} from "./eskiz-world";

jest.setTimeout(60_000);

beforeAll(openEskizWorld);
beforeEach(emptyEskizWorld);
afterAll(closeEskizWorld);

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
      detail: "no value for code, and the content is no approved text of code",
    });
    expect(await eskiz.deliver(delivery({ values: {}, content: { text: " " } }))).toMatchObject({
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

describe("an SMS whose values are in its finished text alone", () => {
  const finished = (text: string, change: object = {}) =>
    delivery({ values: {}, content: { text }, ...change });

  it.each([
    ["in its language", `Do\u02bbkon.uz: kirish kodi ${CODE}`, "uz"],
    ["in another, which is the one it is written down in", `Do'kon.uz: код ${CODE}`, "ru"],
  ])("is sent when it is an approved one of its name %s", async (_what, text, locale) => {
    const eskiz = await openApproved();
    expect((await eskiz.deliver(finished(text))).state).toBe("accepted");
    expect(fake.made(SEND)[0]?.fields.message).toBe(text.replace("\u02bb", "'"));
    expect(await rows()).toMatchObject([{ template: "code", locale }]);
    expect(JSON.stringify(await rows())).not.toContain(CODE);
  });

  it.each([
    ["other words", "Do'kon.uz: kod 1"],
    ["an approved text of another name", "Do'kon.uz: 17-buyurtma to'landi"],
    ["a text whose place is still empty", "Do'kon.uz: kirish kodi {code}"],
  ])("is refused with %s", async (_what, text) => {
    const eskiz = await openApproved();
    expect(await eskiz.deliver(finished(text))).toEqual({
      state: "refused",
      reason: "provider_refused",
      detail: "no value for code, and the content is no approved text of code",
    });
    expect(fake.calls).toEqual([]);
  });

  it("is refused before the text is approved, and sent in the language that is", async () => {
    const eskiz = await openApproved();
    await connection("eskiz_template").where({ locale: "uz" }).update({ approved_text: null });
    eskiz.desk.templates.book.forget();
    expect(await eskiz.deliver(finished(`Do'kon.uz: kirish kodi ${CODE}`))).toMatchObject({
      state: "refused",
      reason: "template_not_approved",
    });
    expect((await eskiz.deliver(finished(`Do'kon.uz: код ${CODE}`))).state).toBe("accepted");
  });

  it("is sent by Medusa's own Notification module, which keeps no content", async () => {
    const provider = new EskizSmsProvider({ eskiz: await openApproved() });
    const notification = { to: PHONE, channel: "sms", template: "code" };
    const text = `Do'kon.uz: kirish kodi ${CODE}`;
    expect(await provider.send({ ...notification, content: { text } })).toEqual({ id: "req-1" });
    await expect(provider.send({ ...notification, content: { text: "kod" } })).rejects.toThrow(
      "SMS not sent: provider_refused (no value for code, and the content is no approved text of code)",
    );
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

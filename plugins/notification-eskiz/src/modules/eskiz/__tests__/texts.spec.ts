import {
  CODE,
  delivery,
  events,
  fake,
  open,
  openApproved,
  rows,
  said,
  SEND,
  closeEskizWorld,
  emptyEskizWorld,
  openEskizWorld,
} from "./eskiz-world";

jest.setTimeout(60_000);

beforeAll(openEskizWorld);
beforeEach(emptyEskizWorld);
afterAll(closeEskizWorld);

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

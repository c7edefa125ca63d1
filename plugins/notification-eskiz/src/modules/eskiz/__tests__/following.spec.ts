import { followMessages } from "../../../messages/follow";
import { tellUntold } from "../../../messages/tell";
import {
  connection,
  delivery,
  emit,
  events,
  fake,
  later,
  LOOK,
  openApproved,
  PHONE,
  rows,
  said,
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

  it("is not found in another SMS to the same phone, whose answer has come", async () => {
    const eskiz = await lost();
    expect((await eskiz.deliver(delivery({ key: "key-2" }))).state).toBe("accepted");
    const [other] = fake.book.splice(0);
    await later(61_000);
    const created_at = new Date(Date.now() - 61_000).toISOString();
    fake.book.push({ ...other, user_sms_id: null, created_at });
    await followMessages(eskiz.desk, emit);
    expect(await states()).toEqual(["not_sent", "pending"]);
    expect((await eskiz.deliver(delivery())).state).toBe("accepted");
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

  it.each([["998911111111"], [""], ["+7 701 1234567"]])(
    "with both ids right but the phone %j are not believed",
    async (phone_number) => {
      const eskiz = await openApproved();
      await eskiz.deliver(delivery());
      expect(await eskiz.takeReport(report("UNDELIV", { phone_number }))).toBe("unknown_request");
      expect(await states()).toEqual(["pending"]);
      expect(await eskiz.takeReport(report("DELIVRD", { phone_number: `+${PHONE}` }))).toBe(
        "taken",
      );
      expect(await states()).toEqual(["delivered"]);
    },
  );

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

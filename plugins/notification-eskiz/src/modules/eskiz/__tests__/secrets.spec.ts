import { followMessages } from "../../../messages/follow";
import {
  CODE,
  connection,
  delivery,
  emit,
  events,
  fake,
  later,
  open,
  openApproved,
  PASSWORD,
  PHONE,
  rows,
  said,
  SECRET,
  SEND,
  closeEskizWorld,
  emptyEskizWorld,
  openEskizWorld,
} from "./eskiz-world";

jest.setTimeout(60_000);

beforeAll(openEskizWorld);
beforeEach(emptyEskizWorld);
afterAll(closeEskizWorld);

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

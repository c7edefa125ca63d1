import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { setTimeout as pause } from "node:timers/promises";
import type PhoneAuthService from "../service";
import { buildPhoneAuth, openPhoneAuthDatabase } from "./phone-auth-database";

let connection: Knex;
let service: PhoneAuthService;
let sent: { phone: string; purpose: string; code: string }[];
let answer: object;
let scope: MedusaContainer;
let numbers = 0;

beforeAll(async () => {
  connection = await openPhoneAuthDatabase();
});
afterAll(() => connection.destroy());
beforeEach(() => {
  service = buildPhoneAuth(connection, { messenger: "messenger" });
  sent = [];
  answer = { state: "accepted" };
  const messenger = {
    sendCode: async (message: (typeof sent)[number]) => {
      sent.push(message);
      return answer;
    },
  };
  const known: Record<string, unknown> = {
    phone_auth: service,
    messenger,
    logger: { warn: () => undefined, error: () => undefined },
  };
  scope = { resolve: (name: string) => known[name] } as unknown as MedusaContainer;
});

const of = () => ({
  phone: `+998 90 ${String(++numbers).padStart(7, "0")}`,
  purpose: "courier" as const,
  address: `203.0.113.${numbers}`,
  language: "ru",
});

it("answers the same whether the number is on the list, and sends to those on it alone", async () => {
  const [listed, stranger] = [of(), of()];
  const one = await service.askCode(scope, { ...listed, is_listed: true });
  const other = await service.askCode(scope, { ...stranger, is_listed: false });
  await pause(20);
  expect(sent).toEqual([
    expect.objectContaining({ phone: listed.phone.replace(/\D/g, ""), purpose: "courier" }),
  ]);
  const sameBut = (asked: object) => JSON.stringify(asked).replace(/99890\d{7}/, "");
  expect(sameBut(other)).toBe(sameBut(one));
  expect(await service.checkCode(scope, { ...stranger, code: "0000" })).toEqual(
    expect.objectContaining({ refused: expect.objectContaining({ status: 401 }) }),
  );
});

it("takes the right code once, and for this purpose alone", async () => {
  const courier = of();
  await service.askCode(scope, { ...courier, is_listed: true });
  await pause(20);
  const { phone, code } = sent[0]!;
  const shopper = await service.challenges.check({ phone, purpose: "sign_in" }, code);
  expect(shopper.verdict.verdict).toBe("code_expired");
  expect(await service.checkCode(scope, { ...courier, code })).toEqual({ phone });
  expect(await service.checkCode(scope, { ...courier, code })).toEqual({
    refused: { status: 401, body: expect.objectContaining({ code: "code_expired" }) },
  });
});

it("has the pace and the tries of every other code", async () => {
  const courier = of();
  await service.askCode(scope, { ...courier, is_listed: true });
  expect(await service.askCode(scope, { ...courier, is_listed: true })).toEqual({
    refused: { status: 429, body: expect.objectContaining({ code: "too_many_requests" }) },
  });
  await pause(20);
  const wrong = sent[0]!.code === "0000" ? "1111" : "0000";
  const verdicts: unknown[] = [];
  for (let guess = 0; guess < 5; guess++) {
    const checked = await service.checkCode(scope, { ...courier, code: wrong });
    verdicts.push("refused" in checked && checked.refused.body.code);
  }
  expect(verdicts).toEqual([...Array(4).fill("code_wrong"), "code_used_up"]);
  expect(await service.checkCode(scope, { ...courier, code: sent[0]!.code })).toHaveProperty(
    "refused",
  );
});

it("lets a number that certainly got nothing ask again at once", async () => {
  const courier = of();
  answer = { state: "refused", reason: "provider_down" };
  await service.askCode(scope, { ...courier, is_listed: true });
  await pause(50);
  answer = { state: "accepted" };
  expect(await service.askCode(scope, { ...courier, is_listed: true })).toHaveProperty("sent");
});

it("names a wrong number in the caller's language", async () => {
  const asked = await service.askCode(scope, { ...of(), phone: "12345", is_listed: false });
  expect(asked).toEqual({
    refused: {
      status: 400,
      body: expect.objectContaining({
        code: "phone_invalid",
        message: expect.stringContaining("Номер"),
      }),
    },
  });
});

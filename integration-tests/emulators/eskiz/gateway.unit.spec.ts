import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Gateway } from "./gateway.ts";
import { GOOD_HABITS, changeHabits } from "./habits.ts";
import { SmsBook } from "./sms-book.ts";
import { TemplateBook } from "./template-book.ts";
import { Tokens, type Role } from "./tokens.ts";

const ACCOUNT = { email: "demo@eskiz.example", password: "demo" };
const APPROVED = "Do'kon: kod 1234";
const folder = mkdtempSync(path.join(tmpdir(), "eskiz-"));

afterAll(() => rmSync(folder, { recursive: true }));

let gateway: Gateway;

beforeEach(() => {
  const templates = new TemplateBook(path.join(folder, `${Math.random()}.json`));
  gateway = new Gateway(new SmsBook(), templates, ACCOUNT);
  gateway.habits = { ...GOOD_HABITS, silent: true, delivery: "stuck" };
  templates.submit(APPROVED, gateway.habits);
});

const take = (text: string, more: { role?: Role; from?: string; to?: string } = {}) => {
  const { role = "user", from = "4546", to = "998901234567" } = more;
  const order = { to, text, user_sms_id: "k" };
  try {
    return gateway.take([order], { role, from, callback_url: null })[0]?.status;
  } catch (error) {
    return (error as { status: number }).status;
  }
};

it.each<[string, Parameters<typeof take>[1], string | number]>([
  ["Do'kon: kod 777", {}, "NEW"],
  ["Do'kon: parol 777", {}, 400],
  ["Bu Eskiz dan test", {}, 400],
  ["Bu Eskiz dan test", { role: "test" }, "NEW"],
  ["This is test from Eskiz", { role: "test" }, "NEW"],
  ["Do'kon: kod 777", { role: "test" }, 400],
  ["Do'kon: kod 777", { from: "SOMEBODY" }, 400],
  ["Do'kon: kod 777", { to: "+998901234567" }, 400],
  ["", {}, 400],
])("%j with %j is %s", (text, more, result) => {
  expect(take(text, more)).toBe(result);
});

it("takes a batch whole or not at all, and its money", () => {
  const envelope = { role: "user" as const, from: "4546", callback_url: null };
  const order = (text: string) => ({ to: "998901234567", text, user_sms_id: text });
  expect(() => gateway.take([order("Do'kon: kod 1"), order("no")], envelope)).toThrow();
  expect(gateway.book.all()).toHaveLength(0);
  const taken = gateway.take([order("Do'kon: kod 1"), order("Do'kon: kod 2")], envelope);
  expect(new Set(taken.map(({ request_id }) => request_id)).size).toBe(1);
  expect(gateway.habits.balance).toBe(GOOD_HABITS.balance - 100);
  gateway.habits = { ...gateway.habits, balance: 49 };
  expect(take("Do'kon: kod 3")).toBe(400);
});

it("knows its accounts", () => {
  expect(gateway.login(ACCOUNT.email, "demo")).toBe("user");
  expect(gateway.login(`test+${ACCOUNT.email}`, "demo")).toBe("test");
  expect(gateway.login(ACCOUNT.email, "wrong")).toBeNull();
  gateway.habits = changeHabits(gateway.habits, { login_refused: true });
  expect(gateway.login(ACCOUNT.email, "demo")).toBeNull();
});

it("ends a token when it is refreshed, forgotten or over", () => {
  const tokens = new Tokens();
  const bearer = (token: string | null) => `Bearer ${token}`;
  const first = tokens.issue("user", 60);
  const second = tokens.refresh(bearer(first), 60);
  expect(tokens.roleOf(bearer(first))).toBeNull();
  expect(tokens.roleOf(bearer(second))).toBe("user");
  expect(tokens.refresh(bearer(first), 60)).toBeNull();
  expect(tokens.roleOf(bearer(tokens.issue("user", 0)))).toBeNull();
  tokens.forget();
  expect(tokens.roleOf(bearer(second))).toBeNull();
  expect(tokens.roleOf(undefined)).toBeNull();
});

it.each([
  ["sleep", "moderation"],
  ["refuse", "rejected"],
  ["approve", "service"],
] as const)("moderators who %s leave a text %s", (moderation, status) => {
  const habits = { ...GOOD_HABITS, moderation };
  const { id } = gateway.templates.submit("Yangi matn", habits);
  expect(gateway.templates.list(habits).find((one) => one.id === id)?.status).toBe(status);
});

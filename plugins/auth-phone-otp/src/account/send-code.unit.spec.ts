import type { MedusaContainer } from "@medusajs/framework/types";
import { sendCode, type CodeMessage } from "./send-code";

const MESSAGE: CodeMessage = {
  ...{ phone: "998901234567", purpose: "sign_in", code: "4821", id: "phc_1" },
  ...{ channel: "sms", language: "ru" },
};

const lines: string[] = [];
const log = (line: string) => lines.push(line);

function scopeWith(modules: object, messenger?: string): MedusaContainer {
  const registered: Record<string, unknown> = {
    phone_auth: { options: { messenger, shopName: "Do'kon" } },
    logger: { warn: log, error: log },
    ...modules,
  };
  return { resolve: (name: string) => registered[name] } as unknown as MedusaContainer;
}

const throwing = (words: string) => async () => {
  throw new Error(words);
};

it.each<[string, object, string]>([
  ["takes it", { sendCode: async () => ({ state: "accepted" }) }, "accepted"],
  ["does not know", { sendCode: async () => ({ state: "unknown" }) }, "unknown"],
  ["refuses", { sendCode: async () => ({ state: "refused" }) }, "not_sent"],
  ["is busy", { sendCode: async () => ({ state: "busy" }) }, "not_sent"],
  ["fails after it may have sent", { sendCode: throwing("database is away") }, "unknown"],
  ["cannot send codes", {}, "not_sent"],
])("a messenger that %s", async (_, notify, sent) => {
  expect(await sendCode(scopeWith({ notify }, "notify"), MESSAGE)).toBe(sent);
});

it("a messenger that is not there sends nothing", async () => {
  expect(await sendCode(scopeWith({}, "notify"), MESSAGE)).toBe("not_sent");
});

it.each([
  ["Could not find a notification provider for channel: sms for notification id n", "not_sent"],
  ["Failed to send notification with id n:\nSMS not sent: limit", "not_sent"],
  ["Failed to send notification with id n:\nsocket hang up", "unknown"],
])("Medusa's Notification module that throws %j", async (words, sent) => {
  const notification = { createNotifications: throwing(words) };
  expect(await sendCode(scopeWith({ notification }), MESSAGE)).toBe(sent);
});

it("hands Medusa's Notification module the text, its language, and the code nowhere else", async () => {
  const createNotifications = jest.fn();
  expect(await sendCode(scopeWith({ notification: { createNotifications } }), MESSAGE)).toBe(
    "accepted",
  );
  const [{ content, ...stored }] = createNotifications.mock.calls[0];
  expect(content.text).toMatch(/^Do'kon: код для входа 4821\./);
  expect(stored).toMatchObject({ channel: "sms", provider_data: { locale: "ru", kind: "code" } });
  expect(JSON.stringify(stored)).not.toContain("4821");
});

it("logs neither the code nor the number", () => {
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.join()).not.toMatch(/4821|1234567/);
});

import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { Delivery } from "../../../messages/delivery";
import EskizService from "../service";
import { openEskizDatabase } from "./eskiz-database";
import { FakeEskiz } from "./fake-eskiz";

export const PHONE = "998901234567";
export const SECRET = "a-secret-of-the-callback-path-0123";
export const PASSWORD = "gateway-password-9f2c";
export const CODE = "738291";
export const SEND = "POST /message/sms/send";
export const BATCH = "POST /message/sms/send-batch";
export const LOGIN = "POST /auth/login";
export const LOOK = "POST /message/sms/get-user-messages";
export const MODERATION = "Этот смс текст еще не прошёл модерацию. Добавьте текст через API";

/** There once the world is open. */
export let connection: Knex;
export let fake: FakeEskiz;
/** Every line of every log. */
export const said: string[] = [];
export const events: { name: string; data: Record<string, unknown> }[] = [];

/** A database and a gateway for one spec. */
export async function openEskizWorld(): Promise<void> {
  connection = await openEskizDatabase();
  fake = await FakeEskiz.open();
}

/** As good as new, before each test. */
export async function emptyEskizWorld(): Promise<void> {
  await connection.raw("truncate eskiz_message, eskiz_template, eskiz_account");
  fake.forget();
  said.splice(0);
  events.splice(0);
}

export async function closeEskizWorld(): Promise<void> {
  await fake.close();
  await connection.destroy();
}

export function open(options: object = {}): EskizService {
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
export async function openApproved(options: object = {}): Promise<EskizService> {
  const eskiz = open(options);
  await eskiz.desk.templates.register();
  await connection.raw("update eskiz_template set approved_text = text, status = 'approved'");
  eskiz.desk.templates.book.forget();
  return eskiz;
}

export const delivery = (change: Partial<Delivery> = {}): Delivery => ({
  key: "key-1",
  to: { phone: "+998 90 123-45-67" },
  template: "code",
  locale: "uz",
  values: { code: CODE },
  content: { text: "not this" },
  kind: "code",
  ...change,
});

export const rows = async () =>
  (await connection("eskiz_message").orderBy("key").select("*")) as Record<string, unknown>[];
export const states = async () => (await rows()).map(({ state }) => state);
export const emit = (name: string, data: object) => {
  events.push({ name, data: data as Record<string, unknown> });
  return Promise.resolve();
};
export const later = (ms: number) =>
  connection.raw(
    "update eskiz_message set handed_at = handed_at - ? * interval '1 millisecond', next_check_at = now()",
    [ms],
  );

import { createHmac, randomBytes } from "node:crypto";
import { isIP } from "node:net";
import path from "node:path";
import { z } from "@medusajs/framework/zod";

/**
 * Every environment variable of the shop, read by medusa-config.ts, the runner and the tests.
 * `.env.template` documents them one by one. Nothing set means the embedded demo.
 */

/** Public on purpose: they open the demo and nothing else, and production refuses them. */
export const DEMO_KEYS = {
  PAYME_MERCHANT_ID: "demo-payme-merchant",
  PAYME_SECRET_KEY: "demo-payme-key",
  CLICK_SERVICE_ID: "12345",
  CLICK_SECRET_KEY: "demo-click-key",
  UZCARD_SECRET: "demo-uzcard-secret",
  ESKIZ_PASSWORD: "demo-eskiz-password",
  ESKIZ_CALLBACK_SECRET: "demo-eskiz-callback-secret-for-the-emulator",
  TELEGRAM_BOT_TOKEN: "123456:DEMO-TOKEN",
  COURIER_WEBHOOK_SECRET: "demo-carriers-webhook-secret-for-the-emulator",
  UZPOST_PASSWORD: "demo-uzpost-password",
  BTS_PASSWORD: "demo-bts-password",
  YANDEX_DELIVERY_TOKEN: "demo-yandex-delivery-token",
} as const;

/** Part of the address of the demo's mail server; production refuses an address that holds it. */
const DEMO_SMTP_PASSWORD = "demo-smtp-password";

/** The rest of Click's demo account; these numbers may be somebody's real ones, so they are not refused. */
const DEMO_CLICK = { merchantId: "54321", merchantUserId: "501" };

const PAYME_CHECKOUT = "https://checkout.paycom.uz";
const CLICK_CHECKOUT = "https://my.click.uz";
const CLICK_API = "https://api.click.uz/v2/merchant";
/** The gateway's published test application and its cash desk. */
const DEMO_UZCARD = { applicationId: "rhmt_test", storeId: "6" };
const UZCARD_GATEWAY = "https://mesh.multicard.uz";
const DEMO_ESKIZ_EMAIL = "demo@eskiz.example";
const ESKIZ_GATEWAY = "https://notify.eskiz.uz";
const TELEGRAM_API = "https://api.telegram.org";
/** The rest of the demo's accounts with carriers, and who hands parcels over in it. */
const DEMO_CARRIERS = {
  UZPOST_USERNAME: "demo-uzpost",
  UZPOST_FROM_PLACE: 1,
  BTS_USERNAME: "demo-bts",
  BTS_INN: "123456789",
  BTS_SENDER_CITY: 1,
  COURIER_SENDER_PHONE: "+998712000000",
  COURIER_SENDER_ADDRESS: "Toshkent shahri, Amir Temur ko'chasi 1",
  COURIER_SENDER_PIN: { lat: 41.3111, lng: 69.2797 },
};
/** Towns of the emulated BTS. */
const DEMO_BTS_CITIES = Object.fromEntries(
  "tk to an bu fa ji ng nw qa qr sa si su xo"
    .split(" ")
    .map((code, i): [string, string] => [`uz-${code}`, String(i + 1)]),
);

const text = z.string().trim().min(1).optional();
const secret = (length: number) =>
  z.string().min(length, `must be at least ${length} characters long`).optional();

const digits = z
  .string()
  .trim()
  .regex(/^[1-9]\d{0,17}$/, "must be a number")
  .optional();

const port = (fallback: number) =>
  z
    .string()
    .regex(/^\d+$/, "must be a port number from 1 to 65535")
    .transform(Number)
    .refine((value) => value >= 1 && value <= 65_535, "must be a port number from 1 to 65535")
    .default(fallback);

const minutes = (fallback: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,5}$/, "must be a whole number of minutes, 1 or more")
    .transform(Number)
    .default(fallback);

const flag = z
  .enum(["true", "false"], "must be true or false")
  .transform((value) => value === "true")
  .default(false);

/** So many calls in so many seconds; `off` counts nothing. */
const allowance = (points: number, seconds: number) =>
  z
    .string()
    .regex(
      /^(off|[1-9]\d{0,6}\/[1-9]\d{0,6})$/,
      "must be calls/seconds, like 100/900, or the word off",
    )
    .transform((value) => {
      const [left, right] = value.split("/").map(Number);
      return value === "off" ? null : { points: left!, seconds: right! };
    })
    .default({ points, seconds });

const proxies = z
  .string()
  .transform((value) => value.split(",").map((one) => one.trim()))
  .refine(
    (list) => list.every(isProxy),
    "must be addresses or networks of your proxies separated by commas, or loopback, linklocal, uniquelocal",
  )
  .default(["loopback"]);

const whole = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, "must be a whole number")
  .transform(Number)
  .optional();

/** `41.311,69.279` */
const pin = z
  .string()
  .regex(/^\d{2}(\.\d+)?,\s*\d{2}(\.\d+)?$/, "must be latitude,longitude, like 41.311,69.279")
  .transform((value) => {
    const [lat, lng] = value.split(",").map(Number);
    return { lat: lat!, lng: lng! };
  })
  .optional();

/** `uz-tk=197,1718401=101` */
const pairs = (right: RegExp, example: string) =>
  z
    .string()
    .transform((value) => value.split(",").map((one) => one.split("=").map((side) => side.trim())))
    .refine(
      (list) => list.every(([a, b, ...more]) => !more.length && !!a && right.test(b ?? "")),
      `must look like ${example}`,
    )
    .transform((list) => Object.fromEntries(list as [string, string][]))
    .optional();

/** Who makes the fiscal receipts of a provider's payments. */
const fiscal = z.enum(["provider", "self", "off"], "must be provider, self or off").optional();

/** An http(s) address without its trailing slash, so that paths can be appended. */
const address = z
  .string()
  .refine(
    (value) => hasProtocol(value, ["http:", "https:"]),
    "must be an address like https://shop.uz",
  )
  .transform((value) => value.replace(/\/+$/, ""))
  .optional();

const connection = (name: string, protocols: string[]) =>
  z
    .string()
    .refine((value) => hasProtocol(value, protocols), `must look like ${name}`)
    .optional();

/** A comma separated list of origins; a regular expression between slashes is allowed, as in Medusa. */
const origins = z
  .string()
  .refine(
    (value) => value.split(",").every((one) => isOrigin(one.trim())),
    "must be origins separated by commas, like https://shop.uz,https://www.shop.uz",
  )
  .optional();

const schema = z.object({
  NODE_ENV: text,
  DATABASE_URL: connection("postgres://user:password@host:5432/name", ["postgres:", "postgresql:"]),
  EMBEDDED_DATABASE_PORT: port(9432),
  REDIS_URL: connection("redis://host:6379", ["redis:", "rediss:"]),
  WORKER_MODE: z
    .enum(["shared", "server", "worker"], "must be shared, server or worker")
    .default("shared"),
  DISABLE_ADMIN: flag,

  PORT: port(9000),
  STOREFRONT_PORT: port(8000),
  EMULATOR_PORT: port(9400),
  EMULATOR_SMTP_PORT: port(9425),
  BACKEND_URL: address,
  STOREFRONT_URL: address,
  STORE_CORS: origins,
  ADMIN_CORS: origins,
  AUTH_CORS: origins,
  TRUST_PROXY: proxies,

  LIMIT_WRITES: allowance(100, 15 * 60),
  LIMIT_STAFF_WRITES: allowance(1000, 15 * 60),
  LIMIT_SIGN_IN: allowance(5, 15 * 60),
  LIMIT_UPLOADS: allowance(10, 60),
  LIMIT_ORDERS: allowance(10, 5 * 60),

  JWT_SECRET: secret(32),
  COOKIE_SECRET: secret(32),
  MFA_ENCRYPTION_KEY: secret(32),
  METRICS_TOKEN: secret(16),
  MEDUSA_PUBLISHABLE_KEY: z.string().startsWith("pk_", "must start with pk_").optional(),
  UPLOAD_DIR: text,
  COURIER_SENDER_NAME: text,
  COURIER_SENDER_PHONE: z
    .string()
    .regex(/^\+998\d{9}$/, "must be a number like +998712000000")
    .optional(),
  COURIER_SENDER_ADDRESS: text,
  COURIER_SENDER_PIN: pin,
  COURIER_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{32,128}$/, "must be 32 to 128 letters, digits, - or _")
    .optional(),
  UZPOST_BASE_URL: address,
  UZPOST_USERNAME: text,
  UZPOST_PASSWORD: text,
  UZPOST_FROM_PLACE: whole,
  BTS_BASE_URL: address,
  BTS_USERNAME: text,
  BTS_PASSWORD: text,
  BTS_INN: text,
  BTS_SENDER_CITY: whole,
  BTS_CITIES: pairs(/^\d{1,9}$/, "uz-tk=197,1718401=101"),
  BTS_STATUSES: pairs(/^[a-z_]+$/, "900=returned,1300=cancelled"),
  YANDEX_DELIVERY_TOKEN: text,
  YANDEX_DELIVERY_BASE_URL: address,
  YANDEX_DELIVERY_MAX_PRICE: whole,
  COURIER_PROOFS_DIR: text,
  COURIER_SECRET: secret(32),
  PRESCRIPTION_SECRET: secret(32),
  PRESCRIPTION_PREVIOUS_SECRET: secret(32),
  PHARMACY_FILE_KEYS: z
    .string()
    .regex(
      /^[\w.-]{1,40}:[\w+/=-]{43,44}(\s*,\s*[\w.-]{1,40}:[\w+/=-]{43,44})*$/,
      "must be keys like id:base64 of 32 bytes each, separated by commas",
    )
    .optional(),
  PHARMACY_FILES_DIR: text,
  PHARMACY_S3_BUCKET: text,
  PHARMACY_S3_ENDPOINT: address,
  PHARMACY_S3_REGION: text,
  PHARMACY_S3_ACCESS_KEY_ID: text,
  PHARMACY_S3_SECRET_ACCESS_KEY: text,
  PHARMACY_CLAMD: z
    .string()
    .regex(/^[\w.-]+:\d{1,5}$/, "must be host:port, like localhost:3310")
    .transform((value) => {
      const [host, port] = value.split(":");
      return { host: host!, port: Number(port) };
    })
    .optional(),
  UNPAID_ORDER_TTL_MINUTES: minutes(30),

  PAYME_MERCHANT_ID: text,
  PAYME_SECRET_KEY: text,
  PAYME_TEST_KEY: text,
  PAYME_CHECKOUT_URL: address,

  CLICK_SERVICE_ID: digits,
  CLICK_MERCHANT_ID: digits,
  CLICK_MERCHANT_USER_ID: digits,
  CLICK_SECRET_KEY: text,
  CLICK_CHECKOUT_URL: address,
  CLICK_API_URL: address,
  CLICK_FISCAL: fiscal,

  UZCARD_APPLICATION_ID: text,
  UZCARD_SECRET: text,
  UZCARD_STORE_ID: digits,
  UZCARD_BASE_URL: address,
  UZCARD_MODE: z.enum(["hold", "sale"], "must be hold or sale").optional(),
  UZCARD_CAPTURE: z.enum(["automatic", "manual"], "must be automatic or manual").optional(),
  UZCARD_FISCAL: fiscal,
  UZCARD_PARTIAL_REFUNDS: z.enum(["true", "false"], "must be true or false").optional(),

  ESKIZ_EMAIL: z.email("must be an e-mail address").optional(),
  ESKIZ_PASSWORD: text,
  ESKIZ_FROM_NUMBER: text,
  ESKIZ_BASE_URL: address,
  ESKIZ_CALLBACK_SECRET: z
    .string()
    .regex(/^[\w-]{32,128}$/, "must be 32 to 128 letters, digits, - or _")
    .optional(),
  ESKIZ_MODE: z.enum(["live", "test", "log"], "must be live, test or log").default("live"),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d{5,}:[\w-]{8,}$/, "must be the token that @BotFather gave")
    .optional(),
  TELEGRAM_API_URL: address,
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/, "must be 16 to 256 letters, digits, - or _")
    .optional(),
  SMTP_URL: connection("smtps://user:password@host:465", ["smtp:", "smtps:"]),
  SMTP_FROM: text,
  GMAIL_USER: z.email("must be an e-mail address").optional(),
  GMAIL_APP_PASSWORD: text,
  GA4_MEASUREMENT_ID: text,
  FACEBOOK_PIXEL_ID: text,
  GOOGLE_ADS_CONVERSION_ID: text,
  COMPANY_NAME: text,
  COMPANY_PHONE: text,
  COMPANY_EMAIL: z.email("must be an e-mail address").optional(),
  SHOP_LEGAL_NAME: text,
  SHOP_STIR: text,
  SHOP_LICENCE: text,
  SHOP_ADDRESS: text,
});

/** Every variable the shop knows. */
export const ENVIRONMENT_NAMES = Object.keys(schema.shape);

type Given = z.output<typeof schema>;
type Problem = { name: string; message: string };

/** The environment with every default filled in. */
export type Environment = ReturnType<typeof complete>;

/** Thrown once with everything that is wrong, in words for the person who wrote the `.env` file. */
export class EnvironmentError extends Error {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(
      ["The environment is wrong:", ...problems.map((one) => `  ${one.name} ${one.message}`)].join(
        "\n",
      ),
    );
    this.name = "EnvironmentError";
    this.problems = problems;
  }
}

/**
 * Reads and checks the whole environment; empty values count as not set.
 *
 * @throws EnvironmentError listing all wrong values; values are never repeated, they may be secrets
 */
export function readEnvironment(source: NodeJS.ProcessEnv, cwd = process.cwd()) {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const parsed = schema.safeParse(set);
  const problems: Problem[] = parsed.success
    ? [...missingTogether(parsed.data), ...refusedInProduction(parsed.data, cwd)]
    : parsed.error.issues.map((issue) => ({
        name: String(issue.path[0]),
        message: issue.message,
      }));
  if (!parsed.success || problems.length > 0) {
    throw new EnvironmentError(problems);
  }
  return complete(parsed.data, cwd);
}

function complete(given: Given, cwd: string) {
  const demo = isDemo(given);
  const backendUrl = given.BACKEND_URL ?? `http://localhost:${given.PORT}`;
  const jwtSecret = given.JWT_SECRET ?? randomBytes(32).toString("hex");
  const storefrontUrl = given.STOREFRONT_URL ?? `http://localhost:${given.STOREFRONT_PORT}`;
  return {
    ...given,
    /** No real Payme cashbox is configured: the emulator stands in for the provider. */
    DEMO: demo,
    /** No DATABASE_URL: PostgreSQL from node_modules runs beside the shop. */
    EMBEDDED_DATABASE: given.DATABASE_URL === undefined,
    DATABASE_URL:
      given.DATABASE_URL ??
      `postgres://postgres:postgres@localhost:${given.EMBEDDED_DATABASE_PORT}/medusa_uz`,
    BACKEND_URL: backendUrl,
    STOREFRONT_URL: storefrontUrl,
    /** How many calls one caller has, by what they do. */
    LIMITS: {
      writes: given.LIMIT_WRITES,
      staff_writes: given.LIMIT_STAFF_WRITES,
      sign_in: given.LIMIT_SIGN_IN,
      uploads: given.LIMIT_UPLOADS,
      orders: given.LIMIT_ORDERS,
    },
    STORE_CORS: given.STORE_CORS ?? originOf(storefrontUrl),
    ADMIN_CORS: given.ADMIN_CORS ?? originOf(backendUrl),
    AUTH_CORS: given.AUTH_CORS ?? `${originOf(storefrontUrl)},${originOf(backendUrl)}`,
    // Random secrets end every session at a restart; the runner keeps its own in .data.
    JWT_SECRET: jwtSecret,
    COOKIE_SECRET: given.COOKIE_SECRET ?? randomBytes(32).toString("hex"),
    MFA_ENCRYPTION_KEY:
      given.MFA_ENCRYPTION_KEY ??
      createHmac("sha256", jwtSecret).update("secrets of authenticators").digest("hex"),
    UPLOAD_DIR: path.resolve(repositoryRoot(cwd), given.UPLOAD_DIR ?? ".data/static"),
    COURIER_PROOFS_DIR: path.resolve(
      repositoryRoot(cwd),
      given.COURIER_PROOFS_DIR ?? ".data/courier-proofs",
    ),
    COURIER_SECRET:
      given.COURIER_SECRET ??
      createHmac("sha256", jwtSecret).update("secrets of couriers").digest("hex"),
    PRESCRIPTION_SECRET:
      given.PRESCRIPTION_SECRET ??
      createHmac("sha256", jwtSecret).update("secrets of prescriptions").digest("hex"),
    PHARMACY_FILE_KEYS: fileKeysOf(given, jwtSecret),
    PHARMACY_FILES_DIR: path.resolve(
      repositoryRoot(cwd),
      given.PHARMACY_FILES_DIR ?? ".data/prescription-files",
    ),
    PAYME_MERCHANT_ID: given.PAYME_MERCHANT_ID ?? DEMO_KEYS.PAYME_MERCHANT_ID,
    PAYME_SECRET_KEY: given.PAYME_SECRET_KEY ?? DEMO_KEYS.PAYME_SECRET_KEY,
    PAYME_CHECKOUT_URL:
      given.PAYME_CHECKOUT_URL ??
      (demo ? `http://localhost:${given.EMULATOR_PORT}/payme` : PAYME_CHECKOUT),
    ...completeClick(given, demo),
    ...completeUzcard(given, demo),
    ...completeEskiz(given, demo),
    ...completeTelegram(given, demo),
    ...completeMail(given, demo),
    ...completeCarriers(given, demo),
  };
}

/**
 * Keys for pages of prescriptions. The shop's own, made of its secret, stays the last of them: what was sealed before others
 * were set still opens.
 */
function fileKeysOf({ PHARMACY_FILE_KEYS: given }: Given, jwtSecret: string): string {
  const own = createHmac("sha256", jwtSecret).update("pages of prescriptions").digest("base64");
  const ids = (given ?? "").split(",").map((one) => one.trim().split(":")[0]);
  return ids.includes("own") ? given! : [given, `own:${own}`].filter(Boolean).join(",");
}

/** Click is there with a service of the shop's own, or in the demo; otherwise CLICK_SERVICE_ID stays undefined. */
function completeClick(given: Given, demo: boolean) {
  const serviceId = given.CLICK_SERVICE_ID ?? (demo ? DEMO_KEYS.CLICK_SERVICE_ID : undefined);
  const emulated = serviceId === DEMO_KEYS.CLICK_SERVICE_ID;
  const emulator = `http://localhost:${given.EMULATOR_PORT}/click`;
  return {
    CLICK_SERVICE_ID: serviceId,
    CLICK_MERCHANT_ID: given.CLICK_MERCHANT_ID ?? (emulated ? DEMO_CLICK.merchantId : undefined),
    CLICK_MERCHANT_USER_ID:
      given.CLICK_MERCHANT_USER_ID ?? (emulated ? DEMO_CLICK.merchantUserId : undefined),
    CLICK_SECRET_KEY: given.CLICK_SECRET_KEY ?? (emulated ? DEMO_KEYS.CLICK_SECRET_KEY : undefined),
    CLICK_CHECKOUT_URL: given.CLICK_CHECKOUT_URL ?? (emulated ? emulator : CLICK_CHECKOUT),
    CLICK_API_URL: given.CLICK_API_URL ?? (emulated ? `${emulator}/v2/merchant` : CLICK_API),
  };
}

/** Cards are there with an application of the shop's own, or in the demo; otherwise UZCARD_APPLICATION_ID is undefined. */
function completeUzcard(given: Given, demo: boolean) {
  const applicationId =
    given.UZCARD_APPLICATION_ID ?? (demo ? DEMO_UZCARD.applicationId : undefined);
  const emulated = applicationId !== undefined && !hasUzcard(given);
  return {
    UZCARD_APPLICATION_ID: applicationId,
    UZCARD_SECRET: given.UZCARD_SECRET ?? (emulated ? DEMO_KEYS.UZCARD_SECRET : undefined),
    UZCARD_STORE_ID: given.UZCARD_STORE_ID ?? (emulated ? DEMO_UZCARD.storeId : undefined),
    UZCARD_BASE_URL:
      given.UZCARD_BASE_URL ??
      (emulated ? `http://localhost:${given.EMULATOR_PORT}/multicard` : UZCARD_GATEWAY),
    // Multicard enables them on a terminal when it is asked to; the emulated terminal has them.
    UZCARD_PARTIAL_REFUNDS: given.UZCARD_PARTIAL_REFUNDS
      ? given.UZCARD_PARTIAL_REFUNDS === "true"
      : emulated,
  };
}

/** SMS are there with an account of the shop's own, or in the demo; otherwise ESKIZ_EMAIL stays undefined. */
function completeEskiz(given: Given, demo: boolean) {
  const email = given.ESKIZ_EMAIL ?? (demo ? DEMO_ESKIZ_EMAIL : undefined);
  const emulated = email === DEMO_ESKIZ_EMAIL;
  return {
    ESKIZ_EMAIL: email,
    /** The emulated account, whose moderators approve at once. */
    ESKIZ_EMULATED: emulated,
    ESKIZ_PASSWORD: given.ESKIZ_PASSWORD ?? (emulated ? DEMO_KEYS.ESKIZ_PASSWORD : undefined),
    ESKIZ_BASE_URL:
      given.ESKIZ_BASE_URL ??
      (emulated ? `http://localhost:${given.EMULATOR_PORT}/eskiz` : ESKIZ_GATEWAY),
    // Its own for each shop, and the same after a restart.
    ESKIZ_CALLBACK_SECRET:
      given.ESKIZ_CALLBACK_SECRET ??
      (emulated
        ? DEMO_KEYS.ESKIZ_CALLBACK_SECRET
        : createHmac("sha256", given.JWT_SECRET ?? randomBytes(32))
            .update("eskiz callback")
            .digest("base64url")),
  };
}

/** There is a bot with a token of the shop's own, or in the demo; otherwise TELEGRAM_BOT_TOKEN stays undefined. */
function completeTelegram(given: Given, demo: boolean) {
  const token = given.TELEGRAM_BOT_TOKEN ?? (demo ? DEMO_KEYS.TELEGRAM_BOT_TOKEN : undefined);
  const emulated = token === DEMO_KEYS.TELEGRAM_BOT_TOKEN;
  const emulator = `http://localhost:${given.EMULATOR_PORT}/telegram`;
  return {
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_API_URL: given.TELEGRAM_API_URL ?? (emulated ? emulator : TELEGRAM_API),
    /** What links into the bot begin with; the emulator has a page of its own for them. */
    TELEGRAM_LINK_BASE: emulated ? `${emulator}/link` : undefined,
  };
}

/** E-mail is there with a server of the shop's own, or in the demo; otherwise SMTP_URL and GMAIL_USER are undefined. */
function completeMail(given: Given, demo: boolean) {
  const emulated = demo && !given.SMTP_URL && !given.GMAIL_USER;
  return {
    SMTP_URL: emulated
      ? `smtp://demo:${DEMO_SMTP_PASSWORD}@localhost:${given.EMULATOR_SMTP_PORT}`
      : given.SMTP_URL,
    SMTP_FROM:
      given.SMTP_FROM ??
      given.COMPANY_EMAIL ??
      (emulated ? "Medusa UZ <shop@medusa-uz.example>" : given.GMAIL_USER),
  };
}

/** A carrier is there with an account of the shop's own, or in the demo; otherwise its first variable is undefined. */
function completeCarriers(given: Given, demo: boolean) {
  const emulator = `http://localhost:${given.EMULATOR_PORT}`;
  const isEmulated = {
    uzpost: demo && !given.UZPOST_BASE_URL && !given.UZPOST_USERNAME,
    bts: demo && !given.BTS_USERNAME,
    yandex: demo && !given.YANDEX_DELIVERY_TOKEN,
  };
  const any = isEmulated.uzpost || isEmulated.bts || isEmulated.yandex;
  return {
    COURIER_WEBHOOK_SECRET:
      given.COURIER_WEBHOOK_SECRET ??
      (any
        ? DEMO_KEYS.COURIER_WEBHOOK_SECRET
        : createHmac("sha256", given.JWT_SECRET ?? randomBytes(32))
            .update("reports of carriers")
            .digest("base64url")),
    COURIER_SENDER_NAME: given.COURIER_SENDER_NAME ?? given.COMPANY_NAME ?? "Medusa UZ",
    COURIER_SENDER_PHONE:
      given.COURIER_SENDER_PHONE ?? (any ? DEMO_CARRIERS.COURIER_SENDER_PHONE : undefined),
    COURIER_SENDER_ADDRESS:
      given.COURIER_SENDER_ADDRESS ?? (any ? DEMO_CARRIERS.COURIER_SENDER_ADDRESS : undefined),
    COURIER_SENDER_PIN:
      given.COURIER_SENDER_PIN ?? (any ? DEMO_CARRIERS.COURIER_SENDER_PIN : undefined),
    ...(isEmulated.uzpost && {
      UZPOST_BASE_URL: `${emulator}/uzpost`,
      UZPOST_USERNAME: DEMO_CARRIERS.UZPOST_USERNAME,
      UZPOST_PASSWORD: given.UZPOST_PASSWORD ?? DEMO_KEYS.UZPOST_PASSWORD,
      UZPOST_FROM_PLACE: DEMO_CARRIERS.UZPOST_FROM_PLACE,
    }),
    ...(isEmulated.bts && {
      BTS_BASE_URL: given.BTS_BASE_URL ?? `${emulator}/bts`,
      BTS_USERNAME: DEMO_CARRIERS.BTS_USERNAME,
      BTS_PASSWORD: given.BTS_PASSWORD ?? DEMO_KEYS.BTS_PASSWORD,
      BTS_INN: given.BTS_INN ?? DEMO_CARRIERS.BTS_INN,
      BTS_SENDER_CITY: given.BTS_SENDER_CITY ?? DEMO_CARRIERS.BTS_SENDER_CITY,
      BTS_CITIES: given.BTS_CITIES ?? DEMO_BTS_CITIES,
    }),
    ...(isEmulated.yandex && {
      YANDEX_DELIVERY_TOKEN: DEMO_KEYS.YANDEX_DELIVERY_TOKEN,
      YANDEX_DELIVERY_BASE_URL: given.YANDEX_DELIVERY_BASE_URL ?? `${emulator}/yandex`,
    }),
  };
}

/** The test application is published, so it is its secret that tells whose gateway it is. */
function hasUzcard({ UZCARD_APPLICATION_ID: id, UZCARD_SECRET: secret }: Given): boolean {
  return (
    (id !== undefined && id !== DEMO_UZCARD.applicationId) ||
    (secret !== undefined && secret !== DEMO_KEYS.UZCARD_SECRET)
  );
}

function isDemo(given: Given): boolean {
  return (given.PAYME_MERCHANT_ID ?? DEMO_KEYS.PAYME_MERCHANT_ID) === DEMO_KEYS.PAYME_MERCHANT_ID;
}

/** A real cashbox or service with the public demo key would accept anybody's callbacks as money. */
function missingTogether(given: Given): Problem[] {
  const hasKey = (name: keyof typeof DEMO_KEYS) =>
    (given[name] ?? DEMO_KEYS[name]) !== DEMO_KEYS[name];
  const click = given.CLICK_SERVICE_ID;
  const hasClick = click !== undefined && click !== DEMO_KEYS.CLICK_SERVICE_ID;
  const problem = (name: string, because: string): Problem => ({
    name,
    message: `must be set when ${because} is set`,
  });
  return [
    ...(!isDemo(given) && !hasKey("PAYME_SECRET_KEY")
      ? [problem("PAYME_SECRET_KEY", "PAYME_MERCHANT_ID")]
      : []),
    ...(hasClick && !hasKey("CLICK_SECRET_KEY")
      ? [problem("CLICK_SECRET_KEY", "CLICK_SERVICE_ID")]
      : []),
    ...(hasClick && given.CLICK_MERCHANT_ID === undefined
      ? [problem("CLICK_MERCHANT_ID", "CLICK_SERVICE_ID")]
      : []),
    ...(given.ESKIZ_EMAIL !== undefined &&
    given.ESKIZ_EMAIL !== DEMO_ESKIZ_EMAIL &&
    !hasKey("ESKIZ_PASSWORD")
      ? [problem("ESKIZ_PASSWORD", "ESKIZ_EMAIL")]
      : []),
    ...missingOfCarriers(given),
    ...(["PHARMACY_S3_ACCESS_KEY_ID", "PHARMACY_S3_SECRET_ACCESS_KEY"] as const)
      .filter((name) => given.PHARMACY_S3_BUCKET !== undefined && given[name] === undefined)
      .map((name) => problem(name, "PHARMACY_S3_BUCKET")),
    ...(given.GMAIL_USER !== undefined && given.GMAIL_APP_PASSWORD === undefined
      ? [problem("GMAIL_APP_PASSWORD", "GMAIL_USER")]
      : []),
    ...(given.GMAIL_APP_PASSWORD !== undefined && given.GMAIL_USER === undefined
      ? [problem("GMAIL_USER", "GMAIL_APP_PASSWORD")]
      : []),
    ...(hasUzcard(given) && !hasKey("UZCARD_SECRET")
      ? [problem("UZCARD_SECRET", "UZCARD_APPLICATION_ID")]
      : []),
    ...(hasUzcard(given) && given.UZCARD_APPLICATION_ID === undefined
      ? [problem("UZCARD_APPLICATION_ID", "UZCARD_SECRET")]
      : []),
    ...(hasUzcard(given) && given.UZCARD_STORE_ID === undefined
      ? [problem("UZCARD_STORE_ID", "UZCARD_APPLICATION_ID")]
      : []),
  ];
}

/** What a carrier's first variable asks for. */
function missingOfCarriers(given: Given): Problem[] {
  const sender = ["COURIER_SENDER_PHONE", "COURIER_SENDER_ADDRESS"] as const;
  const bts = ["BTS_BASE_URL", "BTS_PASSWORD", "BTS_INN", "BTS_SENDER_CITY", "BTS_CITIES"] as const;
  const needs: [keyof Given, readonly (keyof Given)[]][] = [
    ["UZPOST_USERNAME", ["UZPOST_BASE_URL", "UZPOST_PASSWORD", "UZPOST_FROM_PLACE", ...sender]],
    ["BTS_USERNAME", [...bts, ...sender]],
    ["YANDEX_DELIVERY_TOKEN", ["COURIER_SENDER_PIN", ...sender]],
  ];
  return needs
    .filter(([name]) => given[name] !== undefined && !demoNames({ [name]: given[name] }).length)
    .flatMap(([name, others]) =>
      others
        .filter((other) => given[other] === undefined)
        .map((other) => ({ name: other, message: `must be set when ${name} is set` })),
    );
}

function refusedInProduction(given: Given, cwd: string): Problem[] {
  if (!["production", "prod"].includes(given.NODE_ENV ?? "")) {
    return [];
  }
  const required = ["DATABASE_URL", "JWT_SECRET", "COOKIE_SECRET", "BACKEND_URL", "STOREFRONT_URL"];
  const needed = [...required, "PAYME_MERCHANT_ID", "PAYME_SECRET_KEY"].filter(
    (name) => given[name as keyof Given] === undefined,
  );
  // One demo value that is given brings others with it: they are no problems of their own.
  const demo = demoNames(given);
  const unset =
    demo.length > 0 ? [] : demoNames(complete(given, cwd)).filter((name) => !needed.includes(name));
  return [
    ...needed.map((name) => ({ name, message: "must be set when NODE_ENV is production" })),
    ...demo.map((name) => ({
      name,
      message: "is a public demo key, refused when NODE_ENV is production",
    })),
    ...unset.map((name) => ({
      name,
      message: "must be set, or a public demo key would be used in production",
    })),
  ];
}

/** Variables that hold a public demo key, whichever it is; a number is one in its own place only. */
function demoNames(values: Record<string, unknown>): string[] {
  const words = Object.values<unknown>(DEMO_KEYS).filter((key) => !/^\d+$/.test(String(key)));
  return Object.entries(values)
    .filter(
      ([name, value]) =>
        words.includes(value) ||
        (name === "SMTP_URL" && String(value).includes(DEMO_SMTP_PASSWORD)) ||
        (name === "CLICK_SERVICE_ID" && value === DEMO_KEYS.CLICK_SERVICE_ID),
    )
    .map(([name]) => name);
}

/** `medusa start` runs inside the build, .medusa/server; files that outlive a build lie at the root. */
function repositoryRoot(cwd: string): string {
  return cwd.endsWith(path.join(".medusa", "server")) ? path.resolve(cwd, "../..") : cwd;
}

function hasProtocol(value: string, protocols: string[]): boolean {
  return URL.canParse(value) && protocols.includes(new URL(value).protocol);
}

function isProxy(value: string): boolean {
  return (
    ["loopback", "linklocal", "uniquelocal"].includes(value) ||
    isIP(value) !== 0 ||
    isNetwork(value)
  );
}

function isNetwork(value: string): boolean {
  const [address, bits, ...more] = value.split("/");
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address!)] ?? -1;
  return more.length === 0 && /^\d{1,3}$/.test(bits ?? "") && Number(bits) <= most;
}

function isOrigin(value: string): boolean {
  return /^\/.+\/[a-z]*$/.test(value) || hasProtocol(value, ["http:", "https:"]);
}

function originOf(url: string): string {
  return new URL(url).origin;
}

import { EnvironmentError, readEnvironment } from "./env";

const production = {
  NODE_ENV: "production",
  DATABASE_URL: "postgres://shop:secret@db:5432/shop",
  JWT_SECRET: "j".repeat(32),
  COOKIE_SECRET: "c".repeat(32),
  BACKEND_URL: "https://api.shop.uz",
  STOREFRONT_URL: "https://shop.uz",
  PAYME_MERCHANT_ID: "5e730e8e0b852a417aa49ceb",
  PAYME_SECRET_KEY: "a-real-key",
};

function problemsOf(source: NodeJS.ProcessEnv): Record<string, string> {
  try {
    readEnvironment(source);
  } catch (error) {
    if (error instanceof EnvironmentError) {
      return Object.fromEntries(error.problems.map(({ name, message }) => [name, message]));
    }
    throw error;
  }
  return {};
}

describe("nothing set", () => {
  it("is the embedded demo", () => {
    expect(readEnvironment({})).toMatchObject({
      DEMO: true,
      EMBEDDED_DATABASE: true,
      DATABASE_URL: "postgres://postgres:postgres@localhost:9432/medusa_uz",
      PORT: 9000,
      BACKEND_URL: "http://localhost:9000",
      STOREFRONT_URL: "http://localhost:8000",
      STORE_CORS: "http://localhost:8000",
      PAYME_CHECKOUT_URL: "http://localhost:9400/payme",
      CLICK_SERVICE_ID: "12345",
      CLICK_MERCHANT_ID: "54321",
      CLICK_MERCHANT_USER_ID: "501",
      CLICK_SECRET_KEY: "demo-click-key",
      CLICK_CHECKOUT_URL: "http://localhost:9400/click",
      CLICK_API_URL: "http://localhost:9400/click/v2/merchant",
      UZCARD_APPLICATION_ID: "rhmt_test",
      UZCARD_SECRET: "demo-uzcard-secret",
      UZCARD_STORE_ID: "6",
      UZCARD_BASE_URL: "http://localhost:9400/multicard",
      UZCARD_PARTIAL_REFUNDS: true,
      ESKIZ_EMAIL: "demo@eskiz.example",
      ESKIZ_PASSWORD: "demo-eskiz-password",
      ESKIZ_BASE_URL: "http://localhost:9400/eskiz",
      ESKIZ_EMULATED: true,
      ESKIZ_MODE: "live",
      UNPAID_ORDER_TTL_MINUTES: 30,
    });
  });

  it("makes secrets nobody else has", () => {
    expect(readEnvironment({}).JWT_SECRET).not.toBe(readEnvironment({}).JWT_SECRET);
  });

  it.each(["", "   "])("is what %j means", (blank) => {
    expect(readEnvironment({ PORT: blank, DATABASE_URL: blank }).EMBEDDED_DATABASE).toBe(true);
  });
});

describe("addresses", () => {
  it("follow the ports", () => {
    const env = readEnvironment({ PORT: "9100", STOREFRONT_PORT: "8100", EMULATOR_PORT: "9500" });
    expect(env.BACKEND_URL).toBe("http://localhost:9100");
    expect(env.AUTH_CORS).toBe("http://localhost:8100,http://localhost:9100");
    expect(env.PAYME_CHECKOUT_URL).toBe("http://localhost:9500/payme");
  });

  it("lose a trailing slash", () => {
    expect(readEnvironment({ STOREFRONT_URL: "https://shop.uz/" }).STOREFRONT_URL).toBe(
      "https://shop.uz",
    );
  });

  it("keep uploads outside the build that Medusa starts in", () => {
    expect(readEnvironment({}, "/srv/shop/.medusa/server").UPLOAD_DIR).toBe(
      "/srv/shop/.data/static",
    );
    expect(readEnvironment({}, "/srv/shop").UPLOAD_DIR).toBe("/srv/shop/.data/static");
  });
});

describe("keys for pages of prescriptions", () => {
  const jwt = { JWT_SECRET: "j".repeat(32) };
  const key = Buffer.alloc(32, "k").toString("base64");

  it("are made of the shop's secret, and that one stays good when others are set", () => {
    const own = readEnvironment(jwt).PHARMACY_FILE_KEYS;
    expect(own).toMatch(/^own:[\w+/=]{44}$/);
    const keys = readEnvironment({ ...jwt, PHARMACY_FILE_KEYS: `2026:${key}` }).PHARMACY_FILE_KEYS;
    expect(keys).toBe(`2026:${key},${own}`);
    const named = { ...jwt, PHARMACY_FILE_KEYS: `2027:${key},own:${key}` };
    expect(readEnvironment(named).PHARMACY_FILE_KEYS).toBe(named.PHARMACY_FILE_KEYS);
  });

  it("and a bucket go together with its own", () => {
    expect(problemsOf({ PHARMACY_S3_BUCKET: "pages", PHARMACY_S3_ACCESS_KEY_ID: "id" })).toEqual({
      PHARMACY_S3_SECRET_ACCESS_KEY: "must be set when PHARMACY_S3_BUCKET is set",
    });
  });
});

describe("wrong values", () => {
  it.each([
    ["PORT", "80a", "must be a port number from 1 to 65535"],
    ["PORT", "70000", "must be a port number from 1 to 65535"],
    ["DATABASE_URL", "mysql://db/shop", "must look like postgres://user:password@host:5432/name"],
    ["REDIS_URL", "localhost:6379", "must look like redis://host:6379"],
    ["STOREFRONT_URL", "shop.uz", "must be an address like https://shop.uz"],
    ["WORKER_MODE", "both", "must be shared, server or worker"],
    ["DISABLE_ADMIN", "yes", "must be true or false"],
    ["UNPAID_ORDER_TTL_MINUTES", "0", "must be a whole number of minutes, 1 or more"],
    ["JWT_SECRET", "short", "must be at least 32 characters long"],
    ["METRICS_TOKEN", "short", "must be at least 16 characters long"],
    ["CLICK_SERVICE_ID", "my-shop", "must be a number"],
    ["UZCARD_STORE_ID", "my-shop", "must be a number"],
    ["UZCARD_BASE_URL", "mesh.multicard.uz", "must be an address like https://shop.uz"],
    ["UZCARD_MODE", "both", "must be hold or sale"],
    ["UZCARD_CAPTURE", "never", "must be automatic or manual"],
    ["UZCARD_PARTIAL_REFUNDS", "yes", "must be true or false"],
    ["MEDUSA_PUBLISHABLE_KEY", "sk_1", "must start with pk_"],
    ["COMPANY_EMAIL", "shop", "must be an e-mail address"],
    [
      "PHARMACY_FILE_KEYS",
      "2026:short",
      "must be keys like id:base64 of 32 bytes each, separated by commas",
    ],
    ["PHARMACY_CLAMD", "localhost", "must be host:port, like localhost:3310"],
  ])("%s=%s", (name, value, message) => {
    expect(problemsOf({ [name]: value })).toEqual({ [name]: message });
  });

  it("are told all at once, without repeating what may be a secret", () => {
    const wrong = { PORT: "x", JWT_SECRET: "hush", DATABASE_URL: "hush" };
    expect(Object.keys(problemsOf(wrong))).toEqual(["DATABASE_URL", "PORT", "JWT_SECRET"]);
    expect(() => readEnvironment(wrong)).not.toThrow(/hush/);
  });
});

describe("a real cashbox", () => {
  it("ends the demo and uses Payme's own checkout", () => {
    const env = readEnvironment({ PAYME_MERCHANT_ID: "5e730e8e", PAYME_SECRET_KEY: "a-real-key" });
    expect(env).toMatchObject({ DEMO: false, PAYME_CHECKOUT_URL: "https://checkout.paycom.uz" });
  });

  it.each([undefined, "demo-payme-key"])("is never opened with the key %s", (key) => {
    expect(problemsOf({ PAYME_MERCHANT_ID: "5e730e8e", PAYME_SECRET_KEY: key })).toEqual({
      PAYME_SECRET_KEY: "must be set when PAYME_MERCHANT_ID is set",
    });
  });
});

describe("Click", () => {
  const payme = { PAYME_MERCHANT_ID: "5e730e8e", PAYME_SECRET_KEY: "a-real-key" };
  const click = {
    CLICK_SERVICE_ID: "777",
    CLICK_MERCHANT_ID: "888",
    CLICK_SECRET_KEY: "a-real-key",
  };

  it("is left out of a real shop without a service of its own", () => {
    expect(readEnvironment(payme).CLICK_SERVICE_ID).toBeUndefined();
    expect(readEnvironment(production).CLICK_SERVICE_ID).toBeUndefined();
  });

  it("of its own uses Click's addresses and no user but its own, in a demo too", () => {
    expect(readEnvironment(click)).toMatchObject({
      DEMO: true,
      CLICK_MERCHANT_USER_ID: undefined,
      CLICK_CHECKOUT_URL: "https://my.click.uz",
      CLICK_API_URL: "https://api.click.uz/v2/merchant",
    });
    expect(readEnvironment({ ...production, ...click })).toMatchObject(click);
  });

  it.each([undefined, "demo-click-key"])("is never opened with the key %s", (key) => {
    expect(problemsOf({ ...click, CLICK_SECRET_KEY: key })).toEqual({
      CLICK_SECRET_KEY: "must be set when CLICK_SERVICE_ID is set",
    });
  });

  it("needs the merchant too", () => {
    expect(problemsOf({ ...click, CLICK_MERCHANT_ID: undefined })).toEqual({
      CLICK_MERCHANT_ID: "must be set when CLICK_SERVICE_ID is set",
    });
  });
});

describe("Uzcard", () => {
  const payme = { PAYME_MERCHANT_ID: "5e730e8e", PAYME_SECRET_KEY: "a-real-key" };
  const uzcard = {
    UZCARD_APPLICATION_ID: "shop_app",
    UZCARD_SECRET: "a-real-secret",
    UZCARD_STORE_ID: "77",
  };

  it("is left out of a real shop without an application of its own", () => {
    expect(readEnvironment(payme).UZCARD_APPLICATION_ID).toBeUndefined();
    expect(readEnvironment(production).UZCARD_APPLICATION_ID).toBeUndefined();
  });

  it("of its own goes to the gateway, in a demo too", () => {
    const gateway = {
      ...uzcard,
      UZCARD_BASE_URL: "https://mesh.multicard.uz",
      UZCARD_PARTIAL_REFUNDS: false,
    };
    expect(readEnvironment(uzcard)).toMatchObject({ DEMO: true, ...gateway });
    expect(readEnvironment({ ...production, ...uzcard })).toMatchObject(gateway);
  });

  it("with the published test application and its real secret is not the emulator", () => {
    const sandbox = { ...uzcard, UZCARD_APPLICATION_ID: "rhmt_test", UZCARD_STORE_ID: "6" };
    const base = { UZCARD_BASE_URL: "https://dev-mesh.multicard.uz/" };
    expect(readEnvironment({ ...sandbox, ...base })).toMatchObject({
      ...sandbox,
      UZCARD_BASE_URL: "https://dev-mesh.multicard.uz",
    });
  });

  it.each([undefined, "demo-uzcard-secret"])("is never opened with the secret %s", (secret) => {
    expect(problemsOf({ ...uzcard, UZCARD_SECRET: secret })).toEqual({
      UZCARD_SECRET: "must be set when UZCARD_APPLICATION_ID is set",
    });
  });

  it.each([
    ["UZCARD_APPLICATION_ID", "UZCARD_SECRET"],
    ["UZCARD_STORE_ID", "UZCARD_APPLICATION_ID"],
  ])("needs %s too", (name, because) => {
    expect(problemsOf({ ...uzcard, [name]: undefined })).toEqual({
      [name]: `must be set when ${because} is set`,
    });
  });
});

describe("Eskiz", () => {
  const eskiz = { ESKIZ_EMAIL: "shop@shop.uz", ESKIZ_PASSWORD: "a-gateway-password" };

  it("is not there unless asked for, once the cashbox is real", () => {
    expect(readEnvironment(production).ESKIZ_EMAIL).toBeUndefined();
  });

  it("of its own goes to the gateway, in a demo too", () => {
    const gateway = {
      ...eskiz,
      ESKIZ_BASE_URL: "https://notify.eskiz.uz",
      ESKIZ_EMULATED: false,
    };
    expect(readEnvironment(eskiz)).toMatchObject({ DEMO: true, ...gateway });
    expect(readEnvironment({ ...production, ...eskiz })).toMatchObject(gateway);
  });

  it("gets reports under a path of the shop's own, the same after a restart", () => {
    const secret = (more: NodeJS.ProcessEnv = {}) =>
      readEnvironment({ ...production, ...eskiz, ...more }).ESKIZ_CALLBACK_SECRET;
    expect(secret()).toMatch(/^[\w-]{43}$/);
    expect(secret()).toBe(secret());
    expect(secret({ JWT_SECRET: "k".repeat(32) })).not.toBe(secret());
    expect(secret()).not.toContain(production.JWT_SECRET.slice(0, 5));
    expect(secret({ ESKIZ_CALLBACK_SECRET: "s".repeat(40) })).toBe("s".repeat(40));
  });

  it.each([undefined, "demo-eskiz-password"])(
    "is never opened with the password %s",
    (password) => {
      expect(problemsOf({ ...eskiz, ESKIZ_PASSWORD: password })).toEqual({
        ESKIZ_PASSWORD: "must be set when ESKIZ_EMAIL is set",
      });
    },
  );

  it.each([
    [{ ESKIZ_CALLBACK_SECRET: "short" }, "ESKIZ_CALLBACK_SECRET"],
    [{ ESKIZ_MODE: "fast" }, "ESKIZ_MODE"],
    [{ ESKIZ_EMAIL: "shop" }, "ESKIZ_EMAIL"],
    [{ ESKIZ_BASE_URL: "notify.eskiz.uz" }, "ESKIZ_BASE_URL"],
  ])("%j stops the start", (given, name) => {
    expect(Object.keys(problemsOf({ ...eskiz, ...given }))).toEqual([name]);
  });
});

describe("Telegram and e-mail", () => {
  it("has the emulated bot and mail server in the demo, and none beside a real cashbox", () => {
    expect(readEnvironment({ EMULATOR_PORT: "9411", EMULATOR_SMTP_PORT: "9412" })).toMatchObject({
      TELEGRAM_BOT_TOKEN: "123456:DEMO-TOKEN",
      TELEGRAM_API_URL: "http://localhost:9411/telegram",
      TELEGRAM_LINK_BASE: "http://localhost:9411/telegram/link",
      SMTP_URL: "smtp://demo:demo-smtp-password@localhost:9412",
    });
    expect(
      readEnvironment({ PAYME_MERCHANT_ID: "587f72c72cac0d162c722ae2", PAYME_SECRET_KEY: "k" }),
    ).toMatchObject({ TELEGRAM_BOT_TOKEN: undefined, SMTP_URL: undefined });
  });

  it("speaks to Telegram itself with a token of one's own, and writes as the Google account", () => {
    expect(
      readEnvironment({
        TELEGRAM_BOT_TOKEN: "987654:own-token-of-a-shop",
        GMAIL_USER: "shop@gmail.com",
        GMAIL_APP_PASSWORD: "abcd efgh ijkl mnop",
      }),
    ).toMatchObject({
      TELEGRAM_API_URL: "https://api.telegram.org",
      TELEGRAM_LINK_BASE: undefined,
      SMTP_URL: undefined,
      SMTP_FROM: "shop@gmail.com",
    });
  });

  it.each([
    [{ GMAIL_USER: "shop@gmail.com" }, "GMAIL_APP_PASSWORD"],
    [{ GMAIL_APP_PASSWORD: "abcd efgh ijkl mnop" }, "GMAIL_USER"],
    [{ TELEGRAM_BOT_TOKEN: "my bot" }, "TELEGRAM_BOT_TOKEN"],
    [{ TELEGRAM_WEBHOOK_SECRET: "short" }, "TELEGRAM_WEBHOOK_SECRET"],
  ])("%j is not enough", (given, name) => {
    expect(Object.keys(problemsOf(given))).toEqual([name]);
  });
});

describe("production", () => {
  it("starts with everything set", () => {
    expect(readEnvironment(production)).toMatchObject({ DEMO: false, EMBEDDED_DATABASE: false });
  });

  it.each(Object.keys(production).filter((name) => name !== "NODE_ENV"))("needs %s", (name) => {
    expect(problemsOf({ ...production, [name]: undefined })).toHaveProperty(
      name,
      "must be set when NODE_ENV is production",
    );
  });

  it.each([
    ["PAYME_MERCHANT_ID", "demo-payme-merchant"],
    ["CLICK_SECRET_KEY", "demo-click-key"],
    ["CLICK_SERVICE_ID", "12345"],
    ["UZCARD_SECRET", "demo-uzcard-secret"],
    ["ESKIZ_PASSWORD", "demo-eskiz-password"],
    ["ESKIZ_CALLBACK_SECRET", "demo-eskiz-callback-secret-for-the-emulator"],
    ["TELEGRAM_BOT_TOKEN", "123456:DEMO-TOKEN"],
    ["SMTP_URL", "smtp://demo:demo-smtp-password@localhost:9425"],
    ["PAYME_TEST_KEY", "demo-payme-key"],
    ["PAYME_SECRET_KEY", "demo-click-key"],
    ["METRICS_TOKEN", "demo-uzcard-secret"],
  ])("refuses the demo value of %s", (name, value) => {
    expect(problemsOf({ ...production, [name]: value })).toEqual({
      [name]: "is a public demo key, refused when NODE_ENV is production",
    });
  });

  it("refuses a demo key that would stand in for one not set", () => {
    expect(
      problemsOf({ ...production, UZCARD_APPLICATION_ID: "rhmt_test", UZCARD_STORE_ID: "6" }),
    ).toEqual({
      UZCARD_SECRET: "must be set, or a public demo key would be used in production",
    });
  });

  it("takes a number that is a demo service elsewhere", () => {
    expect(
      problemsOf({ ...production, PORT: "12345", UZCARD_STORE_ID: "12345" }),
    ).not.toHaveProperty("PORT");
  });
});

describe("TRUST_PROXY", () => {
  it.each([
    ["loopback"],
    ["10.0.0.5"],
    ["loopback, 10.0.0.0/8,2001:db8::/32"],
    ["uniquelocal,203.0.113.9"],
  ])("may be %s", (value) => {
    expect(problemsOf({ TRUST_PROXY: value })).toEqual({});
  });

  it.each([["1"], ["true"], ["10.0.0.0/99"], ["proxy.shop.uz"], ["loopback,"]])(
    "may not be %s",
    (value) => {
      expect(problemsOf({ TRUST_PROXY: value })).toHaveProperty("TRUST_PROXY");
    },
  );
});

describe("limits", () => {
  it("have defaults, other numbers, or none", () => {
    expect(readEnvironment({}).LIMITS.writes).toEqual({ points: 100, seconds: 900 });
    expect(readEnvironment({ LIMIT_WRITES: "7/60" }).LIMITS.writes).toEqual({
      points: 7,
      seconds: 60,
    });
    expect(readEnvironment({ LIMIT_ORDERS: "off" }).LIMITS.orders).toBeNull();
  });

  it.each([["0/60"], ["7"], ["7/0"], ["-1/60"], ["many"]])("may not be %s", (value) => {
    expect(problemsOf({ LIMIT_SIGN_IN: value })).toHaveProperty("LIMIT_SIGN_IN");
  });
});

import { smsTemplates } from "@medusa-uz/notify";
import { defineConfig, loadEnv } from "@medusajs/framework/utils";
import { carrierSettings } from "./src/carriers/settings-of-environment";
import { readEnvironment } from "./src/env";
import { chargeHold } from "./src/prescriptions/charge-hold";
import { OUR_AREAS } from "./src/staff/areas";

loadEnv(process.env.NODE_ENV ?? "development", process.cwd());

const env = readEnvironment(process.env);

/**
 * The shop is built with `NODE_ENV=local` where no real keys are: Vite would take React's larger, slower development half
 * for it, which also warns about the dashboard's own markup.
 */
const reactForProduction = {
  name: "react-for-production",
  apply: "build" as const,
  config: () => {
    process.env.NODE_ENV = "production";
  },
};

/** How messages leave the shop, first choice first: a channel and the module that offers it. */
const MESSAGE_CHANNELS: { channel: "telegram" | "sms" | "email"; module: string }[] = [
  ...(env.TELEGRAM_BOT_TOKEN ? [{ channel: "telegram" as const, module: "telegram" }] : []),
  ...(hasSms() ? [{ channel: "sms" as const, module: "eskiz" }] : []),
  ...(hasMail() ? [{ channel: "email" as const, module: "smtp" }] : []),
];

/**
 * Composition root: which plugins and providers make this shop, and on what infrastructure.
 * With REDIS_URL set every in-memory part gives way to Medusa's own Redis module.
 */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: env.DATABASE_URL,
    databaseDriverOptions: { pool: { min: 2, max: 30 } },
    redisUrl: env.REDIS_URL,
    workerMode: env.WORKER_MODE,
    http: {
      storeCors: env.STORE_CORS,
      adminCors: env.ADMIN_CORS,
      authCors: env.AUTH_CORS,
      jwtSecret: env.JWT_SECRET,
      cookieSecret: env.COOKIE_SECRET,
      // Staff have passwords, shoppers have numbers; neither gets in the other's way.
      authMethodsPerActor: { user: ["emailpass"], customer: ["phone-otp"] },
    },
  },
  // Baked in when the admin is built, so it must not name a host or a port: the admin asks whoever served it.
  admin: {
    backendUrl: "/",
    disable: env.DISABLE_ADMIN,
    vite: () => ({ plugins: [reactForProduction] }),
  },
  featureFlags: { translation: true },
  plugins: [
    {
      resolve: "@medusa-uz/payment-ledger",
      options: {
        returnUrl: `${env.STOREFRONT_URL}/{locale}/order/{order_id}`,
        unpaidOrderTtlMs: env.UNPAID_ORDER_TTL_MINUTES * 60_000,
      },
    },
    {
      resolve: "@medusa-uz/payment-payme",
      options: {
        merchantId: env.PAYME_MERCHANT_ID,
        secretKey: env.PAYME_SECRET_KEY,
        testKey: env.PAYME_TEST_KEY,
        // Setting the sandbox's key is the wish to use it; the plugin warns for as long as it is set.
        allowTestKey: env.PAYME_TEST_KEY !== undefined,
        checkoutUrl: env.PAYME_CHECKOUT_URL,
      },
    },
    ...(env.CLICK_SERVICE_ID ? [click()] : []),
    ...(env.UZCARD_APPLICATION_ID ? [uzcard()] : []),
    { resolve: "@medusa-uz/fulfillment-uz", options: {} },
    {
      resolve: "@medusa-uz/courier",
      options: {
        secret: env.COURIER_SECRET,
        proofsDir: env.COURIER_PROOFS_DIR,
        codes: "phone_auth",
        trackingUrl: `${env.STOREFRONT_URL}/t/{code}`,
        signInUrl: `${env.STOREFRONT_URL}/courier/link/{token}`,
        places: "uz_delivery",
        carriers: carrierSettings(env),
      },
    },
    ...(env.TELEGRAM_BOT_TOKEN ? [telegram()] : []),
    ...(hasSms() ? [eskiz()] : []),
    ...(hasMail() ? [smtp()] : []),
    {
      resolve: "@medusa-uz/notify",
      options: {
        // The order in which they are tried; each channel is listed where its plugin is.
        channels: MESSAGE_CHANNELS,
        shop: { name: env.COMPANY_NAME ?? "Medusa UZ", url: env.STOREFRONT_URL },
        staffEmail: env.COMPANY_EMAIL,
        parcels: "courier",
      },
    },
    {
      resolve: "@medusa-uz/auth-phone-otp",
      options: {
        secret: env.JWT_SECRET,
        redisUrl: env.REDIS_URL,
        messenger: "notify",
        alternatives: env.TELEGRAM_BOT_TOKEN ? ["telegram"] : [],
        shopName: env.COMPANY_NAME,
      },
    },
    {
      resolve: "@medusa-uz/pharmacy",
      options: {
        prescriptionSecret: env.PRESCRIPTION_SECRET,
        previousPrescriptionSecret: env.PRESCRIPTION_PREVIOUS_SECRET,
        pickUpModule: "uz_delivery",
        chargeHold,
        fileKeys: env.PHARMACY_FILE_KEYS,
        fileStorage: pagesOfPrescriptions(),
        clamd: env.PHARMACY_CLAMD,
      },
    },
    { resolve: "@medusa-uz/staff-roles", options: { areas: OUR_AREAS } },
  ],
  modules: [
    { resolve: "@medusajs/medusa/translation" },
    {
      resolve: "@medusajs/medusa/payment",
      dependencies: ["payment_ledger"],
      options: {
        providers: [
          { resolve: "@medusa-uz/payment-payme/providers/payme", id: "payme" },
          ...(env.CLICK_SERVICE_ID
            ? [{ resolve: "@medusa-uz/payment-click/providers/click", id: "click" }]
            : []),
          ...(env.UZCARD_APPLICATION_ID
            ? [{ resolve: "@medusa-uz/payment-uzcard/providers/uzcard", id: "uzcard" }]
            : []),
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/fulfillment",
      dependencies: ["uz_delivery"],
      options: {
        providers: [
          { resolve: "@medusajs/medusa/fulfillment-manual", id: "manual" },
          { resolve: "@medusa-uz/fulfillment-uz/providers/uz", id: "uz" },
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/auth",
      options: {
        providers: [
          { resolve: "@medusajs/medusa/auth-emailpass", id: "emailpass" },
          {
            resolve: "@medusa-uz/auth-phone-otp/providers/phone-otp",
            id: "phone-otp",
            options: { secret: env.JWT_SECRET },
          },
        ],
        // Staff turn their authenticator on in their profile; who has one must give its code, also to turn it off.
        mfa: {
          encryption_key: env.MFA_ENCRYPTION_KEY,
          disable_policy: "challenge",
          providers: [{ id: "totp", options: { issuer: env.COMPANY_NAME ?? "Medusa UZ" } }],
        },
      },
    },
    {
      resolve: "@medusajs/medusa/notification",
      dependencies: MESSAGE_CHANNELS.map(({ module }) => module),
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/notification-local",
            id: "local",
            options: { name: "Local Notification Provider", channels: ["feed"] },
          },
          ...(hasSms()
            ? [
                {
                  resolve: "@medusa-uz/notification-eskiz/providers/sms",
                  id: "eskiz",
                  options: { channels: ["sms"] },
                },
              ]
            : []),
          ...(env.TELEGRAM_BOT_TOKEN
            ? [
                {
                  resolve: "@medusa-uz/notification-telegram/providers/telegram",
                  id: "telegram",
                  options: { channels: ["telegram"] },
                },
              ]
            : []),
          ...(hasMail()
            ? [
                {
                  resolve: "@medusa-uz/notification-smtp/providers/smtp",
                  id: "smtp",
                  options: { channels: ["email"] },
                },
              ]
            : []),
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/file",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/file-local",
            id: "local",
            options: {
              upload_dir: env.UPLOAD_DIR,
              backend_url: `${env.BACKEND_URL}/static`,
            },
          },
        ],
      },
    },
    ...(env.REDIS_URL ? redisInfrastructure(env.REDIS_URL) : []),
  ],
});

function click() {
  return {
    resolve: "@medusa-uz/payment-click",
    options: {
      serviceId: env.CLICK_SERVICE_ID,
      merchantId: env.CLICK_MERCHANT_ID,
      merchantUserId: env.CLICK_MERCHANT_USER_ID,
      secretKey: env.CLICK_SECRET_KEY,
      checkoutUrl: env.CLICK_CHECKOUT_URL,
      apiUrl: env.CLICK_API_URL,
      fiscal: env.CLICK_FISCAL,
    },
  };
}

function uzcard() {
  return {
    resolve: "@medusa-uz/payment-uzcard",
    options: {
      applicationId: env.UZCARD_APPLICATION_ID,
      secret: env.UZCARD_SECRET,
      storeId: env.UZCARD_STORE_ID,
      baseUrl: env.UZCARD_BASE_URL,
      mode: env.UZCARD_MODE,
      capture: env.UZCARD_CAPTURE,
      fiscal: env.UZCARD_FISCAL,
      partialRefundEnabled: env.UZCARD_PARTIAL_REFUNDS,
      callbackBaseUrl: env.BACKEND_URL,
      cardPageUrl: `${env.STOREFRONT_URL}/{locale}/order/{order_id}/card`,
    },
  };
}

/** A folder, or a bucket of any S3-compatible service. */
function pagesOfPrescriptions() {
  return env.PHARMACY_S3_BUCKET
    ? {
        s3: {
          bucket: env.PHARMACY_S3_BUCKET,
          endpoint: env.PHARMACY_S3_ENDPOINT,
          region: env.PHARMACY_S3_REGION,
          accessKeyId: env.PHARMACY_S3_ACCESS_KEY_ID,
          secretAccessKey: env.PHARMACY_S3_SECRET_ACCESS_KEY,
        },
      }
    : { folder: env.PHARMACY_FILES_DIR };
}

/** An account, or nothing but a log. */
function hasSms(): boolean {
  return env.ESKIZ_EMAIL !== undefined || env.ESKIZ_MODE === "log";
}

function eskiz() {
  return {
    resolve: "@medusa-uz/notification-eskiz",
    options: {
      email: env.ESKIZ_EMAIL,
      password: env.ESKIZ_PASSWORD,
      from: env.ESKIZ_FROM_NUMBER,
      baseUrl: env.ESKIZ_BASE_URL,
      mode: env.ESKIZ_MODE,
      callbackBaseUrl: env.BACKEND_URL,
      callbackSecret: env.ESKIZ_CALLBACK_SECRET,
      redisUrl: env.REDIS_URL,
      templates: smsTemplates(env.COMPANY_NAME ?? "Medusa UZ"),
      // A newcomer signs in at once: the emulated moderators approve whatever they get.
      submitTemplatesAtStart: env.ESKIZ_EMULATED,
      // Nor do they mind how fast they are asked.
      ...(env.ESKIZ_EMULATED ? { requestsPerSecond: 100 } : {}),
    },
  };
}

function telegram() {
  return {
    resolve: "@medusa-uz/notification-telegram",
    options: {
      token: env.TELEGRAM_BOT_TOKEN,
      apiRoot: env.TELEGRAM_API_URL,
      linkBase: env.TELEGRAM_LINK_BASE,
      backendUrl: env.BACKEND_URL,
      webhookSecret: env.TELEGRAM_WEBHOOK_SECRET,
      ledgerModule: "payment_ledger",
      languageModule: "notify",
    },
  };
}

/** A server of its own, or a Google account. */
function hasMail(): boolean {
  return env.SMTP_URL !== undefined || env.GMAIL_USER !== undefined;
}

function smtp() {
  return {
    resolve: "@medusa-uz/notification-smtp",
    options: {
      url: env.SMTP_URL,
      gmailUser: env.GMAIL_USER,
      gmailAppPassword: env.GMAIL_APP_PASSWORD,
      from: env.SMTP_FROM,
      replyTo: env.COMPANY_EMAIL,
    },
  };
}

function redisInfrastructure(redisUrl: string) {
  return [
    {
      resolve: "@medusajs/medusa/event-bus-redis",
      options: {
        redisUrl,
        // Without attempts the Redis bus tries a subscriber once only.
        jobOptions: { attempts: 5, backoff: { type: "exponential", delay: 1000 } },
      },
    },
    { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl } } },
    // Half-finished sign-ins of staff with an authenticator wait here for the code.
    { resolve: "@medusajs/medusa/cache-redis", options: { redisUrl } },
    {
      resolve: "@medusajs/medusa/locking",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/locking-redis",
            id: "locking-redis",
            is_default: true,
            options: { redisUrl },
          },
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/caching",
      options: {
        providers: [
          {
            resolve: "@medusajs/caching-redis",
            id: "caching-redis",
            is_default: true,
            options: { redisUrl },
          },
        ],
      },
    },
  ];
}

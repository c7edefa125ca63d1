/** Where the emulators listen and whom they call back. */
export type EmulatorSettings = {
  host: string;
  port: number;
  backendUrl: string;
  storefrontUrl: string;
  /** Folder where receipts and payments survive a restart. */
  dataFolder: string;
  payme: { merchantId: string; secretKey: string };
  click: { serviceId: string; merchantId: string; merchantUserId: string; secretKey: string };
  multicard: { applicationId: string; secret: string; storeId: number };
  telegram: { token: string };
  /** Where the mail server of the demo listens. */
  smtpPort: number;
  eskiz: { email: string; password: string };
  carriers: {
    uzpost: { username: string; password: string };
    bts: { username: string; password: string; inn: string };
    yandex: { token: string };
    /** The secret part of where the shop takes reports. */
    webhookSecret: string;
  };
};

/** Reads the environment; the defaults are the public demo values. @throws Error naming what is wrong */
export function readSettings(env: NodeJS.ProcessEnv): EmulatorSettings {
  return {
    host: env.EMULATOR_HOST || "127.0.0.1",
    port: portOf(env.EMULATOR_PORT || "9400"),
    backendUrl: urlOf("BACKEND_URL", env.BACKEND_URL || "http://localhost:9000"),
    storefrontUrl: urlOf("STOREFRONT_URL", env.STOREFRONT_URL || "http://localhost:8000"),
    dataFolder: env.EMULATOR_DATA || ".data/emulators",
    payme: {
      merchantId: env.PAYME_MERCHANT_ID || "demo-payme-merchant",
      secretKey: env.PAYME_SECRET_KEY || "demo-payme-key",
    },
    click: {
      serviceId: env.CLICK_SERVICE_ID || "12345",
      merchantId: env.CLICK_MERCHANT_ID || "54321",
      merchantUserId: env.CLICK_MERCHANT_USER_ID || "501",
      secretKey: env.CLICK_SECRET_KEY || "demo-click-key",
    },
    multicard: {
      applicationId: env.UZCARD_APPLICATION_ID || "rhmt_test",
      secret: env.UZCARD_SECRET || "demo-uzcard-secret",
      storeId: Number(env.UZCARD_STORE_ID || "6"),
    },
    telegram: { token: env.TELEGRAM_BOT_TOKEN || "123456:DEMO-TOKEN" },
    smtpPort: portOf(env.EMULATOR_SMTP_PORT || "9425", "EMULATOR_SMTP_PORT"),
    eskiz: {
      email: env.ESKIZ_EMAIL || "demo@eskiz.example",
      password: env.ESKIZ_PASSWORD || "demo-eskiz-password",
    },
    carriers: {
      uzpost: {
        username: env.UZPOST_USERNAME || "demo-uzpost",
        password: env.UZPOST_PASSWORD || "demo-uzpost-password",
      },
      bts: {
        username: env.BTS_USERNAME || "demo-bts",
        password: env.BTS_PASSWORD || "demo-bts-password",
        inn: env.BTS_INN || "123456789",
      },
      yandex: { token: env.YANDEX_DELIVERY_TOKEN || "demo-yandex-delivery-token" },
      webhookSecret: env.COURIER_WEBHOOK_SECRET || "demo-carriers-webhook-secret-for-the-emulator",
    },
  };
}

function portOf(text: string, name = "EMULATOR_PORT"): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`${name} must be a port number, got "${text}"`);
  }
  return port;
}

function urlOf(name: string, text: string): string {
  if (!URL.canParse(text)) {
    throw new Error(`${name} must be a URL, got "${text}"`);
  }
  return text.replace(/\/+$/, "");
}

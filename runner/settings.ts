import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readEnvironment, type Environment } from "../src/env.ts";
import { BACKEND_BUILD, DATA, ROOT } from "./paths.ts";

export type Settings = {
  env: Environment;
  /** What every program of the shop is started with: the person's own environment, completed. */
  variables: NodeJS.ProcessEnv;
  /** Where Medusa is started: in its build, or among the sources while developing. */
  backendFolder: string;
};

/**
 * NODE_ENV of the shop is "local" unless set to production. Under "production" Medusa marks the admin's session cookie
 * `Secure`, which a browser refuses on http://localhost, and src/env.ts refuses demo keys. Under "development" Medusa
 * serves the admin unbuilt through Vite. "local" is neither: the built admin over plain http.
 */
export function readSettings(source: NodeJS.ProcessEnv, mode?: "development"): Settings {
  const production = ["production", "prod"].includes(source.NODE_ENV ?? "");
  const complete = { ...source, NODE_ENV: mode ?? (production ? "production" : "local") };
  const env = readEnvironment(
    { ...(production ? {} : ownSecrets()), ...withoutBlanks(complete) },
    ROOT,
  );
  return {
    env,
    backendFolder: mode === "development" ? ROOT : BACKEND_BUILD,
    variables: {
      ...complete,
      PORT: String(env.PORT),
      DATABASE_URL: env.DATABASE_URL,
      JWT_SECRET: env.JWT_SECRET,
      COOKIE_SECRET: env.COOKIE_SECRET,
      BACKEND_URL: env.BACKEND_URL,
      STOREFRONT_URL: env.STOREFRONT_URL,
      UPLOAD_DIR: env.UPLOAD_DIR,
      PAYME_CHECKOUT_URL: env.PAYME_CHECKOUT_URL,
      CLICK_SERVICE_ID: env.CLICK_SERVICE_ID,
      CLICK_MERCHANT_ID: env.CLICK_MERCHANT_ID,
      CLICK_MERCHANT_USER_ID: env.CLICK_MERCHANT_USER_ID,
      CLICK_SECRET_KEY: env.CLICK_SECRET_KEY,
      CLICK_CHECKOUT_URL: env.CLICK_CHECKOUT_URL,
      CLICK_API_URL: env.CLICK_API_URL,
      UZCARD_APPLICATION_ID: env.UZCARD_APPLICATION_ID,
      UZCARD_SECRET: env.UZCARD_SECRET,
      UZCARD_STORE_ID: env.UZCARD_STORE_ID,
      UZCARD_BASE_URL: env.UZCARD_BASE_URL,
      TELEGRAM_BOT_TOKEN: env.TELEGRAM_BOT_TOKEN,
      EMULATOR_SMTP_PORT: String(env.EMULATOR_SMTP_PORT),
      ESKIZ_EMAIL: env.ESKIZ_EMAIL,
      ESKIZ_PASSWORD: env.ESKIZ_PASSWORD,
      ESKIZ_BASE_URL: env.ESKIZ_BASE_URL,
      ESKIZ_CALLBACK_SECRET: env.ESKIZ_CALLBACK_SECRET,
      MEDUSA_DISABLE_TELEMETRY: source.MEDUSA_DISABLE_TELEMETRY ?? "true",
      ASTRO_TELEMETRY_DISABLED: "1",
    },
  };
}

/** Reads .env beside package.json; what the shell sets wins. */
export function loadEnvFile(): void {
  const file = path.join(ROOT, ".env");
  if (existsSync(file)) {
    process.loadEnvFile(file);
  }
}

/** Random, made once: sessions survive a restart, and no two checkouts share a secret. */
function ownSecrets(): Record<string, string> {
  const file = path.join(DATA, "secrets.json");
  if (!existsSync(file)) {
    mkdirSync(DATA, { recursive: true });
    const secrets = { JWT_SECRET: secret(), COOKIE_SECRET: secret() };
    writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, "utf8"));
}

function secret(): string {
  return randomBytes(32).toString("base64url");
}

function withoutBlanks(source: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
}

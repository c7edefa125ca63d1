import { z } from "zod";

const blank = (value: unknown) => (value === "" ? undefined : value);
const optional = z.preprocess(blank, z.string().optional());

const schema = z.object({
  MEDUSA_BACKEND_URL: z.preprocess(blank, z.url().default("http://localhost:9000")),
  /** Where pictures live when the backend is known to the world by another address. */
  BACKEND_URL: z.preprocess(blank, z.url().optional()),
  MEDUSA_PUBLISHABLE_KEY: optional,
  STOREFRONT_URL: z.preprocess(blank, z.url().default("http://localhost:8000")),
  /** The payment provider is an emulator; the runner says so. */
  DEMO: z.preprocess(
    blank,
    z
      .enum(["true", "false"])
      .default("false")
      .transform((value) => value === "true"),
  ),
  COMPANY_NAME: z.preprocess(blank, z.string().default("Feruza")),
  COMPANY_PHONE: optional,
  COMPANY_EMAIL: optional,
  /** What the law wants a pharmacy's site to show; the demo shows invented values, and says so. */
  SHOP_LEGAL_NAME: optional,
  SHOP_STIR: optional,
  SHOP_LICENCE: optional,
  SHOP_ADDRESS: optional,
});

/** The storefront's settings, read once at start; see README. */
export const environment = schema.parse(process.env);

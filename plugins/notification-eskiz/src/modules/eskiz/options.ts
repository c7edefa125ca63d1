import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { MOBILE_PREFIXES } from "../../sms/phone";

const httpUrl = z.url({
  protocol: /^https?$/,
  message: "must be an address like https://notify.eskiz.uz",
});
const withoutSlash = (url: string) => url.replace(/\/+$/, "");

const text = z.string().trim().min(1).max(1000);

/** One message in the languages it exists in; `{name}` is filled by a value. */
const template = z
  .object({
    uz: text.optional(),
    ru: text.optional(),
    en: text.optional(),
    /** A value for every place, as the moderator sees it; digits stand for digits. */
    sample: z.record(z.string(), z.string()).default({}),
  })
  .strict();

const eskizOptions = z
  .object({
    /** The account's e-mail and its gateway password, which is not the one of the cabinet. Not needed to log only. */
    email: z.email().optional(),
    password: z.string().min(1).optional(),
    /** The sender: Eskiz's number or a nick of the account. */
    from: z.string().trim().min(1).max(20).default("4546"),
    baseUrl: httpUrl.default("https://notify.eskiz.uz").transform(withoutSlash),
    /** This server's public address; with `callbackSecret`, Eskiz reports to `<it>/hooks/eskiz/<secret>`. */
    callbackBaseUrl: httpUrl.transform(withoutSlash).optional(),
    /** The unguessable part of the callback's path: reports are not signed. */
    callbackSecret: z
      .string()
      .regex(/^[\w-]{32,128}$/, "must be 32 to 128 letters, digits, - or _")
      .optional(),
    /** `live` sends. `test` sends Eskiz's own test text instead of each. `log` sends nothing and writes a masked line. */
    mode: z.enum(["live", "test", "log"]).default("live"),
    /** The texts that may be sent, by the name others call them. */
    templates: z.record(z.string().regex(/^[\w.-]{1,64}$/), template).default({}),
    /** Hands every new text to the moderators when the shop starts. */
    submitTemplatesAtStart: z.boolean().default(false),
    /** Two digits after 998 that can get an SMS. */
    mobilePrefixes: z.array(z.string().regex(/^\d\d$/)).default(MOBILE_PREFIXES),
    /** So'm for a part of a transactional and of an advertising SMS. */
    pricePerPart: z.number().nonnegative().default(50),
    pricePerPartAd: z.number().nonnegative().default(115),
    /** Staff are told when the balance is below, so'm. */
    lowBalance: z.number().nonnegative().default(50_000),
    /** The token is shared through this Redis; without it each process has one of its own. */
    redisUrl: z.url({ protocol: /^rediss?$/ }).optional(),
    requestTimeoutMs: z.number().int().min(500).max(60_000).default(10_000),
    requestsPerSecond: z.number().int().min(1).max(100).default(10),
    /** How long an SMS whose answer was lost may still turn up in Eskiz's book, ms. */
    unknownGraceMs: z.number().int().min(1_000).max(3_600_000).default(120_000),
    /** Rows of messages are forgotten after this many days. */
    keepDays: z.number().int().min(1).max(3650).default(180),
  })
  .strict()
  .refine((o) => o.mode === "log" || (o.email && o.password), {
    path: ["email"],
    message: "and password are needed unless mode is log",
  });

export type EskizOptions = z.output<typeof eskizOptions>;
export type TemplateOption = EskizOptions["templates"][string];

/** Checks the plugin's options at boot; values are never repeated. @throws MedusaError listing everything that is wrong */
export function readEskizOptions(options: unknown): EskizOptions {
  // Medusa hands every module its database settings among the options.
  const given = Object.fromEntries(
    Object.entries(options ?? {}).filter(([k, v]) => v !== undefined && k !== "database"),
  );
  const read = eskizOptions.safeParse(given);
  if (!read.success) {
    const wrong = read.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`).join("; ");
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `@medusa-uz/notification-eskiz options: ${wrong}`,
    );
  }
  return read.data;
}

/** Where Eskiz reports to; undefined: nowhere, states are asked for. */
export function callbackUrlOf({
  callbackBaseUrl,
  callbackSecret,
}: Pick<EskizOptions, "callbackBaseUrl" | "callbackSecret">): string | undefined {
  return callbackBaseUrl && callbackSecret
    ? `${callbackBaseUrl}/hooks/eskiz/${callbackSecret}`
    : undefined;
}

import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { SMS_PREFIXES } from "../../phone/uzbek-mobile";

/** So many in so many seconds. */
const rate = (points: number, seconds: number) =>
  z
    .object({ points: z.number().int().min(1), seconds: z.number().int().min(1) })
    .default({ points, seconds });

const seconds = (fallback: number) => z.number().int().min(1).default(fallback);

const phoneAuthOptions = z.object({
  /** Keys every digest; usually the shop's JWT secret. When it changes everybody signs in anew, and nothing is lost. */
  secret: z.string().min(32, "must be at least 32 characters long"),
  /** The one before, for a while after a change: accounts whose number it proves follow, and no others. */
  previousSecret: z.string().min(32, "must be at least 32 characters long").optional(),
  /** Name of a module that has `sendCode`; without it codes go through Medusa's Notification module, channel `sms`. */
  messenger: z.string().min(1).optional(),
  /** Ways the messenger has besides SMS, offered when SMS is down. */
  alternatives: z.array(z.enum(["telegram"])).default([]),
  /** In the text of a code when there is no messenger. */
  shopName: z.string().min(1).default("Medusa UZ"),
  smsPrefixes: z
    .array(z.string().regex(/^\d{2}$/, "must be two digits"))
    .min(1)
    .default(SMS_PREFIXES),
  redisUrl: z.string().min(1).optional(),

  codeLength: z.number().int().min(4).max(8).default(4),
  codeTtlS: seconds(120),
  codeTries: z.number().int().min(1).max(10).default(5),
  resendAfterS: seconds(60),
  /** Codes of one number, whatever for. */
  codesPerPhoneHour: rate(5, 3600),
  codesPerPhoneDay: rate(10, 86_400),
  /** Requests for codes by one address, those that were refused included. */
  codesPerAddress: rate(20, 900),
  codesPerAddressDay: rate(100, 86_400),
  /** Codes of the whole shop: what an attack from everywhere may cost at most. */
  codesPerDay: rate(5000, 86_400),
  /** Wrong codes of one number, over all its codes, and from one address. */
  wrongCodesPerPhoneDay: rate(15, 86_400),
  wrongCodesPerAddressDay: rate(50, 86_400),
  /** Wrong passwords of one number, and from one address. */
  passwordsPerPhone: rate(5, 900),
  passwordsPerAddress: rate(20, 900),
  /** Everything else under /store/auth, by address; a storefront server asks for many buyers. */
  requestsPerAddress: rate(600, 60),

  passwordMinLength: z.number().int().min(6).max(64).default(8),
  accessTtlS: seconds(900),
  /** A session nobody has used for so long ends. */
  sessionTtlS: seconds(60 * 86_400),
  /** The old refresh token of parallel requests is no theft for so long. */
  refreshGraceS: z.number().int().min(0).max(60).default(10),
  /** A password may be set without the old one so long after a sign-in by code. */
  freshSignInS: seconds(600),
  /** An order's contact details outlive a deleted account by so many days after its last change, for returns. */
  orderContactDays: z.number().int().min(0).default(30),
});

export type PhoneAuthOptions = z.infer<typeof phoneAuthOptions>;

/**
 * Checks the plugin's options at boot; values are never repeated, one of them is a secret.
 *
 * @throws MedusaError listing every wrong one
 */
export function readPhoneAuthOptions(options: unknown): PhoneAuthOptions {
  // Medusa hands every module its database settings among the options.
  const given = Object.fromEntries(
    Object.entries(options ?? {}).filter(([k, v]) => v !== undefined && k !== "database"),
  );
  const read = phoneAuthOptions.safeParse(given);
  if (!read.success) {
    const wrong = read.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`).join("; ");
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `@medusa-uz/auth-phone-otp options: ${wrong}`,
    );
  }
  return read.data;
}

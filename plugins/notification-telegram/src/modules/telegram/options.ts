import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { createHmac } from "node:crypto";

const address = z
  .string()
  .refine((url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol), {
    message: "must be an address like https://shop.uz",
  })
  .transform((url) => url.replace(/\/+$/, ""));

const schema = z.object({
  /** From @BotFather: `123456:AA...`. */
  token: z.string().regex(/^\d{5,}:[A-Za-z0-9_-]{8,}$/, "must be a bot token from @BotFather"),
  /** Where the Bot API answers. */
  apiRoot: address.default("https://api.telegram.org"),
  /** What deep links begin with. */
  linkBase: address.default("https://t.me"),
  /** Public address of this backend: Telegram sends updates there, and wants https. */
  backendUrl: address,
  /** 1 to 256 of `A-Za-z0-9_-`: Telegram repeats it with every update. Default: made of the token. */
  webhookSecret: z
    .string()
    .regex(/^[A-Za-z0-9_-]{16,256}$/, "must be 16 to 256 of A-Z a-z 0-9 _ -")
    .optional(),
  /**
   * Module that knows of money the order itself does not show yet: `payableOfOrder(order_id)`, as payment-ledger
   * has it. An order it calls paid is not rejected from the group.
   */
  ledgerModule: z.string().min(1).optional(),
  /**
   * Module that knows the language a customer has chosen: `preferences(customer_id)` with a `locale`, as notify has it.
   * Without it the bot keeps to the language in which the chat was linked.
   */
  languageModule: z.string().min(1).optional(),
});

export type TelegramOptions = Omit<z.output<typeof schema>, "webhookSecret"> & {
  /** Comes back in a header with every update. */
  webhookSecret: string;
  /** Part of the webhook's path. Paths are logged, so it is not the secret itself. */
  pathSecret: string;
};

/** Checks the plugin's options at boot. @throws MedusaError that names what is wrong and repeats no value */
export function readTelegramOptions(options: unknown): TelegramOptions {
  // Medusa hands every module its database settings among the options.
  const given = Object.fromEntries(
    Object.entries(options ?? {}).filter(([k, v]) => v !== undefined && k !== "database"),
  );
  const read = schema.safeParse(given);
  if (!read.success) {
    const wrong = read.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`).join("; ");
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `@medusa-uz/notification-telegram options: ${wrong}`,
    );
  }
  const { token, webhookSecret = derive(token, "webhook") } = read.data;
  return { ...read.data, webhookSecret, pathSecret: derive(webhookSecret, "path").slice(0, 32) };
}

function derive(key: string, purpose: string): string {
  return createHmac("sha256", key).update(purpose).digest("base64url");
}

import { z } from "@medusajs/framework/zod";
import { GROUP_NAMES } from "../../../modules/telegram/group-book";

/** The language the bot speaks in the group. */
export const tokenBody = z.strictObject({ locale: z.enum(["uz", "ru", "en"]).default("uz") });

export type TokenBody = z.infer<typeof tokenBody>;

/** Of an action that needs no words. */
export const emptyBody = z.strictObject({});

/** `:name` of a path. */
export const groupName = z.enum(GROUP_NAMES);

/** `:chat` of a path: the number that Telegram gave the shopper's chat. */
export const chatId = z.string().regex(/^-?\d{1,20}$/);

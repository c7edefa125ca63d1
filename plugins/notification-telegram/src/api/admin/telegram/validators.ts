import { z } from "@medusajs/framework/zod";

/** The language the bot speaks in the group. */
export const tokenBody = z.strictObject({ locale: z.enum(["uz", "ru", "en"]).default("uz") });

export type TokenBody = z.infer<typeof tokenBody>;

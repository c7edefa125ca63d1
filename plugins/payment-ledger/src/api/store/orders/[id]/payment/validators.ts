import { z } from "@medusajs/framework/zod";

export const paymentQuery = z.object({
  /** Language of the payment page and of the return address. */
  locale: z.enum(["uz", "ru", "en"]).default("uz"),
});
export type PaymentQuery = z.infer<typeof paymentQuery>;

export const paymentBody = z.object({ provider_id: z.literal("pp_system_default") }).strict();
export type PaymentBody = z.infer<typeof paymentBody>;

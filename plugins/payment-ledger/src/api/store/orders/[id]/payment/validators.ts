import { z } from "@medusajs/framework/zod";

export const paymentBody = z.object({ provider_id: z.literal("pp_system_default") }).strict();
export type PaymentBody = z.infer<typeof paymentBody>;

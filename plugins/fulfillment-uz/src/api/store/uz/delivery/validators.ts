import { z } from "@medusajs/framework/zod";

export const deliveryQuery = z.object({ cart_id: z.string().min(1).max(64) }).strict();

export type DeliveryQuery = z.infer<typeof deliveryQuery>;

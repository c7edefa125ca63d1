import type { MedusaRequest } from "@medusajs/framework/http";

/** What the publishable key of the request sells in. */
export const salesChannelsOf = (req: MedusaRequest): string[] =>
  (req as { publishable_key_context?: { sales_channel_ids: string[] } }).publishable_key_context
    ?.sales_channel_ids ?? [];

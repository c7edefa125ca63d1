import { z } from "zod";
import type { TextKey } from "../i18n/dictionary";

/** The second step of checkout: how it is delivered and paid, and the total the shopper saw. */
export const deliverySchema = z.object({
  shipping: z.string().regex(/^so_[0-9A-Za-z]{10,40}$/, { error: "error.delivery" }),
  payment: z.string().regex(/^pp_[a-z0-9_-]{1,60}$/, { error: "error.payment" }),
  /** so'm of the products alone, before delivery; absent means it was not shown */
  seen: z.coerce.number().nonnegative().optional().catch(undefined),
});

export type DeliveryChoice = z.output<typeof deliverySchema>;
export type DeliveryErrors = { shipping?: TextKey; payment?: TextKey };
export type DeliveryReading =
  { choice: DeliveryChoice; errors?: undefined } | { choice?: undefined; errors: DeliveryErrors };

export function readDelivery(form: FormData): DeliveryReading {
  const parsed = deliverySchema.safeParse({
    shipping: String(form.get("shipping") ?? ""),
    payment: String(form.get("payment") ?? ""),
    seen: form.get("seen") ?? undefined,
  });
  if (parsed.success) return { choice: parsed.data };
  const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0]));
  return {
    errors: {
      ...(wrong.has("shipping") && { shipping: "error.delivery" as const }),
      ...(wrong.has("payment") && { payment: "error.payment" as const }),
    },
  };
}

import { z } from "zod";
import type { TextKey } from "../i18n/dictionary";

const shown = z.coerce.number().nonnegative().optional().catch(undefined);

/** The second step of checkout: how it is delivered and paid, and the sums the shopper saw. */
export const deliverySchema = z.object({
  shipping: z.string().regex(/^so_[0-9A-Za-z]{10,40}$/, { error: "error.delivery" }),
  payment: z.string().regex(/^pp_[a-z0-9_-]{1,60}$/, { error: "error.payment" }),
  /** where it is fetched, for a delivery that is picked up */
  point: z
    .string()
    .regex(/^[a-z]{2,12}_[0-9A-Za-z]{10,40}$/)
    .optional()
    .catch(undefined),
  /** so'm of the products alone, before delivery; absent means it was not shown */
  seen: shown,
  /** so'm of the chosen delivery, without and with the fee for cash; absent means they were not shown */
  seenDelivery: shown,
  seenWithCash: shown,
});

export type DeliveryChoice = z.output<typeof deliverySchema>;
export type DeliveryErrors = { shipping?: TextKey; payment?: TextKey };
export type DeliveryReading =
  { choice: DeliveryChoice; errors?: undefined } | { choice?: undefined; errors: DeliveryErrors };

/** Fields beside a radio that belong to it alone. */
export const fieldOf = (name: "price" | "withCash" | "point", optionId: string): string =>
  `${name}.${optionId}`;

export function readDelivery(form: FormData): DeliveryReading {
  const shipping = String(form.get("shipping") ?? "");
  const beside = (name: Parameters<typeof fieldOf>[0]) =>
    form.get(fieldOf(name, shipping)) ?? undefined;
  const parsed = deliverySchema.safeParse({
    shipping,
    payment: String(form.get("payment") ?? ""),
    point: beside("point"),
    seen: form.get("seen") ?? undefined,
    seenDelivery: beside("price"),
    seenWithCash: beside("withCash"),
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

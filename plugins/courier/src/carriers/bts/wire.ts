import { z } from "@medusajs/framework/zod";
import { CarrierError } from "../carrier-error";

/** Answers are bare, or in `data`; whichever comes. */
const open = <Out>(schema: z.ZodType<Out>): z.ZodType<Out> =>
  z.record(z.string(), z.unknown()).transform(dataOf).pipe(schema);
const dataOf = (answer: Record<string, unknown>): unknown => answer.data ?? answer;

const id = z.union([z.string().min(1), z.number()]).transform(String);
const status = z
  .object({ id: id.optional(), code: id.optional() })
  .transform((it) => it.code ?? it.id ?? "")
  .refine((raw) => raw !== "", "has no number");

export const tokenWire = open(z.object({ token: z.string().min(1) }));
export const orderWire = open(
  z.object({ orderId: id, status, cost: z.unknown(), barcode: id.nullish() }),
);
export const trackWire = open(z.object({ orderId: id, status }));
export const priceWire = open(z.object({ summaryPrice: z.union([z.string(), z.number()]) }));
export const labelWire = open(z.object({ labelSticker: z.url().nullish() }));
export const cancelWire = open(z.object({ orderId: id, status }));

const refusal = z.object({
  status: z.union([z.literal(false), z.number()]).optional(),
  name: z.string().optional(),
  message: z.union([z.string(), z.array(z.unknown())]).optional(),
  errors: z.unknown(),
});

/** Refusals are `{ status: false, message }` or Yii's `{ name, message, status }`, under any status line. */
export function readBtsRefusal(status: number, body: unknown): CarrierError | null {
  const read = refusal.safeParse(body);
  if (!read.success || (status < 400 && read.data.status !== false)) {
    return null;
  }
  if (status >= 500) {
    return null;
  }
  const words = typeof read.data.message === "string" ? read.data.message : "";
  return new CarrierError("refused", read.data.name ? "refused" : "bts", words);
}

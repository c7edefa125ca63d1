import { z } from "@medusajs/framework/zod";
import { CarrierError } from "../carrier-error";

/** The post's platform is Shipox: every answer is `{ status: "success", data }` (delivery-uz section 5). */
const success = <Out>(data: z.ZodType<Out>): z.ZodType<Out> =>
  z
    .object({ status: z.literal("success") })
    .passthrough()
    .transform(dataOf)
    .pipe(data);
const dataOf = (answer: Record<string, unknown>): unknown => answer.data;

const id = z.union([z.string(), z.number()]).transform(String);

const historyItem = z.object({
  status: z.string().min(1),
  date: z.union([z.string(), z.number()]).nullish(),
});

/** A list, bare or in `list`. */
const listOf = <Out>(item: z.ZodType<Out>): z.ZodType<Out[]> =>
  z
    .union([z.array(item), z.object({ list: z.array(item) })])
    .transform((data) => (Array.isArray(data) ? data : data.list));

export const historyWire = success(listOf(historyItem));
export const tokenWire = success(z.object({ id_token: z.string().min(1) }));

export const placesWire = success(
  listOf(
    z.object({
      id: z.number(),
      name: z.string(),
      code: z.string().nullish(),
      latitude: z.coerce.number().nullish(),
      longitude: z.coerce.number().nullish(),
    }),
  ),
);
export type Place = z.output<typeof placesWire>[number];

const order = z.object({
  id,
  order_number: z.string().min(1),
  status: z.string().min(1).default("created"),
  reference_id: z.string().nullish(),
  price: z.unknown(),
});
export type OrderWire = z.output<typeof order>;
export const orderWire = success(order);
export const ordersWire = success(listOf(order));

const refusal = z.object({
  status: z.literal("error").optional(),
  code: z.string().optional(),
  message: z.string().optional(),
});

/** A code that the post has not seen yet is a 400 or a 404. */
export function readUzpostRefusal(status: number, body: unknown): CarrierError | null {
  const read = refusal.safeParse(body);
  const isRefusal = status >= 400 && status < 500;
  if (!read.success || (!isRefusal && read.data.status !== "error")) {
    return null;
  }
  const { code = status === 404 ? "not_found" : "refused", message = "" } = read.data;
  return status >= 500
    ? new CarrierError("unknown", code, message)
    : new CarrierError("refused", code, message);
}

import { z } from "@medusajs/framework/zod";

/** The answers of the API, as far as they are read (sections 3 to 6). Numbers may come as text. */
const amount = z.coerce.number().finite();

export const sentWire = z.object({
  id: z.coerce.string().min(1),
  status: z.string().default("waiting"),
});

export const batchWire = z.object({
  id: z.coerce.string().min(1),
  status: z.union([z.array(z.unknown()), z.string()]).default([]),
});

const message = z.object({
  request_id: z.coerce.string().nullish(),
  user_sms_id: z.coerce.string().nullish(),
  to: z.coerce.string().nullish(),
  status: z.unknown(),
  parts_count: amount.nullish(),
  total_price: amount.nullish(),
  price: amount.nullish(),
  created_at: z.string().nullish(),
  sent_at: z.string().nullish(),
});
export type MessageWire = z.output<typeof message>;

const page = z.object({
  result: z.array(message),
  current_page: amount.default(1),
  last_page: amount.default(1),
});
/** Some deployments wrap it in `data`. */
export const pageWire = z.union([z.object({ data: page }).transform(({ data }) => data), page]);

export const templatesWire = z.object({
  result: z.array(
    z.object({
      id: z.coerce.string(),
      template: z.string().nullish(),
      original_text: z.string().nullish(),
      status: z.string(),
    }),
  ),
});

export const limitWire = z.object({ data: z.object({ balance: amount }) });

const nick = z.union([
  z.string(),
  z.number().transform(String),
  z.object({ nick: z.coerce.string() }).transform(({ nick }) => nick),
  z.object({ name: z.coerce.string() }).transform(({ name }) => name),
]);
export const nicksWire = z.union([
  z.array(nick),
  z.object({ data: z.array(nick) }).transform(({ data }) => data),
]);

export const userWire = z.object({
  data: z.object({ role: z.string().default("user"), status: z.string().default("active") }),
});

/** Anything that is JSON. */
export const anyWire = z.unknown().refine((value) => typeof value === "object" && value !== null);

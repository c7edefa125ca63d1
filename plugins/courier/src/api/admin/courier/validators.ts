import { z } from "@medusajs/framework/zod";
import { readCourierPhone } from "../../../courier-phone";
import { tashkentDay } from "../../../delivery/tashkent-day";
import { CARRIERS, DELIVERY_STATES } from "../../wire";

const day = z.iso.date();
const id = z.string().min(1).max(64);
const note = z.string().trim().min(1).max(300);
/** Whole so'm; nobody carries more of them. */
const MOST_CASH = 100_000_000;
const sum = z.number().int().min(1).max(MOST_CASH);
const MOST_AT_ONCE = 100;
const LONGEST_PERIOD_DAYS = 366;

/** Of a route that takes nothing but its path. */
export const nothing = z.object({}).strict();

const listOf = <T extends z.ZodType<string, string>>(item: T) =>
  z
    .string()
    .max(500)
    .transform((text) => text.split(",").filter(Boolean))
    .pipe(z.array(item).max(50));

export const deliveriesQuery = z.object({
  state: listOf(z.enum(DELIVERY_STATES)).optional(),
  zone: listOf(z.string().regex(/^([a-z]{2}-[a-z]{2}|none)$/)).optional(),
  courier_id: id.optional(),
  day: day.optional(),
  late: z.literal("true").optional(),
  attention: z.literal("true").optional(),
  q: z.string().trim().max(64).optional(),
  carrier: z.enum(CARRIERS).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});
export type DeliveriesQuery = z.infer<typeof deliveriesQuery>;

export const assignBody = z
  .object({
    deliveries: z
      .array(z.object({ id, from_courier_id: id.nullable() }).strict())
      .min(1)
      .max(MOST_AT_ONCE),
    courier_id: id,
    take_over: z.boolean().optional(),
  })
  .strict();

export const reasonBody = z.object({ reason: note.optional() }).strict();

const moment = z.iso.datetime({ offset: true });
export const rescheduleBody = z
  .object({ from: moment, to: moment, reason: note.optional() })
  .strict();

const phone = z
  .string()
  .max(40)
  .transform((text, context) => {
    const read = readCourierPhone(text);
    if (!read) {
      context.addIssue({ code: "custom", message: "phone_invalid" });
    }
    return read ?? "";
  });

const courier = {
  name: z.string().trim().min(1).max(80),
  phone,
  zones: z
    .array(z.string().regex(/^[a-z]{2}-[a-z]{2}$/))
    .max(30)
    .optional(),
  vehicle: z.enum(["foot", "bicycle", "motorcycle", "car"]).nullable().optional(),
  is_active: z.boolean().optional(),
};
export const courierBody = z.object(courier).strict();
export const courierChangeBody = z.object(courier).partial().strict();

export const dayQuery = z.object({ day: day.optional() });

export const handInBody = z
  .object({
    courier_id: id,
    amount: sum,
    day: day.refine((day) => day <= tashkentDay(Date.now()), "is still to come"),
    key: z.string().min(8).max(64),
    note: note.optional(),
  })
  .strict();

export const correctionBody = z
  .object({
    courier_id: id,
    amount: z
      .number()
      .int()
      .min(-MOST_CASH)
      .max(MOST_CASH)
      .refine((amount) => amount !== 0, "corrects nothing"),
    reason: note,
    delivery_id: id.optional(),
    key: z.string().min(8).max(64),
  })
  .strict();

export const periodQuery = z
  .object({ from: day.optional(), to: day.optional() })
  .refine(
    ({ from, to }) =>
      !from ||
      !to ||
      (from <= to && Date.parse(to) - Date.parse(from) < LONGEST_PERIOD_DAYS * 86_400_000),
    "from must not be after to, and a year is the longest",
  );

import { z } from "@medusajs/framework/zod";
import { readPin } from "../../../address/pin";

/** How many so'm fit: a price is compared with the merchant's limit afterwards, for a clearer refusal. */
const sum = z.number().int().min(-1_000_000_000).max(1_000_000_000);

const text = (length: number) => z.string().trim().min(1).max(length);
const words = (length: number) =>
  z.object({ uz: text(length), ru: text(length), en: text(length) }).strict();

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "HH:MM");
const hours = z
  .object({ from: time, to: time })
  .strict()
  .refine(({ from, to }) => from < to, "ends before it begins");

const service = z.object({ price: sum, enabled: z.boolean() }).strict();
const days = z.number().int().min(0).max(60);
const window = z
  .object({ from_days: days, to_days: days, from: time, to: time })
  .strict()
  .refine(
    ({ from_days, to_days, from, to }) => from_days <= to_days && from < to,
    "ends before it begins",
  );

const corner = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const unique = (items: readonly unknown[]) => new Set(items).size === items.length;

const zone = {
  name: words(60),
  divisions: z.array(z.string().max(10)).max(20).refine(unique, "names one twice"),
  districts: z.array(z.string().max(12)).max(300).refine(unique, "names one twice"),
  polygon: z.array(corner).min(3).max(200).nullable(),
  polygon_divisions: z.array(z.string().max(10)).max(20).refine(unique, "names one twice"),
  priority: z.number().int().min(0).max(1000),
  services: z.object({ standard: service, express: service }).strict(),
  free_from: z.number().int().min(0).max(1_000_000_000).nullable(),
  weight_steps: z
    .array(z.object({ over_g: z.number().int().min(0).max(1_000_000), price: sum }).strict())
    .max(20)
    .refine((steps) => unique(steps.map(({ over_g }) => over_g)), "has one weight twice"),
  cod_fee: sum,
  cutoff: time.nullable(),
  working_days: z
    .array(z.number().int().min(1).max(7))
    .min(1)
    .max(7)
    .refine(unique, "names one twice"),
  window: z.object({ standard: window, express: window }).strict(),
  profile_prices: z.record(
    z.string().min(1).max(64),
    z.object({ standard: sum.optional(), express: sum.optional() }).strict(),
  ),
};

export const createZoneBody = z.object(zone).strict();

const version = z.coerce.number().int().min(1);
export const updateZoneBody = createZoneBody.partial().extend({ version });
export const deleteZoneQuery = z.object({ version }).strict();

export const historyQuery = z
  .object({
    zone_id: z.string().max(64).optional(),
    limit: z.coerce.number().int().min(0).max(100).default(20),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  })
  .strict();

export const nothing = z.object({}).strict();

const pin = z
  .object({ lat: z.number(), lng: z.number() })
  .strict()
  .refine((value) => readPin(value) !== null, "is outside Uzbekistan");

export const previewBody = z
  .object({
    province: z.string().trim().max(100),
    district_soato: z.string().max(12).optional(),
    pin: pin.optional(),
    items_total: z.number().int().min(0).max(1_000_000_000),
    weight_g: z.number().min(0).max(10_000_000),
    cod: z.boolean(),
    shipping_profile_id: z.string().max(64).optional(),
    at: z.iso.datetime({ offset: true }).optional(),
  })
  .strict();

const day = hours.nullable();
const point = z
  .object({
    stock_location_id: z.string().min(1).max(64),
    name: words(80),
    address: words(200),
    phone: z
      .string()
      .regex(/^\+[1-9]\d{7,14}$/, "E.164")
      .nullable(),
    hours: z
      .object({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day })
      .strict(),
    lat: z.number().nullable(),
    lng: z.number().nullable(),
    map_url: z
      .url({ protocol: /^https$/ })
      .max(500)
      .nullable(),
    active: z.boolean(),
  })
  .strict();

/** Both or neither, and in the country. */
const placed = ({
  lat,
  lng,
}: {
  lat?: number | null | undefined;
  lng?: number | null | undefined;
}) => ((lat ?? null) === null && (lng ?? null) === null) || readPin({ lat, lng }) !== null;
const PLACED = { message: "is outside Uzbekistan", path: ["lat"] };

export const createPickupPointBody = point.refine(placed, PLACED);
export const updatePickupPointBody = point.partial().refine(placed, PLACED);

export type HistoryQuery = z.infer<typeof historyQuery>;

import { z } from "@medusajs/framework/zod";
import { RX_CLASSES } from "../../../types";

const text = (longest: number) => z.string().trim().max(longest);
const optionalText = (longest = 300) => text(longest).nullish();
const day = z.iso.date();
const flag = z.enum(["true", "false"]).transform((value) => value === "true");

const texts = (longest: number) =>
  z
    .object({ uz: text(longest), ru: text(longest), en: text(longest) })
    .partial()
    .strict()
    .nullish();

export const listQuery = z.object({
  q: text(100).optional(),
  rx_class: z.enum(RX_CLASSES).optional(),
  substance_id: text(64).optional(),
  form: text(200).optional(),
  manufacturer: text(300).optional(),
  expires_until: day.optional(),
  missing: flag.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

export const medicineBody = z
  .object({
    rx_class: z.enum(RX_CLASSES),
    form: text(200).min(1),
    manufacturer: optionalText(),
    country: optionalText(100),
    registration_no: optionalText(100),
    atc: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^([A-Z](\d{2}([A-Z]{1,2}(\d{2})?)?)?)?$/)
      .nullish(),
    storage: texts(1000),
    leaflet: texts(50_000),
    leaflet_url: z.union([z.literal(""), z.url({ protocol: /^https?$/ }).max(1000)]).nullish(),
    substances: z
      .array(
        z
          .object({
            inn: text(300).min(1),
            uz: optionalText(),
            ru: optionalText(),
            latin: optionalText(),
            atc: optionalText(10),
            strength: optionalText(100),
          })
          .strict(),
      )
      .max(60),
    packs: z
      .array(
        z
          .object({
            variant_id: text(64).min(1),
            pack: optionalText(100),
            strength: optionalText(100),
            gtin: z.union([z.literal(""), z.string().regex(/^\d{8}(\d{4,6})?$/)]).nullish(),
            reference_price: z.number().int().min(0).max(1_000_000_000).nullish(),
          })
          .strict(),
      )
      .max(200),
  })
  .strict();

export const batchBody = z
  .object({
    variant_id: text(64).min(1),
    series: text(60).min(1),
    expires_on: day,
    quantity: z.number().int().min(0).max(10_000_000),
    received_on: day.nullish(),
  })
  .strict();

export const importQuery = z.object({ preview: flag.default(false) });

export const exportQuery = z.object({
  format: z.enum(["xlsx", "csv"]).default("xlsx"),
  missing: flag.default(false),
});

export const nothing = z.object({}).strict();

export type ListQuery = z.infer<typeof listQuery>;
export type MedicineBody = z.infer<typeof medicineBody>;
export type BatchBody = z.infer<typeof batchBody>;
export type ImportQuery = z.infer<typeof importQuery>;
export type ExportQuery = z.infer<typeof exportQuery>;

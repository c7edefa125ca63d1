import { z } from "@medusajs/framework/zod";
import { SHAPES } from "./code-shapes";

export const mxik = z.string().regex(SHAPES.mxik, "mxik");
export const packageCode = z.string().regex(SHAPES.package_code, "package_code");
export const tin = z.string().regex(SHAPES.tin, "seller_tin");
export const pinfl = z.string().regex(SHAPES.pinfl, "seller_pinfl");
export const barcode = z.string().regex(SHAPES.barcode, "barcode");
/** Whether the rate is one the shop uses is asked of its settings. */
export const vatPercent = z.number().int().min(0).max(100);
/** Unit code of the classifier. */
export const units = z.number().int().min(0).max(2_147_483_647);

const orNull = <T extends z.ZodType>(schema: T) => schema.nullish().transform((v) => v ?? null);

const codes = z.object({
  mxik,
  package_code: packageCode,
  units: orNull(units),
  vat_percent: vatPercent,
  is_marked: z.boolean().default(false),
  /** GTIN; the variant's own barcode when null. */
  barcode: orNull(barcode),
  /** Whose goods they are, when the shop sells for somebody else. */
  seller_tin: orNull(tin),
  seller_pinfl: orNull(pinfl),
});

/** One seller is either a legal person or a natural one. */
export const oneSeller = (of: { seller_tin: string | null; seller_pinfl: string | null }) =>
  !(of.seller_tin && of.seller_pinfl);

/** What the tax authority wants to know of a product variant. */
export const fiscalCodes = codes
  .strict()
  .refine(oneSeller, { path: ["seller_pinfl"], message: "one_seller" });

export type FiscalCodes = z.infer<typeof fiscalCodes>;

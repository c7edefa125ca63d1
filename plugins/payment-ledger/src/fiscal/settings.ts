import { z } from "@medusajs/framework/zod";
import { mxik, oneSeller, packageCode, pinfl, tin, units, vatPercent } from "./codes";

/** The shop's own say in its receipts. */
export const fiscalSettings = z
  .object({
    /** The service line that delivery becomes on a receipt; null until its codes are known. */
    delivery: z
      .object({
        title: z.string().trim().min(1).max(63),
        mxik,
        package_code: packageCode,
        units: units.nullable().default(null),
        vat_percent: vatPercent,
      })
      .strict()
      .nullable(),
    /** The seller of products that name none. */
    seller_tin: tin.nullable(),
    seller_pinfl: pinfl.nullable(),
    /** Rates a product may have; anything else is a slip of the finger. */
    vat_percents: z.array(vatPercent).min(1).max(10),
    rounding: z.enum(["half_up", "truncate"]),
    /** An order that no receipt can be made for cannot be paid online. */
    require_codes: z.boolean(),
  })
  .strict()
  .refine(oneSeller, { path: ["seller_pinfl"], message: "one_seller" })
  .refine((s) => !s.delivery || s.vat_percents.includes(s.delivery.vat_percent), {
    path: ["delivery", "vat_percent"],
    message: "vat_percent",
  });

export type FiscalSettings = z.infer<typeof fiscalSettings>;

export const DEFAULT_FISCAL_SETTINGS: FiscalSettings = {
  delivery: null,
  seller_tin: null,
  seller_pinfl: null,
  vat_percents: [0, 12],
  rounding: "half_up",
  require_codes: false,
};

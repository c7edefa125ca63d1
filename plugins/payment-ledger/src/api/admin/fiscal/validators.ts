import { z } from "@medusajs/framework/zod";
import { fiscalCodes } from "../../../fiscal/codes";
import { MARKS_LIMIT, SCAN_LIMIT } from "../../../fiscal/read-mark";
import { ROWS_LIMIT } from "../../../fiscal/import/table";

const flag = z.enum(["true", "false"]).transform((text) => text === "true");

export const codesQuery = z.object({
  /** Only variants without codes. */
  missing: flag.optional(),
  q: z.string().trim().min(1).max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).default(0),
});
export type CodesQuery = z.infer<typeof codesQuery>;

/** Codes of many variants at once; each names its variant by id. */
export const codesBody = z
  .object({
    codes: z
      .array(z.object({ variant_id: z.string().min(1).max(100), codes: fiscalCodes }).strict())
      .min(1)
      .max(ROWS_LIMIT),
  })
  .strict();
export type CodesBody = z.infer<typeof codesBody>;

/** Null takes a variant's codes away. */
export const variantBody = z.object({ codes: fiscalCodes.nullable() }).strict();
export type VariantBody = z.infer<typeof variantBody>;

/** Marking codes of an order's lines, as the scanner read them; an empty list takes those of a line away. */
export const marksBody = z
  .object({
    lines: z
      .array(
        z
          .object({
            line_id: z.string().min(1).max(100),
            marks: z.array(z.string().max(SCAN_LIMIT)).max(MARKS_LIMIT),
          })
          .strict(),
      )
      .min(1)
      .max(200),
  })
  .strict();
export type MarksBody = z.infer<typeof marksBody>;

/** `preview` tells what is wrong and keeps nothing. */
export const marksQuery = z.object({ preview: flag.default(false) });
export type MarksQuery = z.infer<typeof marksQuery>;

export const importQuery = z.object({ preview: flag.default(false) });
export type ImportQuery = z.infer<typeof importQuery>;

export const templateQuery = z.object({
  format: z.enum(["xlsx", "csv"]).default("xlsx"),
  missing: flag.default(false),
});
export type TemplateQuery = z.infer<typeof templateQuery>;

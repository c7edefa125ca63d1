import { SHAPES } from "../../fiscal/code-shapes";
import type { FiscalCodes } from "./fiscal-api";

/** The codes as they stand in a form, half typed. */
export type CodesDraft = {
  mxik: string;
  package_code: string;
  units: string;
  vat_percent: string;
  barcode: string;
  /** TIN or PINFL; their length tells which. */
  seller: string;
  is_marked: boolean;
};

export type WrongField = Exclude<keyof CodesDraft, "is_marked">;

/** A VAT rate is never proposed: exemptions differ by product and change. */
export function draftOf(codes: FiscalCodes | null): CodesDraft {
  return {
    mxik: codes?.mxik ?? "",
    package_code: codes?.package_code ?? "",
    units: codes?.units?.toString() ?? "",
    vat_percent: codes?.vat_percent.toString() ?? "",
    barcode: codes?.barcode ?? "",
    seller: codes?.seller_tin ?? codes?.seller_pinfl ?? "",
    is_marked: codes?.is_marked ?? false,
  };
}

/** The codes of a form, or the fields that are not right yet. */
export function codesOf(draft: CodesDraft): { codes: FiscalCodes } | { wrong: WrongField[] } {
  const mxik = squeezed(draft.mxik);
  const package_code = squeezed(draft.package_code);
  const units = squeezed(draft.units);
  const barcode = squeezed(draft.barcode);
  const seller = sellerOf(draft.seller);
  const wrong: WrongField[] = [
    ...(SHAPES.mxik.test(mxik) ? [] : ["mxik" as const]),
    ...(SHAPES.package_code.test(package_code) ? [] : ["package_code" as const]),
    ...(draft.vat_percent === "" ? ["vat_percent" as const] : []),
    ...(/^\d{0,9}$/.test(units) ? [] : ["units" as const]),
    ...(barcode === "" || SHAPES.barcode.test(barcode) ? [] : ["barcode" as const]),
    ...(seller ? [] : ["seller" as const]),
  ];
  return wrong.length > 0 || !seller
    ? { wrong }
    : {
        codes: {
          mxik,
          package_code,
          units: units === "" ? null : Number(units),
          vat_percent: Number(draft.vat_percent),
          is_marked: draft.is_marked,
          barcode: barcode || null,
          ...seller,
        },
      };
}

/** TIN or PINFL by length, nobody when empty; null when it is neither. */
export function sellerOf(
  text: string,
): { seller_tin: string | null; seller_pinfl: string | null } | null {
  const digits = squeezed(text);
  if (digits === "") {
    return { seller_tin: null, seller_pinfl: null };
  }
  if (SHAPES.tin.test(digits)) {
    return { seller_tin: digits, seller_pinfl: null };
  }
  return SHAPES.pinfl.test(digits) ? { seller_tin: null, seller_pinfl: digits } : null;
}

/** Codes are pasted with spaces in between. */
export const squeezed = (text: string): string => text.replace(/\s+/g, "");

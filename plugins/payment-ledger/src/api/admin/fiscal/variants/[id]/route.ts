import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { FISCAL_MODULE } from "../../../../../modules/fiscal";
import type FiscalService from "../../../../../modules/fiscal/service";
import type { CatalogueVariant } from "../../../../../modules/fiscal/variants-list";
import type { VariantBody } from "../../validators";

type VariantResponse = {
  variant: CatalogueVariant;
  /** Rates the shop uses. */
  vat_percents: number[];
};

/** One variant with its codes. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<VariantResponse>,
): Promise<void> {
  const fiscal = req.scope.resolve<FiscalService>(FISCAL_MODULE);
  res.json(await variantOf(fiscal, req.params.id));
}

/** Sets its codes, or with null takes them away. */
export async function POST(
  req: AuthenticatedMedusaRequest<VariantBody>,
  res: MedusaResponse<VariantResponse>,
): Promise<void> {
  const fiscal = req.scope.resolve<FiscalService>(FISCAL_MODULE);
  const { variant, vat_percents } = await variantOf(fiscal, req.params.id);
  const { codes } = req.validatedBody;
  if (codes && !vat_percents.includes(codes.vat_percent)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `VAT of ${codes.vat_percent} % is not among the shop's rates: ${vat_percents.join(", ")}`,
    );
  }
  await (codes
    ? fiscal.saveCodes([{ ...codes, variant_id: variant.variant_id }])
    : fiscal.eraseCodes(variant.variant_id));
  res.json(await variantOf(fiscal, req.params.id));
}

async function variantOf(fiscal: FiscalService, id: string): Promise<VariantResponse> {
  const [variant, { vat_percents }] = await Promise.all([fiscal.variant(id), fiscal.settings()]);
  if (!variant) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Variant ${id} does not exist`);
  }
  return { variant, vat_percents };
}

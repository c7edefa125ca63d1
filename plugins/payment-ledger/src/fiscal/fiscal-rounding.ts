import type { MedusaContainer } from "@medusajs/framework/types";
import { FISCAL_MODULE } from "../modules/fiscal";
import type FiscalService from "../modules/fiscal/service";
import type { VatRounding } from "./included-vat";

/** How this merchant's VAT sums are made whole, for protocols that have to tell the sum itself. */
export async function fiscalRounding(container: MedusaContainer): Promise<VatRounding> {
  const { settings } = await container.resolve<FiscalService>(FISCAL_MODULE).facts();
  return settings.rounding;
}

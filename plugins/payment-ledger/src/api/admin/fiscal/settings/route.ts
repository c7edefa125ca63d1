import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { FiscalSettings } from "../../../../fiscal/settings";
import { FISCAL_MODULE } from "../../../../modules/fiscal";
import type FiscalService from "../../../../modules/fiscal/service";

type SettingsResponse = { settings: FiscalSettings };

/** The shop's own say in its receipts. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<SettingsResponse>,
): Promise<void> {
  const fiscal = req.scope.resolve<FiscalService>(FISCAL_MODULE);
  res.json({ settings: await fiscal.settings() });
}

/** Replaces all of it. */
export async function POST(
  req: AuthenticatedMedusaRequest<FiscalSettings>,
  res: MedusaResponse<SettingsResponse>,
): Promise<void> {
  const fiscal = req.scope.resolve<FiscalService>(FISCAL_MODULE);
  await fiscal.saveSettings(req.validatedBody);
  res.json({ settings: await fiscal.settings() });
}

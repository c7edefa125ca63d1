import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { preferencesView, type PreferencesView } from "../../../../decisions/preferences-view";
import { notifyOf } from "../../../../news/notify-of";
import { localeOfRequest } from "../../../request-locale";
import type { PreferencesBody } from "../validators";

type PreferencesResponse = { preferences: PreferencesView };

/** What the customer has chosen, and what there is to choose. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<PreferencesResponse>,
): Promise<void> {
  res.setHeader("Cache-Control", "no-store");
  res.json(await viewFor(req));
}

/** Changes what is sent and leaves the rest. */
export async function POST(
  req: AuthenticatedMedusaRequest<PreferencesBody>,
  res: MedusaResponse<PreferencesResponse>,
): Promise<void> {
  await notifyOf(req.scope).changePreferences(req.auth_context.actor_id, req.validatedBody);
  res.json(await viewFor(req));
}

async function viewFor(req: AuthenticatedMedusaRequest): Promise<PreferencesResponse> {
  const notify = notifyOf(req.scope);
  const [preferences, switches] = await Promise.all([
    notify.preferences(req.auth_context.actor_id),
    notify.switches(),
  ]);
  const locale = localeOfRequest(req, notify.options.defaultLocale);
  const loaded = notify.channels.names;
  return { preferences: preferencesView({ preferences, loaded, switches, locale }) };
}

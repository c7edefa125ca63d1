import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { InboxPage } from "../../../modules/notify/inbox";
import { notifyOf } from "../../../news/notify-of";
import { localeOfRequest } from "../../request-locale";
import type { InboxQuery } from "./validators";

/** What the customer was told, the newest first, in the language of the request. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<InboxPage>,
): Promise<void> {
  const notify = notifyOf(req.scope);
  const locale = localeOfRequest(req, notify.options.defaultLocale);
  const query = req.validatedQuery as InboxQuery;
  res.setHeader("Cache-Control", "no-store");
  res.json(await notify.inbox.page(req.auth_context.actor_id, { ...query, locale }));
}

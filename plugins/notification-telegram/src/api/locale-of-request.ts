import type { MedusaRequest } from "@medusajs/framework/http";
import type { Locale } from "../channel-port";
import { localeOfLanguage } from "../texts/texts";

/** Medusa takes `?locale=ru` (or the header x-medusa-locale) out of the request; otherwise the browser's language. */
export const localeOfRequest = (req: Pick<MedusaRequest, "locale" | "headers">): Locale =>
  localeOfLanguage(req.locale ?? req.headers["accept-language"]);

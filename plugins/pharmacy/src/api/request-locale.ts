import type { MedusaRequest } from "@medusajs/framework/http";
import { LOCALES, type Locale } from "../types";

/** Medusa takes `?locale=ru` or `x-medusa-locale` out of the request as `req.locale`; else the browser's own wish counts. */
export function localeOfRequest(req: MedusaRequest, fallback: Locale): Locale {
  const wished = [req.locale, ...String(req.headers["accept-language"] ?? "").split(",")];
  for (const wish of wished) {
    const language = wish?.trim().slice(0, 2).toLowerCase();
    const found = LOCALES.find((locale) => locale === language);
    if (found) {
      return found;
    }
  }
  return fallback;
}

import type { APIRoute } from "astro";
import { environment } from "../commerce/environment";
import { localePath, locales } from "../i18n/locale";

const closed = ["/cart", "/checkout", "/order/", "/search", "/account", "/sign-in"];

export const GET: APIRoute = () => {
  const rules = locales.flatMap((locale) =>
    closed.map((path) => `Disallow: ${localePath(locale, path)}`),
  );
  const sitemap = new URL("/sitemap.xml", environment.STOREFRONT_URL).href;
  return new Response(["User-agent: *", ...rules, `Sitemap: ${sitemap}`, ""].join("\n"), {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "public, max-age=3600",
    },
  });
};

import type { APIRoute } from "astro";
import { environment } from "../commerce/environment";
import { courierSay } from "../courier/texts/texts";
import { defaultLocale, locales } from "../i18n/locale";

const icon = (size: number, purpose: string, name = "courier") => ({
  src: `/${name}-${size}.png`,
  sizes: `${size}x${size}`,
  type: "image/png",
  purpose,
});

/** What makes the courier's page something to install, named in the language of `?lang=`. */
export const GET: APIRoute = ({ url }) => {
  const locale = locales.find((one) => one === url.searchParams.get("lang")) ?? defaultLocale;
  const title = courierSay(locale)("title");
  return Response.json(
    {
      id: "/courier",
      name: `${environment.COMPANY_NAME}: ${title.toLowerCase()}`,
      short_name: title,
      lang: locale,
      start_url: "/courier",
      scope: "/courier",
      display: "standalone",
      orientation: "portrait",
      background_color: "#f4f7f5",
      theme_color: "#06363c",
      icons: [icon(192, "any"), icon(512, "any"), icon(512, "maskable", "courier-maskable")],
    },
    {
      headers: { "Content-Type": "application/manifest+json", "Cache-Control": "max-age=3600" },
    },
  );
};

import type { APIRoute } from "astro";
import { listCategories } from "../commerce/categories";
import { environment } from "../commerce/environment";
import { takesPrescriptions } from "../commerce/medicine";
import { listHandles } from "../commerce/products";
import { BackendUnavailable } from "../commerce/store-api";
import { localePath, locales } from "../i18n/locale";

/** Search engines read at most 50 000 addresses of one file. */
const MOST = 50_000;

const escape = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
const absolute = (path: string) => escape(new URL(path, environment.STOREFRONT_URL).href);

function entries(path: string): string[] {
  const links = locales
    .map(
      (one) =>
        `<xhtml:link rel="alternate" hreflang="${one}" href="${absolute(localePath(one, path))}"/>`,
    )
    .join("");
  return locales.map((one) => `<url><loc>${absolute(localePath(one, path))}</loc>${links}</url>`);
}

export const GET: APIRoute = async () => {
  try {
    const [categories, handles, pharmacy] = await Promise.all([
      listCategories("uz"),
      listHandles(),
      takesPrescriptions("uz"),
    ]);
    const paths = [
      "/",
      ...(pharmacy ? ["/prescription"] : []),
      ...categories
        .flatMap((category) => [category, ...category.children])
        .map(({ handle }) => `/category/${handle}`),
      ...handles.map((handle) => `/product/${handle}`),
    ];
    const urls = paths.slice(0, MOST / locales.length).flatMap(entries);
    const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join("\n")}\n</urlset>\n`;
    return new Response(body, {
      headers: {
        "Content-Type": "application/xml; charset=utf-8",
        "Cache-Control": "public, max-age=3600",
      },
    });
  } catch (error) {
    if (error instanceof BackendUnavailable) return new Response(null, { status: 503 });
    throw error;
  }
};

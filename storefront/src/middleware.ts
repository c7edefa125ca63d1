import { defineMiddleware } from "astro:middleware";
import type { APIContext } from "astro";
import { readCartCount } from "./commerce/cart-cookie";
import { listCategories } from "./commerce/categories";
import { environment } from "./commerce/environment";
import { formatMoney } from "./commerce/money";
import { isOwnPost } from "./commerce/origin";
import { allowPost } from "./commerce/post-limit";
import { troubleOf, type Trouble } from "./commerce/trouble";
import { translator } from "./i18n/dictionary";
import { localePath, readLocalePath } from "./i18n/locale";

const securityHeaders: Record<string, string> = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  ...(environment.STOREFRONT_URL.startsWith("https:") && {
    "Strict-Transport-Security": "max-age=31536000",
  }),
};
const files = /^\/(media|robots\.txt|sitemap\.xml|speculation\.json)/;

/** Language from the path, guards for forms, one place where errors become pages, headers on everything. */
export const onRequest = defineMiddleware(async (context, next) => {
  const { locals, url, request } = context;
  // A rewrite to the trouble page comes through here again.
  if (locals.trouble) return next();
  if (files.test(url.pathname)) return withHeaders(await next());

  const { locale, path, redirect } = readLocalePath(url.pathname);
  if (redirect) return context.redirect(redirect + url.search, 301);
  locals.locale = locale;
  locals.path = path;
  locals.here = path + url.search;
  locals.t = translator(locale);
  locals.href = (target) => localePath(locale, target);
  locals.money = (som) => formatMoney(som, locale);
  locals.cartCount = readCartCount(context.cookies);
  locals.categories = [];

  const refused =
    request.method === "GET" || request.method === "HEAD" ? null : await refusePost(context);
  if (refused) return showTrouble(context, refused);
  try {
    locals.categories = await listCategories(locale);
    const response = await (path === url.pathname ? next() : next(path + url.search));
    return withHeaders(response);
  } catch (error) {
    return showTrouble(context, troubleOf(error, url.pathname));
  }
});

async function refusePost(context: APIContext): Promise<Trouble | null> {
  const { headers } = context.request;
  const own = isOwnPost({
    origin: headers.get("origin"),
    fetchSite: headers.get("sec-fetch-site"),
    host: headers.get("host"),
    storefrontUrl: environment.STOREFRONT_URL,
  });
  if (!own) return "forbidden";
  return (await allowPost(context.locals.clientAddress ?? context.clientAddress)) ? null : "busy";
}

async function showTrouble(context: APIContext, trouble: Trouble): Promise<Response> {
  context.locals.trouble = trouble;
  const page = new Request(new URL("/trouble", context.url), { headers: context.request.headers });
  return withHeaders(await context.rewrite(page));
}

function withHeaders(response: Response): Response {
  for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
  if (response.headers.get("content-type")?.startsWith("text/html")) {
    // The cart badge is in every page: none may be shared, and going back must show today's.
    response.headers.set("Cache-Control", "private, no-cache");
    response.headers.set("Content-Type", "text/html; charset=utf-8");
    response.headers.set("Speculation-Rules", '"/speculation.json"');
  }
  return response;
}

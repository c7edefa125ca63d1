import { defineMiddleware } from "astro:middleware";
import type { APIContext } from "astro";
import { countUnread } from "./account/unread";
import { readCartCount } from "./commerce/cart-cookie";
import { listCategories } from "./commerce/categories";
import { environment } from "./commerce/environment";
import { withFlash } from "./commerce/flash";
import { formatMoney } from "./commerce/money";
import { isOwnPost } from "./commerce/origin";
import { allowPost, type Poster } from "./commerce/post-limit";
import { BackendUnavailable, StoreRefusal } from "./commerce/store-api";
import { troubleOf, troubleStatus, type Trouble } from "./commerce/trouble";
import { readCourierToken } from "./courier/server/courier-cookie";
import { courierRoute } from "./courier/server/routes";
import { translator } from "./i18n/dictionary";
import { localePath, readLocalePath } from "./i18n/locale";
import { VISITOR_ADDRESS } from "./server/visitor-address";
import { signInPath } from "./session/own-path";
import { Session } from "./session/session";
import { SessionEnded } from "./session/session-ended";
import { duringVisit } from "./session/visit";

const securityHeaders: Record<string, string> = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(self), payment=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  ...(environment.STOREFRONT_URL.startsWith("https:") && {
    "Strict-Transport-Security": "max-age=31536000",
  }),
};
const isPersonal = /^\/(account|sign-in|sign-out|prescription\/new)(\/|$)/;
const files = /^\/(media|robots\.txt|sitemap\.xml|speculation\.json|courier\.webmanifest)/;
/** A room of its own: no shopper, no cart, no catalogue, and a script that wants words as codes. */
const courier = /^\/courier(\/|$)/;
const courierApi = /^\/courier\/api\//;

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
  locals.unread = 0;
  // Unbuilt, in `astro dev`, nobody has written it.
  locals.clientAddress = request.headers.get(VISITOR_ADDRESS) ?? context.clientAddress;
  const session = Session.read(context.cookies);
  locals.signedIn = Boolean(session);

  const refused =
    request.method === "GET" || request.method === "HEAD" ? null : await refusePost(context);
  if (refused && courierApi.test(path)) {
    return withHeaders(Response.json({ code: refused }, { status: troubleStatus[refused] }));
  }
  if (refused) return showTrouble(context, refused);
  const visit = {
    address: locals.clientAddress,
    userAgent: request.headers.get("user-agent") ?? "",
    session,
  };
  return duringVisit(visit, async () => {
    try {
      if (!courier.test(path)) {
        [locals.categories] = await Promise.all([listCategories(locale), recogniseShopper(locals)]);
      }
      const response = await (path === url.pathname ? next() : next(path + url.search));
      return withHeaders(response, isPersonal.test(path));
    } catch (error) {
      if (error instanceof SessionEnded) return askToSignIn(context);
      if (error instanceof StoreRefusal) locals.retryAfter = error.details.retry_after;
      return showTrouble(context, troubleOf(error, url.pathname));
    }
  });
});

/** Finds out whether the shopper is still signed in, and how much waits in their inbox. */
async function recogniseShopper(locals: App.Locals): Promise<void> {
  if (!locals.signedIn) return;
  try {
    locals.unread = await countUnread(locals.locale);
  } catch (error) {
    // Away or busy: the sign-in is kept, and a page that needs it says so itself.
    if (error instanceof SessionEnded) locals.signedIn = false;
    else if (!(error instanceof BackendUnavailable || error instanceof StoreRefusal)) throw error;
    locals.sessionEnded = !locals.signedIn;
  }
}

/** A page of the account that nobody is signed in to see; a form that came too late begins again at its page. */
function askToSignIn({ locals, redirect }: APIContext): Response {
  const path = signInPath(locals.here);
  const ended = locals.signedIn || locals.sessionEnded;
  const target = ended ? withFlash(path, "ended") : path;
  return withHeaders(redirect(locals.href(target), 303), true);
}

async function refusePost(context: APIContext): Promise<Trouble | null> {
  const { headers } = context.request;
  const own = isOwnPost({
    origin: headers.get("origin"),
    fetchSite: headers.get("sec-fetch-site"),
    host: headers.get("host"),
    storefrontUrl: environment.STOREFRONT_URL,
  });
  if (!own) return "forbidden";
  return (await allowPost(posterOf(context))) ? null : "busy";
}

/** Whom a POST is counted for. Couriers of one mobile operator share an address and report where they are all day. */
function posterOf({ locals, cookies }: APIContext): Poster {
  const address = locals.clientAddress;
  const route = courierRoute("POST", locals.path.replace(courierApi, ""));
  const isCouriers = courierApi.test(locals.path) && route?.session === "needed";
  return { address, courierToken: isCouriers ? readCourierToken(cookies) : null };
}

async function showTrouble(context: APIContext, trouble: Trouble): Promise<Response> {
  context.locals.trouble = trouble;
  const page = new Request(new URL("/trouble", context.url), { headers: context.request.headers });
  return withHeaders(await context.rewrite(page));
}

function withHeaders(response: Response, personal = false): Response {
  for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
  if (response.headers.get("content-type")?.startsWith("text/html")) {
    // The cart badge is in every page: none may be shared, and going back must show today's.
    // Nothing of an account stays in the browser for whoever presses Back after a sign-out.
    response.headers.set("Cache-Control", personal ? "no-store" : "private, no-cache");
    response.headers.set("Content-Type", "text/html; charset=utf-8");
    response.headers.set("Speculation-Rules", '"/speculation.json"');
  }
  return response;
}

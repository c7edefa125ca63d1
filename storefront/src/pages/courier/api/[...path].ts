import type { APIRoute } from "astro";
import { callCourierApi, type CourierAnswer } from "../../../courier/server/call-courier-api";
import {
  forgetCourierToken,
  readCourierToken,
  writeCourierToken,
} from "../../../courier/server/courier-cookie";
import { courierRoute, type CourierRoute } from "../../../courier/server/routes";

/** What the courier's page says to the backend. The token stays in a cookie that no script can read. */
export const ALL: APIRoute = async ({ request, url, cookies }) => {
  const route = courierRoute(request.method, url.pathname.replace(/^\/courier\/api\//, ""));
  if (!route) return reply({ status: 404, body: { code: "not_found" } });
  const token = readCourierToken(cookies);
  if (route.session === "needed" && !token) return reply(signedOut);
  const language = request.headers.get("accept-language");
  if (route.body === "photo") {
    // Megabytes are taken in for a courier alone, not for whoever has a cookie.
    const known = await callCourierApi({ method: "GET", path: "/courier/me", token, language });
    if (known.status !== 200) return reply(known.status === 401 ? signedOut : known);
  }

  const answer = await callCourierApi({
    method: request.method === "POST" ? "POST" : "GET",
    path: route.path + url.search,
    token: route.session === "needed" || route.session === "ends" ? token : null,
    body: await bodyOf(route, request),
    language,
  });
  if (route.session === "begins" && answer.status === 200) {
    const { access_token, ...rest } = answer.body as { access_token: string };
    writeCourierToken(cookies, access_token);
    return reply({ status: 200, body: rest });
  }
  if (route.session === "ends") {
    forgetCourierToken(cookies);
    return reply({ status: 200, body: {} });
  }
  if (route.session === "needed" && answer.status === 401) {
    forgetCourierToken(cookies);
    return reply(signedOut);
  }
  return reply(answer);
};

const signedOut: CourierAnswer = { status: 401, body: { code: "signed_out" } };

async function bodyOf(route: CourierRoute, request: Request) {
  if (route.body === "none") return undefined;
  if (route.body === "json") return { type: "application/json", bytes: await request.text() };
  const type = request.headers.get("content-type") ?? "application/octet-stream";
  return { type, bytes: await request.arrayBuffer() };
}

const reply = ({ status, body }: CourierAnswer): Response =>
  status === 204
    ? new Response(null, { status })
    : Response.json(body ?? {}, { status, headers: { "Cache-Control": "no-store" } });

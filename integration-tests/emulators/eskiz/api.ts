import { setTimeout as pause } from "node:timers/promises";
import type { PageAnswer, PageRequest, Route } from "../web.ts";
import { accountEndpoints } from "./account-endpoints.ts";
import type { Answer, Endpoint } from "./endpoint.ts";
import type { Gateway } from "./gateway.ts";
import { GatewayError } from "./gateway-error.ts";
import { messageEndpoints } from "./message-endpoints.ts";
import type { Role } from "./tokens.ts";

const HANG_MS = 60_000;
const LATE_MS = 20_000;
const PAGE =
  "<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>";

/** The API of the gateway below `/eskiz/api`, as its collection describes it. */
export function apiRoutes(gateway: Gateway): Route[] {
  const endpoints = [...accountEndpoints(gateway), ...messageEndpoints(gateway)];
  return endpoints.map(({ method, path, open = false, handle }) => ({
    method,
    path: new RegExp(`^/eskiz/api${path.source}$`),
    handle: (request) => answerWithHabits(gateway, request, { method, open, handle }),
  }));
}

async function answerWithHabits(
  gateway: Gateway,
  request: PageRequest,
  endpoint: { method: string; open: boolean; handle: Endpoint["handle"] },
): Promise<PageAnswer> {
  const { api } = gateway.habits;
  const what = `${endpoint.method} ${request.pathname}`;
  const done = (status: number, answer: PageAnswer): PageAnswer => {
    gateway.note(what, status);
    return answer;
  };
  if (api === "outage") {
    return done(0, { hangUp: true });
  }
  if (api === "hangs") {
    gateway.note(what, 0);
    await pause(HANG_MS, undefined, { ref: false });
    return { hangUp: true };
  }
  if (api === "bad_gateway" || api === "html") {
    const status = api === "html" ? 200 : 502;
    return done(status, { html: PAGE, status });
  }
  if (gateway.habits.throttled > 0) {
    const { retry_after_s, throttled } = gateway.habits;
    gateway.habits = { ...gateway.habits, throttled: throttled - 1 };
    const headers = { "retry-after": String(retry_after_s) };
    return done(429, { json: { message: "Too Many Attempts." }, status: 429, headers });
  }
  const { status, body, sends } = run(gateway, request, endpoint);
  gateway.note(what, status);
  if (sends && api === "lost") {
    return { hangUp: true };
  }
  if (sends && api === "broken") {
    return { html: PAGE, status: 502 };
  }
  if (sends && api === "late") {
    await pause(LATE_MS, undefined, { ref: false });
  }
  return { json: body, status };
}

function run(
  gateway: Gateway,
  request: PageRequest,
  { open, handle }: { open: boolean; handle: Endpoint["handle"] },
): Required<Answer> {
  try {
    const role = open ? "user" : roleOf(gateway, request);
    const { body, status = 200, sends = false } = handle({ ...request, role });
    return { body, status, sends };
  } catch (error) {
    if (!(error instanceof GatewayError)) {
      throw error;
    }
    const body = { message: error.words, status: "error", id: null };
    return {
      body: error.status === 401 ? { message: error.words } : body,
      status: error.status,
      sends: false,
    };
  }
}

function roleOf(gateway: Gateway, { headers }: PageRequest): Role {
  if (gateway.habits.unauthorized > 0) {
    gateway.habits = { ...gateway.habits, unauthorized: gateway.habits.unauthorized - 1 };
    throw new GatewayError(401, "Expired");
  }
  const role = gateway.tokens.roleOf(headers.authorization);
  if (!role) {
    throw new GatewayError(401, "Expired");
  }
  return role;
}

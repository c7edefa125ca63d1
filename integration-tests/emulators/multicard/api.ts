import type { PageAnswer, PageRequest, Route } from "../web.ts";
import { cardEndpoints } from "./cards-api.ts";
import type { ApiAnswer, Endpoint, Gateway } from "./endpoint.ts";
import { GatewayError } from "./gateway-error.ts";
import { holdEndpoints } from "./holds-api.ts";
import { invoiceEndpoints } from "./invoices-api.ts";
import { masked, maskedPath } from "./masked.ts";
import { paymentEndpoints } from "./payments-api.ts";
import { storeEndpoints } from "./store-api.ts";
import type { Tokens } from "./tokens.ts";

const HANGS_MS = 60_000;
const KEPT_LOG = 60;
const MAINTENANCE = "<html><body><h1>Technical works</h1></body></html>";

/** The gateway's API below `/multicard`: envelopes, tokens, moods, and a note of every call. */
export function apiRoutes(gateway: Gateway, tokens: Tokens): Route[] {
  const endpoints = [
    ...storeEndpoints(gateway),
    ...cardEndpoints(gateway),
    ...invoiceEndpoints(gateway),
    ...holdEndpoints(gateway),
    ...paymentEndpoints(gateway),
  ];
  const auth: Route = {
    method: "POST",
    path: /^\/multicard\/auth$/,
    handle: async ({ body }) => {
      const at = Date.now();
      const issued = tokens.issue(body, gateway.habits.token_life_s);
      const answer: Sent = issued
        ? { status: 200, json: issued }
        : { status: 401, json: { errors: [{ message: "Неверные данные приложения" }] } };
      note(gateway, gateway.log, { at, what: "POST /auth", body, answer });
      return answer;
    },
  };
  return [auth, ...endpoints.map((endpoint) => routeOf(endpoint, gateway, tokens))];
}

type Sent = { status: number; json: object };

const routeOf = (endpoint: Endpoint, gateway: Gateway, tokens: Tokens): Route => ({
  method: endpoint.method,
  path: new RegExp(endpoint.path.source.replace("^", "^\\/multicard")),
  handle: async (request) => {
    const at = Date.now();
    const { habits } = gateway;
    await pause(habits.delay_ms);
    const what = `${endpoint.method} ${maskedPath(calledPath(endpoint, request))}`;
    if (!isAllowed(gateway, tokens, request)) {
      const answer = { status: 401, json: { errors: [{ message: "Unauthorized" }] } };
      note(gateway, aboutPath(gateway, request), { at, what, body: request.body, answer });
      return answer;
    }
    const mood = await moodAnswer(habits.api);
    if (mood) {
      const answer = { status: 0, json: { mood: habits.api } };
      note(gateway, aboutPath(gateway, request), { at, what, body: request.body, answer });
      return mood;
    }
    const { answer, about, complaint } = await run(endpoint, gateway, request);
    note(gateway, about?.calls ?? aboutPath(gateway, request), {
      ...{ at, what, body: request.body, answer, complaint },
    });
    // A question changes nothing that a restart must know.
    if (endpoint.method !== "GET") {
      gateway.books.save();
    }
    return habits.api === "lost" && endpoint.method !== "GET" ? { hangUp: true } : answer;
  },
});

async function run(
  endpoint: Endpoint,
  gateway: Gateway,
  { path, query, body, headers }: PageRequest,
): Promise<{ answer: Sent } & Partial<Omit<ApiAnswer, "data">>> {
  const origin = `http://${headers.host ?? "localhost:9400"}`;
  try {
    const { data, about, complaint } = await endpoint.handle({ path, query, body, origin });
    return { answer: { status: 200, json: { success: true, data } }, about, complaint };
  } catch (error) {
    if (!(error instanceof GatewayError)) {
      throw error;
    }
    const json = { success: false, error: { code: error.code, details: error.message } };
    return { answer: { status: error.status, json } };
  }
}

function isAllowed(gateway: Gateway, tokens: Tokens, { headers }: PageRequest): boolean {
  const { habits } = gateway;
  if (habits.unauthorized > 0) {
    gateway.line.habits = { ...habits, unauthorized: habits.unauthorized - 1 };
    return false;
  }
  return tokens.isValid(headers.authorization, headers["x-access-token"]);
}

/** Null: the call is carried out. */
async function moodAnswer(mood: Gateway["habits"]["api"]): Promise<PageAnswer | null> {
  if (mood === "html") {
    return { html: MAINTENANCE };
  }
  if (mood === "bad_gateway") {
    return { html: MAINTENANCE, status: 502 };
  }
  if (mood === "hangs") {
    await pause(HANGS_MS);
    return { hangUp: true };
  }
  return null;
}

/** A refused call is noted on what its path names. */
function aboutPath({ books, log }: Gateway, { path }: PageRequest) {
  const named =
    books.payments.find(path[0]) ?? books.bindings.find(path[0]) ?? books.cards.find(path[0]);
  return named?.calls ?? log;
}

const calledPath = ({ path }: Endpoint, request: PageRequest): string =>
  request.path.reduce(
    (text, part) => text.replace(/\([^)]*\)/, part),
    path.source.replace(/^\^|\$$/g, "").replaceAll("\\/", "/"),
  );

type Noted = { at: number; what: string; body: object; answer: Sent; complaint?: string | null };

function note(
  gateway: Gateway,
  calls: Gateway["log"],
  { at, what, body, answer, complaint = null }: Noted,
): void {
  calls.push({
    at,
    direction: "from_shop",
    what,
    sent: Object.keys(body).length > 0 ? masked(body) : "",
    answer: `${answer.status} ${masked(answer.json)}`,
    good: answer.status === 200,
    complaint: answer.status === 200 ? complaint : null,
    duration_ms: Date.now() - at,
  });
  gateway.log.splice(0, gateway.log.length - KEPT_LOG);
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

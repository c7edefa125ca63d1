import { setTimeout as pause } from "node:timers/promises";
import type { PageAnswer, PageRequest, Route } from "../web.ts";
import { tashkentTime } from "./courier.ts";
import type { Gateway, Order } from "./gateway.ts";
import { GatewayError } from "./gateway-error.ts";
import type { Sms } from "./sms-book.ts";
import type { Role } from "./tokens.ts";

type Call = PageRequest & { role: Role };
type Answer = {
  body: object;
  status?: number;
  /** It took an SMS: a lost answer matters. */ sends?: boolean;
};
type Endpoint = {
  method: Route["method"];
  /** Below `/eskiz/api`. */
  path: RegExp;
  /** Needs no token. */
  open?: boolean;
  /** @throws GatewayError */
  handle: (call: Call) => Answer;
};

const HANG_MS = 60_000;
const LATE_MS = 20_000;
const PAGE =
  "<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>";

/** The API of the gateway below `/eskiz/api`, as its collection describes it. */
export function apiRoutes(gateway: Gateway): Route[] {
  return endpoints(gateway).map(({ method, path, open = false, handle }) => ({
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

function endpoints(gateway: Gateway): Endpoint[] {
  const { book, templates, tokens } = gateway;
  const issued = (token: string): Answer => ({
    body: { message: "token_generated", data: { token }, token_type: "bearer" },
  });
  return [
    {
      method: "POST",
      path: /\/auth\/login/,
      open: true,
      handle: ({ body }) => {
        const role = gateway.login(body.email, body.password);
        if (!role) {
          throw new GatewayError(401, "Invalid credentials");
        }
        return issued(tokens.issue(role, gateway.habits.token_life_s));
      },
    },
    {
      method: "PATCH",
      path: /\/auth\/refresh/,
      handle: ({ headers }) =>
        issued(tokens.refresh(headers.authorization, gateway.habits.token_life_s) ?? ""),
    },
    {
      method: "GET",
      path: /\/auth\/user/,
      handle: ({ role }) => {
        const { balance } = gateway.habits;
        const data = { id: 1, name: "Demo", role, status: "active", is_vip: false, balance };
        return { body: { status: "success", data, id: null } };
      },
    },
    {
      method: "POST",
      path: /\/message\/sms\/send/,
      handle: ({ body, role }) => {
        const order = {
          to: text(body.mobile_phone),
          text: text(body.message),
          user_sms_id: textOrNull(body.user_sms_id),
        };
        const [sms] = gateway.take([order], { role, ...envelope(body) });
        const message = "Waiting for SMS provider";
        return { body: { id: sms?.request_id, message, status: "waiting" }, sends: true };
      },
    },
    {
      method: "POST",
      path: /\/message\/sms\/send-batch/,
      handle: ({ body, role }) => {
        const orders = ordersOf(body);
        const messages = gateway.take(orders, { role, ...envelope(body) });
        return {
          body: {
            id: messages[0]?.request_id,
            message: "Waiting for SMS provider",
            status: messages.map(() => "waiting"),
          },
          sends: true,
        };
      },
    },
    {
      method: "GET",
      path: /\/message\/sms\/status_by_id\/([\w-]+)/,
      handle: ({ path }) => {
        const sms = book.find(path[0] ?? "");
        if (!sms) {
          throw new GatewayError(404, "Не найдено");
        }
        return { body: { status: "success", data: shown(sms) } };
      },
    },
    {
      method: "POST",
      path: /\/message\/sms\/get-user-messages/,
      handle: ({ body, query }) => ({ body: pageOf(gateway, body, query) }),
    },
    {
      method: "POST",
      path: /\/user\/template/,
      handle: ({ body }) => {
        const template = text(body.template);
        if (template === "") {
          throw new GatewayError(422, { template: ["Поле template обязательно"] });
        }
        templates.submit(template, gateway.habits);
        return { body: { success: true, message: "Текст отправлен на модерацию", template } };
      },
    },
    {
      method: "GET",
      path: /\/user\/templates/,
      handle: () => ({
        body: {
          success: true,
          result: templates.list(gateway.habits).map(({ id, text, status }) => ({
            id,
            template: text,
            original_text: text,
            status,
          })),
        },
      }),
    },
    {
      method: "GET",
      path: /\/user\/get-limit/,
      handle: () => ({ body: { data: { balance: gateway.habits.balance }, status: "success" } }),
    },
    {
      method: "GET",
      path: /\/nick\/me/,
      handle: () => ({ body: gateway.nicks }),
    },
  ];
}

const envelope = (body: Record<string, unknown>) => ({
  from: text(body.from),
  callback_url: textOrNull(body.callback_url),
});

function ordersOf({ messages, dispatch_id }: Record<string, unknown>): Order[] {
  if (!Array.isArray(messages) || messages.length === 0) {
    throw new GatewayError(422, { messages: ["Поле messages обязательно"] });
  }
  return messages.map((one: Record<string, unknown>) => ({
    to: text(one.to),
    text: text(one.text),
    user_sms_id: textOrNull(one.user_sms_id),
    dispatch_id: Number(dispatch_id) || null,
  }));
}

/** Newest first, as the cabinet lists them; the filter's times are minutes of Tashkent. */
function pageOf(gateway: Gateway, body: Record<string, unknown>, query: URLSearchParams): object {
  const from = text(body.start_date);
  const to = text(body.to_date) || text(body.end_date);
  if (from === "" || to === "") {
    throw new GatewayError(422, { start_date: ["Поле start_date обязательно"] });
  }
  const size = Math.min(Math.max(Number(body.page_size) || 20, 20), 200);
  const page = Math.max(Number(query.get("page")) || 1, 1);
  const found = gateway.book
    .all()
    .filter(({ created_at }) => {
      const minute = tashkentTime(created_at).slice(0, 16);
      return minute >= from.slice(0, 16) && minute <= to.slice(0, 16);
    })
    .reverse();
  const last_page = Math.max(Math.ceil(found.length / size), 1);
  return {
    status: "success",
    data: {
      current_page: page,
      last_page,
      next_page_url: page < last_page ? `?page=${page + 1}` : null,
      per_page: size,
      total: found.length,
      result: found.slice((page - 1) * size, page * size).map(shown),
    },
  };
}

const shown = (sms: Sms) => ({
  id: sms.number,
  request_id: sms.request_id,
  user_sms_id: sms.user_sms_id,
  dispatch_id: sms.dispatch_id,
  price: sms.price,
  total_price: sms.price * sms.parts,
  is_ad: sms.is_ad ? 1 : 0,
  nick: sms.from,
  to: sms.to,
  message: sms.text,
  encoding: sms.encoding,
  parts_count: sms.parts,
  status: sms.status,
  created_at: new Date(sms.created_at).toISOString(),
  sent_at: tashkentTime(sms.created_at),
});

const text = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";
const textOrNull = (value: unknown): string | null => text(value) || null;

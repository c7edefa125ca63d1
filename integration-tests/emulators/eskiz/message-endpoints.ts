import { tashkentTime } from "./courier.ts";
import { text, textOrNull, type Endpoint } from "./endpoint.ts";
import type { Gateway, Order } from "./gateway.ts";
import { GatewayError } from "./gateway-error.ts";
import type { Sms } from "./sms-book.ts";

/** Sending, and what has become of it (sections 3 and 4 of the reference). */
export function messageEndpoints(gateway: Gateway): Endpoint[] {
  const { book } = gateway;
  return [
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

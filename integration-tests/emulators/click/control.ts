import { localeOf } from "../locale.ts";
import { BadRequest, type PageAnswer, type PageRequest, type Route } from "../web.ts";
import { changeHabits, GOOD_HABITS } from "./habits.ts";
import type { PayDesk } from "./pay-desk.ts";
import { readPayLink } from "./pay-link.ts";
import type { Payment } from "./payment.ts";
import type { PaymentBook } from "./payment-book.ts";
import type { ShopLine } from "./shop-line.ts";
import { CANCELLED, TAKEN, type Teller } from "./teller.ts";

type Parts = { desk: PayDesk; book: PaymentBook; teller: Teller; line: ShopLine };

/** The JSON API that tests drive the emulator with; described in the README beside. */
export function controlRoutes({ desk, book, teller, line }: Parts): Route[] {
  const find = ({ path }: PageRequest): Payment => {
    const payment = book.find(path[0]);
    if (!payment) {
      throw new BadRequest("no such payment", 404);
    }
    return payment;
  };
  const habits = async (): Promise<PageAnswer> => ({ json: { habits: line.habits } });

  return [
    {
      method: "POST",
      path: /^\/click\/control\/pay$/,
      handle: async ({ body }) => {
        const link = readPayLink(queryOf(body));
        if (!link || !desk.isOurs(link)) {
          throw new BadRequest("link or params must be a payment button of this service");
        }
        const { outcome = "success" } = body;
        if (outcome !== "success" && outcome !== "decline" && outcome !== "prepare_only") {
          throw new BadRequest("outcome must be success, decline or prepare_only");
        }
        return { json: { payment: await desk.payWithoutPages(link, outcome, localeOf("uz")) } };
      },
    },
    {
      method: "GET",
      path: /^\/click\/control\/payments$/,
      handle: async () => ({ json: { payments: book.list() } }),
    },
    {
      method: "GET",
      path: /^\/click\/control\/payments\/(\d+)$/,
      handle: async (request) => ({ json: { payment: find(request) } }),
    },
    {
      method: "POST",
      path: /^\/click\/control\/payments\/(\d+)\/complete$/,
      handle: async (request) => {
        const payment = find(request);
        const { error, repeat } = { error: 0, repeat: 1, ...request.body };
        const [code, times] = [Number(error), Number(repeat)];
        if (!Number.isInteger(code) || code > 0 || !(times >= 1 && times <= 20)) {
          throw new BadRequest("error must be 0 or negative, repeat 1..20");
        }
        const verdict = code === 0 ? TAKEN : { ...CANCELLED, error: code };
        const answers = [];
        for (let i = 0; i < times; i++) {
          answers.push(await teller.completeOnce(payment, verdict));
        }
        return { json: { payment, answers } };
      },
    },
    {
      method: "POST",
      path: /^\/click\/control\/payments\/(\d+)\/prepare$/,
      handle: async (request) => {
        const payment = find(request);
        const answer = await line.prepare(payment);
        book.save();
        return { json: { payment, answer } };
      },
    },
    {
      method: "POST",
      path: /^\/click\/control\/payments\/(\d+)\/reverse$/,
      handle: async (request) => {
        const payment = find(request);
        teller.reverse(payment, "cabinet");
        return { json: { payment } };
      },
    },
    {
      method: "PUT",
      path: /^\/click\/control\/payments\/(\d+)$/,
      handle: async (request) => {
        const payment = find(request);
        const created_at = new Date(request.body.created_at as string | number).getTime();
        if (!Number.isSafeInteger(created_at)) {
          throw new BadRequest("created_at must be a time: ms or ISO 8601");
        }
        payment.created_at = created_at;
        book.save();
        return { json: { payment } };
      },
    },
    { method: "GET", path: /^\/click\/control\/habits$/, handle: habits },
    {
      method: "PUT",
      path: /^\/click\/control\/habits$/,
      handle: async ({ body }) => {
        line.habits = changeHabits(GOOD_HABITS, body);
        return habits();
      },
    },
  ];
}

/** The button's query, from a whole link or from its parameters. */
function queryOf({ link, params }: Record<string, unknown>): URLSearchParams {
  if (typeof link === "string" && URL.canParse(link)) {
    return new URL(link).searchParams;
  }
  const pairs = Object.entries((params ?? {}) as Record<string, unknown>);
  return new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, String(value)]));
}

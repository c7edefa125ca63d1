import { BadRequest, type PageRequest, type Route } from "../web.ts";
import type { CardDesk } from "./card-desk.ts";
import type { Gateway } from "./endpoint.ts";
import { changeHabits, GOOD_HABITS } from "./habits.ts";
import type { InvoiceDesk } from "./invoice-desk.ts";
import type { Binding, Payment } from "./payment.ts";
import type { SignKind } from "./shop-line.ts";
import { NAMED_CARDS } from "./test-cards.ts";

type Parts = { gateway: Gateway; cards: CardDesk; invoices: InvoiceDesk };

/** The JSON API that tests drive the emulator with; described in the README beside. */
export function controlRoutes({ gateway, cards, invoices }: Parts): Route[] {
  const { books, teller, line } = gateway;
  const find = ({ path }: PageRequest): Payment =>
    books.payments.find(path[0]) ?? refuse("no such payment", 404);
  const habits = () => ({ json: { habits: line.habits } });

  return [
    {
      method: "POST",
      path: /^\/multicard\/control\/bind$/,
      handle: async ({ body }) => {
        const binding = books.bindings.find(lastPart(body.form_url ?? body.session_id));
        if (!binding || binding.state !== "open") {
          return refuse("form_url or session_id must name an open card form");
        }
        if (body.card === "refused") {
          binding.state = "declined";
          return { json: { binding: shown(binding) } };
        }
        cards.bind(binding, cardOf(body.card));
        return { json: { binding: shown(binding) } };
      },
    },
    {
      method: "POST",
      path: /^\/multicard\/control\/pay$/,
      handle: async ({ body }) => {
        const payment = books.payments.find(lastPart(body.checkout_url ?? body.uuid));
        if (payment?.kind !== "invoice" || payment.status !== "draft") {
          return refuse("checkout_url or uuid must name an unpaid invoice");
        }
        await invoices.pay(payment, cardOf(body.card));
        return { json: { payment } };
      },
    },
    {
      method: "GET",
      path: /^\/multicard\/control\/payments$/,
      handle: async () => ({ json: { payments: books.payments.list() } }),
    },
    {
      method: "GET",
      path: /^\/multicard\/control\/payments\/([\w-]+)$/,
      handle: async (request) => ({ json: { payment: find(request) } }),
    },
    {
      method: "GET",
      path: /^\/multicard\/control\/bindings$/,
      handle: async () => ({ json: { bindings: books.bindings.list().map(shown) } }),
    },
    {
      method: "GET",
      path: /^\/multicard\/control\/cards$/,
      handle: async () => ({ json: { cards: books.cards.list().map(withoutToken) } }),
    },
    {
      method: "GET",
      path: /^\/multicard\/control\/log$/,
      handle: async () => ({ json: { log: gateway.log } }),
    },
    {
      method: "POST",
      path: /^\/multicard\/control\/payments\/([\w-]+)\/refund$/,
      handle: async (request) => {
        const payment = find(request);
        if (payment.status !== "success") {
          return refuse(`the payment is ${payment.status}`, 409);
        }
        teller.revert(payment);
        return { json: { payment } };
      },
    },
    {
      method: "POST",
      path: /^\/multicard\/control\/payments\/([\w-]+)\/take-late$/,
      handle: async (request) => {
        const payment = find(request);
        if (payment.status !== "error") {
          return refuse(`the payment is ${payment.status}`, 409);
        }
        teller.takeLate(payment, Number(request.body.amount ?? payment.amount));
        return { json: { payment } };
      },
    },
    {
      method: "POST",
      path: /^\/multicard\/control\/payments\/([\w-]+)\/expire$/,
      handle: async (request) => {
        const payment = find(request);
        if (payment.hold?.status !== "active") {
          return refuse("the payment is no active hold", 409);
        }
        teller.release(payment, "expired");
        return { json: { payment } };
      },
    },
    {
      method: "POST",
      path: /^\/multicard\/control\/payments\/([\w-]+)\/callback$/,
      handle: async (request) => {
        const { kind = "success", changes = {}, sign } = request.body;
        const payment = find(request);
        if (typeof changes !== "object" || changes === null) {
          return refuse("changes must be an object");
        }
        const body = { ...changes };
        const answer =
          kind === "status"
            ? await line.sendStatus(payment, body, signOf(sign, "sha1"))
            : await line.sendSuccess(payment, body, signOf(sign, "md5"));
        return { json: { answer } };
      },
    },
    { method: "GET", path: /^\/multicard\/control\/habits$/, handle: async () => habits() },
    {
      method: "PUT",
      path: /^\/multicard\/control\/habits$/,
      handle: async ({ body }) => {
        line.habits = changeHabits(GOOD_HABITS, body);
        return habits();
      },
    },
  ];
}

/** Tests need to know whether a card is bound, not its token. */
const shown = ({ card, ...binding }: Binding) => ({ ...binding, has_card: card !== null });

const withoutToken = ({ id: _, ...card }: { id: string }) => card;

const lastPart = (text: unknown): string =>
  new URL(String(text), "http://x").pathname.split("/").at(-1) ?? "";

function cardOf(name: unknown): string {
  return (
    NAMED_CARDS[String(name ?? "uzcard")] ??
    refuse("card must be uzcard, humo, declined or no_money")
  );
}

function signOf(text: unknown, usual: SignKind): SignKind {
  const kinds: SignKind[] = ["md5", "sha1", "wrong"];
  return kinds.find((kind) => kind === text) ?? usual;
}

function refuse(why: string, status = 400): never {
  throw new BadRequest(why, status);
}

import { BadRequest, type Route } from "../web.ts";
import type { Gateway } from "./gateway.ts";
import { changeHabits, GOOD_HABITS } from "./habits.ts";
import type { TemplateStatus } from "./template-book.ts";

const STATUSES: TemplateStatus[] = ["moderation", "inproccess", "service", "reklama", "rejected"];

/** The phone's inbox and the JSON API that tests drive the emulator with; described in the README beside. */
export function controlRoutes(gateway: Gateway): Route[] {
  const { book, courier, templates } = gateway;
  const habits = () => ({ json: { habits: gateway.habits } });
  return [
    {
      method: "GET",
      path: /^\/eskiz\/inbox$/,
      handle: async ({ query }) => ({
        json: { messages: book.list(query.get("phone") ?? undefined) },
      }),
    },
    {
      method: "GET",
      path: /^\/eskiz\/control\/messages$/,
      handle: async () => ({ json: { messages: [...book.all()].reverse() } }),
    },
    {
      method: "POST",
      path: /^\/eskiz\/control\/messages\/([\w-]+)\/report$/,
      handle: async ({ path, body }) => {
        const sms = book.find(path[0] ?? "") ?? refuse("no such message", 404);
        const { status = "DELIVRD", changes = {} } = body;
        return { json: { answer: await courier.report(sms, String(status), changes as never) } };
      },
    },
    {
      method: "GET",
      path: /^\/eskiz\/control\/templates$/,
      handle: async () => ({ json: { templates: templates.list(gateway.habits) } }),
    },
    {
      method: "PUT",
      path: /^\/eskiz\/control\/templates\/(\d+)$/,
      handle: async ({ path, body }) => {
        const status = STATUSES.find((one) => one === body.status) ?? refuse("no such status");
        const template = templates.decide(path[0] ?? "", status) ?? refuse("no such template", 404);
        return { json: { template } };
      },
    },
    {
      method: "GET",
      path: /^\/eskiz\/control\/log$/,
      handle: async () => ({ json: { calls: gateway.calls, reports: courier.records } }),
    },
    { method: "GET", path: /^\/eskiz\/control\/habits$/, handle: async () => habits() },
    {
      method: "PUT",
      path: /^\/eskiz\/control\/habits$/,
      handle: async ({ body }) => {
        gateway.habits = changeHabits(GOOD_HABITS, body);
        return habits();
      },
    },
    {
      method: "POST",
      path: /^\/eskiz\/control\/forget-tokens$/,
      handle: async () => {
        gateway.tokens.forget();
        return { json: { forgotten: true } };
      },
    },
    {
      method: "POST",
      path: /^\/eskiz\/control\/reset$/,
      handle: async () => {
        gateway.habits = GOOD_HABITS;
        book.clear();
        templates.clear();
        gateway.calls.splice(0);
        courier.records.splice(0);
        return { json: { reset: true } };
      },
    },
  ];
}

function refuse(why: string, status = 400): never {
  throw new BadRequest(why, status);
}

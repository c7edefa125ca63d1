import type { EmulatorSettings } from "../settings.ts";
import type { Route } from "../web.ts";
import { apiRoutes } from "./api.ts";
import { Books } from "./books.ts";
import { Cabinet } from "./cabinet.ts";
import { CardDesk } from "./card-desk.ts";
import { controlRoutes } from "./control.ts";
import { Gateway } from "./endpoint.ts";
import { GOOD_HABITS } from "./habits.ts";
import { InvoiceDesk } from "./invoice-desk.ts";
import { ShopLine } from "./shop-line.ts";
import { Teller } from "./teller.ts";
import { Tokens } from "./tokens.ts";

/** The emulated Multicard gateway: API, pages, cabinet and control API. `close` writes everything down. */
export function openMulticard(settings: EmulatorSettings): { routes: Route[]; close: () => void } {
  const { applicationId, secret, storeId } = settings.multicard;
  const books = new Books(settings.dataFolder);
  const statusUrl = `${settings.backendUrl}/hooks/uzcard/status`;
  const line = new ShopLine({ statusUrl, secret }, GOOD_HABITS);
  const teller = new Teller(books, line);
  const gateway = new Gateway(books, teller, line, storeId);
  const cards = new CardDesk(gateway);
  const invoices = new InvoiceDesk(gateway);
  const cabinet = new Cabinet(gateway);
  teller.resume();

  return {
    close: () => books.save(),
    routes: [
      {
        method: "GET",
        path: /^\/multicard\/?$/,
        handle: async () => ({ redirect: "/multicard/cabinet" }),
      },
      { method: "GET", path: /^\/multicard\/cabinet$/, handle: (request) => cabinet.show(request) },
      {
        method: "POST",
        path: /^\/multicard\/cabinet$/,
        handle: (request) => cabinet.change(request),
      },
      {
        method: "POST",
        path: /^\/multicard\/cabinet\/([\w-]+)$/,
        handle: (request) => cabinet.act(request),
      },
      {
        method: "GET",
        path: /^\/multicard\/card\/(\w+)$/,
        handle: (request) => cards.show(request),
      },
      {
        method: "POST",
        path: /^\/multicard\/card\/(\w+)$/,
        handle: (request) => cards.submit(request),
      },
      {
        method: "GET",
        path: /^\/multicard\/invoice\/([\w-]+)$/,
        handle: (request) => invoices.show(request),
      },
      {
        method: "POST",
        path: /^\/multicard\/invoice\/([\w-]+)$/,
        handle: (request) => invoices.submit(request),
      },
      {
        method: "GET",
        path: /^\/multicard\/check\/([\w-]+)$/,
        handle: (request) => invoices.receipt(request),
      },
      ...controlRoutes({ gateway, cards, invoices }),
      ...apiRoutes(gateway, new Tokens({ id: applicationId, secret })),
    ],
  };
}

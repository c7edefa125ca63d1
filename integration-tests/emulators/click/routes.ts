import { join } from "node:path";
import type { EmulatorSettings } from "../settings.ts";
import type { Route } from "../web.ts";
import { Cabinet } from "./cabinet.ts";
import { controlRoutes } from "./control.ts";
import { GOOD_HABITS } from "./habits.ts";
import { merchantRoutes } from "./merchant-api.ts";
import { PayDesk } from "./pay-desk.ts";
import { PaymentBook } from "./payment-book.ts";
import { ShopLine } from "./shop-line.ts";
import { Teller } from "./teller.ts";

/** The emulated Click: its pages, cabinet, Merchant API and control API. `close` writes the payments down. */
export function openClick(settings: EmulatorSettings): { routes: Route[]; close: () => void } {
  const { serviceId, secretKey } = settings.click;
  const book = new PaymentBook(join(settings.dataFolder, "click-payments.json"));
  const hooksUrl = `${settings.backendUrl}/hooks/click`;
  const line = new ShopLine({ hooksUrl, serviceId, secretKey }, GOOD_HABITS);
  const teller = new Teller(line, book);
  const desk = new PayDesk(settings.click, book, teller, line);
  const cabinet = new Cabinet(book, teller, line);
  teller.resume();

  return {
    close: () => book.save(),
    routes: [
      { method: "GET", path: /^\/click\/?$/, handle: async () => ({ redirect: "/click/cabinet" }) },
      { method: "GET", path: /^\/click\/cabinet$/, handle: (request) => cabinet.show(request) },
      { method: "POST", path: /^\/click\/cabinet$/, handle: (request) => cabinet.change(request) },
      {
        method: "POST",
        path: /^\/click\/cabinet\/(\d+)$/,
        handle: (request) => cabinet.act(request),
      },
      {
        method: "GET",
        path: /^\/click\/services\/pay\/?$/,
        handle: (request) => desk.show(request),
      },
      {
        method: "POST",
        path: /^\/click\/services\/pay\/?$/,
        handle: (request) => desk.submit(request),
      },
      ...controlRoutes({ desk, book, teller, line }),
      ...merchantRoutes({ book, teller, line, serviceId, credentials: settings.click }),
    ],
  };
}

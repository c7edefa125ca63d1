import { join } from "node:path";
import type { EmulatorSettings } from "../settings.ts";
import type { Route } from "../web.ts";
import { Cabinet } from "./cabinet.ts";
import { CheckoutDesk } from "./checkout.ts";
import { controlRoutes } from "./control.ts";
import { GOOD_HABITS } from "./habits.ts";
import { MerchantLine } from "./merchant-line.ts";
import { ReceiptBook } from "./receipt-book.ts";
import { Teller } from "./teller.ts";

/** The emulated Payme: its pages, cabinet and control API. `close` writes the receipts down. */
export function openPayme(settings: EmulatorSettings): { routes: Route[]; close: () => void } {
  const { merchantId, secretKey } = settings.payme;
  const book = new ReceiptBook(join(settings.dataFolder, "payme-receipts.json"));
  const endpoint = {
    url: `${settings.backendUrl}/hooks/payme`,
    login: "Paycom",
    key: secretKey,
  };
  const line = new MerchantLine(endpoint, GOOD_HABITS);
  const teller = new Teller(line, book);
  const desk = new CheckoutDesk(merchantId, book, teller);
  const cabinet = new Cabinet(book, teller, line);
  teller.resume();

  return {
    close: () => book.save(),
    routes: [
      { method: "GET", path: /^\/payme\/?$/, handle: async () => ({ redirect: "/payme/cabinet" }) },
      { method: "GET", path: /^\/payme\/cabinet$/, handle: (request) => cabinet.show(request) },
      { method: "POST", path: /^\/payme\/cabinet$/, handle: (request) => cabinet.change(request) },
      {
        method: "POST",
        path: /^\/payme\/cabinet\/(\w+)$/,
        handle: (request) => cabinet.act(request),
      },
      ...controlRoutes({ desk, book, teller, line }),
      // Base64 may hold a slash, so the rest of the path is the link; it comes last.
      { method: "GET", path: /^\/payme\/(.+)$/, handle: (request) => desk.show(request) },
      { method: "POST", path: /^\/payme\/(.+)$/, handle: (request) => desk.submit(request) },
    ],
  };
}

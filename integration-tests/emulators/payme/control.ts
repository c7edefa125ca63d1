import { BadRequest, type PageAnswer, type PageRequest, type Route } from "../web.ts";
import type { CheckoutDesk } from "./checkout.ts";
import { encodedPart, readCheckoutLink } from "./checkout-link.ts";
import { changeHabits, GOOD_HABITS } from "./habits.ts";
import type { MerchantLine } from "./merchant-line.ts";
import type { ReceiptBook } from "./receipt-book.ts";
import type { Receipt } from "./receipt.ts";
import { REASON_REFUND, type Teller } from "./teller.ts";

type Parts = { desk: CheckoutDesk; book: ReceiptBook; teller: Teller; line: MerchantLine };

/** The JSON API that tests drive the emulator with; described in the README beside. */
export function controlRoutes({ desk, book, teller, line }: Parts): Route[] {
  const find = ({ path }: PageRequest): Receipt => {
    const receipt = book.find(path[0]);
    if (!receipt) {
      throw new BadRequest("no such receipt", 404);
    }
    return receipt;
  };
  const habits = async (): Promise<PageAnswer> => ({ json: { habits: line.habits } });

  return [
    {
      method: "POST",
      path: /^\/payme\/control\/pay$/,
      handle: async ({ body }) => {
        const { link, outcome = "success" } = body;
        const checkout = readCheckoutLink(encodedPart(String(link ?? "")));
        if (!checkout) {
          throw new BadRequest("link is not a checkout link");
        }
        if (outcome !== "success" && outcome !== "decline" && outcome !== "create_only") {
          throw new BadRequest("outcome must be success, decline or create_only");
        }
        return { json: { receipt: await desk.payWithoutPages(checkout, outcome) } };
      },
    },
    {
      method: "GET",
      path: /^\/payme\/control\/receipts$/,
      handle: async () => ({ json: { receipts: book.list() } }),
    },
    {
      method: "GET",
      path: /^\/payme\/control\/receipts\/(\w+)$/,
      handle: async (request) => ({ json: { receipt: find(request) } }),
    },
    {
      method: "POST",
      path: /^\/payme\/control\/receipts\/(\w+)\/perform$/,
      handle: async (request) => {
        const receipt = find(request);
        await teller.perform(receipt, []);
        return { json: { receipt } };
      },
    },
    {
      method: "POST",
      path: /^\/payme\/control\/receipts\/(\w+)\/cancel$/,
      handle: async (request) => {
        const receipt = find(request);
        const reason = Number(request.body.reason ?? REASON_REFUND);
        const answer = await teller.cancel(receipt, reason);
        return { json: { receipt, answer } };
      },
    },
    {
      method: "POST",
      path: /^\/payme\/control\/receipts\/(\w+)\/fiscal$/,
      handle: async (request) => {
        const receipt = find(request);
        const answer = await teller.sendFiscalReceipt(receipt);
        return { json: { receipt, answer } };
      },
    },
    { method: "GET", path: /^\/payme\/control\/habits$/, handle: habits },
    {
      method: "PUT",
      path: /^\/payme\/control\/habits$/,
      handle: async ({ body }) => {
        line.habits = changeHabits(GOOD_HABITS, body);
        return habits();
      },
    },
  ];
}

import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** A payment in a provider's books. `at` is Unix ms. */
export type BookedPayment = { id: string; /** tiyin */ amount: number; at: number };

export type ProviderBooks = {
  origin: string;
  /** Calls answered. */
  calls: () => number;
  close: () => Promise<void>;
};

/**
 * The reading half of Click's Merchant API and of the Multicard gateway, in this process: every payment is paid. So
 * thin that what is measured is the shop.
 */
export async function openProviderBooks(uzcard: BookedPayment[]): Promise<ProviderBooks> {
  let calls = 0;
  const server = createServer((request, response) => {
    calls++;
    request.resume();
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(answerOf(request, uzcard)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: () => calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answerOf(request: IncomingMessage, uzcard: BookedPayment[]): object {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://books");
  const click = /^\/click\/payment\/status\/\d+\/(\d+)$/.exec(pathname);
  if (click) {
    return { error_code: 0, payment_id: Number(click[1]), payment_status: 2 };
  }
  if (pathname === "/multicard/auth") {
    return { token: "bench", expiry: localTime(Date.now() + 86_400_000) };
  }
  const offset = Number(searchParams.get("offset"));
  const limit = Number(searchParams.get("limit"));
  return {
    success: true,
    data: { list: uzcard.slice(offset, offset + limit).map(saleOf) },
  };
}

function saleOf({ id, amount, at }: BookedPayment): object {
  return {
    uuid: id,
    store_invoice_id: id,
    status: "success",
    total_amount: amount,
    ps: "uzcard",
    added_on: localTime(at),
    payment_time: localTime(at + 5_000),
  };
}

/** `2026-11-21 12:30:05`, GMT+5, as Multicard writes times. */
const localTime = (at: number) =>
  new Date(at + 5 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");

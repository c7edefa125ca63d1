import type { Endpoint, Gateway } from "./endpoint.ts";
import { GatewayError } from "./gateway-error.ts";
import { readGatewayTime } from "./gateway-time.ts";
import { paymentModel } from "./models.ts";
import type { Payment, PaymentStatus } from "./payment.ts";
import { OTP } from "./test-cards.ts";

const LONGEST_PAGE = 100;

/** The register of a cash desk, and what the application may do. */
export const storeEndpoints = (gateway: Gateway): Endpoint[] => [
  {
    method: "GET",
    path: /^\/payment\/store\/(\d+)\/history$/,
    handle: ({ path, query }) => {
      const store_id = gateway.ownStore(Number(path[0]));
      const offset = countOf(query, "offset", 0);
      const limit = Math.min(countOf(query, "limit", 1), LONGEST_PAGE);
      const from = readGatewayTime(query.get("start_date")) ?? 0;
      const to = readGatewayTime(query.get("end_date")) ?? Infinity;
      const status = query.get("only_status");
      const found = gateway.books.payments
        .list()
        .filter((payment) => payment.store_id === store_id)
        .filter(({ created_at }) => created_at >= from && created_at <= to)
        .filter((payment) => status === null || payment.status === status);
      const shown = found.map((payment) => paymentModel(payment, shownStatus(payment)));
      return {
        data: {
          pagination: { total: found.length, offset, limit },
          stat: statOf(shown),
          list: shown.slice(offset, offset + limit),
        },
      };
    },
  },
  {
    method: "GET",
    path: /^\/payment\/application$/,
    handle: () => ({
      data: {
        otp_length: OTP.length,
        otp_required: gateway.habits.otp_required,
        wallet_sum: 0,
      },
    }),
  },
];

/** A register is not a poll: it shows a lost debit as in flight without bringing it nearer. */
const shownStatus = ({ status, shown_in_progress }: Payment): PaymentStatus =>
  shown_in_progress > 0 ? "progress" : status;

function statOf(shown: ReturnType<typeof paymentModel>[]) {
  const statuses = [...new Set(shown.map(({ status }) => status))];
  return statuses.map((status) => {
    const own = shown.filter((payment) => payment.status === status);
    const total_amount = own.reduce((sum, payment) => sum + payment.total_amount, 0);
    return { status, count: own.length, total_amount };
  });
}

function countOf(query: URLSearchParams, name: string, least: number): number {
  const value = Number(query.get(name) ?? NaN);
  if (!Number.isSafeInteger(value) || value < least) {
    throw new GatewayError("ERROR_FIELDS", `Не переданы обязательные поля: ${name}`);
  }
  return value;
}

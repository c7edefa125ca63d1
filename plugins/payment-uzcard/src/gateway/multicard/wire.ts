import { z } from "@medusajs/framework/zod";
import type { BoundCard, GatewayHold, GatewayPayment, PaymentStatus } from "../gateway";
import { fromLocalTime } from "./local-time";

/** The gateway's objects (section 2.3), as much of them as is used. */

const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) =>
    value === null || value === undefined || value === "" ? null : String(value),
  );

const tiyin = z.number().int().nonnegative().transform(BigInt);
const receipt = z.object({ qr_url: text.optional() }).nullish().catch(null);

const STATUSES: readonly string[] = [
  "draft",
  "progress",
  "billing",
  "hold",
  "success",
  "error",
  "revert",
] satisfies PaymentStatus[];

export const statusOf = (status: string | null): PaymentStatus =>
  status !== null && STATUSES.includes(status) ? (status as PaymentStatus) : "other";

export const paymentWire = z
  .object({
    uuid: z.string().min(1),
    store_invoice_id: text,
    status: text,
    total_amount: tiyin,
    ps: text,
    card_pan: text,
    otp_hash: text,
    ps_response_code: text,
    added_on: text,
    payment_time: text,
    refund_time: text,
    receipt_url: text,
    tax: receipt,
    refund_tax: receipt,
  })
  .transform((wire): GatewayPayment => ({
    uuid: wire.uuid,
    invoice_id: wire.store_invoice_id ?? "",
    status: statusOf(wire.status),
    amount: wire.total_amount,
    ps: wire.ps,
    card_pan: wire.card_pan,
    needs_code: wire.otp_hash !== null,
    response_code: wire.ps_response_code,
    created_at: fromLocalTime(wire.added_on),
    paid_at: fromLocalTime(wire.payment_time),
    refunded_at: fromLocalTime(wire.refund_time),
    receipt_url: wire.receipt_url,
    qr_url: wire.tax?.qr_url ?? null,
    refund_qr_url: wire.refund_tax?.qr_url ?? null,
  }));

export const holdWire = z
  .object({ status: text, expiry: text, payment: paymentWire })
  .transform(({ status, expiry, payment }): GatewayHold => ({
    status: status === "draft" || status === "active" || status === "canceled" ? status : "other",
    expires_at: fromLocalTime(expiry),
    payment,
  }));

export const cardWire = z
  .object({
    payer_id: text,
    card_token: text,
    card_pan: text,
    ps: text,
    status: text,
    card_status: z.object({ code: z.number().nullish() }).nullish().catch(null),
  })
  .transform((wire): BoundCard => ({
    status: wire.status === "active" || wire.status === "deleted" ? wire.status : "draft",
    session_id: wire.payer_id,
    token: wire.card_token,
    pan: wire.card_pan,
    ps: wire.ps,
    usable: (wire.card_status?.code ?? 0) === 0,
  }));

export const cardFormWire = z.object({ session_id: z.string().min(1), form_url: z.string().url() });
export const saleWire = z.object({ uuid: z.string().min(1), checkout_url: z.string().url() });
export const historyWire = z.object({ list: z.array(paymentWire) });
export const nothingWire = z.unknown();

export const applicationWire = z.object({
  otp_length: z.number().int().min(1).max(12).catch(6),
  otp_required: z.boolean().catch(true),
});

/** `/auth` answers at the top level; some versions of it below `data` (section 2.1). */
export const authWire = z
  .object({
    token: z.string().min(1).optional(),
    expiry: text,
    data: z
      .object({ token: z.string().min(1), expiry: text })
      .optional()
      .catch(undefined),
  })
  .transform(({ token, expiry, data }, context) => {
    const found = token ? { token, expiry } : data;
    if (!found) {
      context.addIssue({ code: "custom", message: "no token" });
      return z.NEVER;
    }
    return { token: found.token, expires_at: fromLocalTime(found.expiry) };
  });

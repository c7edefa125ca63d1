import { gatewayTime } from "./gateway-time.ts";
import type { Binding, Card, FiscalReceipt, Payment, PaymentStatus } from "./payment.ts";

/** What the gateway's objects look like over the wire: section 2.3 of its reference. Sums in tiyin. */

const APPLICATION_ID = 9;

const timeOrNull = (ms: number | null) => (ms === null ? null : gatewayTime(ms));

/** `status` may differ from the payment's own while a debit still shows as in flight. */
export function paymentModel(payment: Payment, status: PaymentStatus = payment.status) {
  const left = (payment.charged || payment.amount) - (status === "revert" ? 0 : payment.refunded);
  return {
    id: payment.number,
    uuid: payment.id,
    store_id: payment.store_id,
    store_invoice_id: payment.invoice_id,
    billing_id: payment.billing_id,
    status,
    ps: payment.ps,
    total_amount: left,
    payment_amount: left,
    commission_amount: 0,
    commission_type: "down",
    card_token: payment.card,
    card_pan: payment.card_pan,
    phone: payment.phone,
    otp_hash: payment.otp && status === "draft" ? payment.id.replaceAll("-", "") : null,
    ps_uniq_id: payment.paid_at === null ? null : String(payment.number).padStart(12, "0"),
    ps_response_code: payment.failure?.code ?? null,
    ps_response_msg: payment.failure?.message ?? null,
    payment_time: timeOrNull(status === "progress" ? null : payment.paid_at),
    refund_time: timeOrNull(payment.refunded_at),
    receipt_url: status === "success" || status === "revert" ? receiptUrl(payment) : null,
    checkout_url: payment.kind === "invoice" ? checkoutUrl(payment) : null,
    ofd: payment.ofd,
    split: null,
    tax: shownTax(payment, status),
    refund_tax: payment.refund_tax,
    clearing: [],
    callback_url: payment.callback_url,
    callback_message: payment.callback_message,
    added_on: gatewayTime(payment.created_at),
  };
}

const shownTax = (payment: Payment, status: PaymentStatus): FiscalReceipt | null =>
  status === "progress" ? null : payment.tax;

export function holdModel(payment: Payment, status?: PaymentStatus) {
  const { hold } = payment;
  return {
    id: hold?.number,
    status: hold?.status,
    expiry: timeOrNull(hold?.expires_at ?? null),
    added_on: gatewayTime(payment.created_at),
    updated_on: gatewayTime(payment.refunded_at ?? payment.paid_at ?? payment.created_at),
    payment: paymentModel(payment, status),
  };
}

export function invoiceModel(payment: Payment, status?: PaymentStatus) {
  return {
    uuid: payment.id,
    store_id: payment.store_id,
    amount: payment.amount,
    invoice_id: payment.invoice_id,
    callback_url: payment.callback_url,
    return_url: payment.return_url,
    return_error_url: payment.return_error_url,
    checkout_url: checkoutUrl(payment),
    // Production only.
    short_link: null,
    deeplink: null,
    payment: payment.card === null ? null : paymentModel(payment, status),
    added_on: gatewayTime(payment.created_at),
  };
}

export function cardModel(card: Card) {
  return {
    id: card.number,
    application_id: APPLICATION_ID,
    payer_id: card.session_id,
    card_pan: card.pan,
    card_token: card.id,
    phone: card.phone,
    holder_name: "TEST CARD",
    pinfl: null,
    ps: card.ps,
    status: card.status,
    added_on: gatewayTime(card.added_at),
    card_status: { code: 0, description: "Active" },
    sms_inform: true,
  };
}

/** A session whose buyer has not finished the form. */
export function draftCardModel(binding: Binding) {
  return {
    id: null,
    application_id: APPLICATION_ID,
    payer_id: binding.id,
    card_pan: null,
    card_token: null,
    phone: null,
    holder_name: null,
    pinfl: null,
    ps: null,
    status: "draft",
    added_on: gatewayTime(binding.opened_at),
    card_status: null,
    sms_inform: null,
  };
}

export const checkoutUrl = ({ origin, id }: Payment): string => `${origin}/multicard/invoice/${id}`;

export const receiptUrl = ({ origin, id }: Payment): string => `${origin}/multicard/check/${id}`;

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CACHE } from "../../runner/paths.ts";
import type { Payment as ClickPayment } from "../emulators/click/payment.ts";
import type { Payment as CardPayment } from "../emulators/multicard/payment.ts";

/** A payment as the ledger has it. `reference` is the provider's own id, `at` Unix ms. */
export type BookedPayment = {
  reference: string;
  order: string;
  /** tiyin */ amount: number;
  at: number;
};

/**
 * Writes what the emulators keep between two runs, in a folder of its own: a day of payments, all of them paid. They hold
 * the newest 500 once anything changes, so they may only be read.
 */
export function writeProviderBooks(
  click: BookedPayment[],
  uzcard: BookedPayment[],
  store_id: number,
): string {
  const folder = path.join(CACHE, "bench", "emulators");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const write = (name: string, records: object[]) =>
    writeFileSync(path.join(folder, name), JSON.stringify(records));
  write("click-payments.json", click.map(clickPayment));
  write(
    "multicard-payments.json",
    uzcard.map((payment) => cardPayment(payment, store_id)),
  );
  return folder;
}

const clickPayment = ({ reference, order, amount, at }: BookedPayment): ClickPayment => ({
  id: reference,
  click_trans_id: reference,
  created_at: at,
  merchant_trans_id: order,
  amount: (amount / 100).toFixed(2),
  return_url: null,
  locale: "uz",
  card: null,
  state: "paid",
  merchant_prepare_id: order,
  merchant_confirm_id: order,
  failure: null,
  reversed_by: null,
  fiscal: null,
  calls: [],
});

const cardPayment = (
  { reference, order, amount, at }: BookedPayment,
  store_id: number,
): CardPayment => ({
  id: reference,
  number: Number(order),
  kind: "hold",
  origin: "http://localhost",
  store_id,
  invoice_id: reference,
  billing_id: null,
  amount,
  charged: amount,
  refunded: 0,
  status: "success",
  hold: null,
  card: null,
  card_pan: "860053******8829",
  ps: "uzcard",
  phone: null,
  otp: null,
  callback_url: null,
  return_url: null,
  return_error_url: null,
  locale: "uz",
  ofd: null,
  expires_at: null,
  created_at: at,
  paid_at: at + 5_000,
  refunded_at: null,
  failure: null,
  callback_message: null,
  tax: null,
  refund_tax: null,
  shown_in_progress: 0,
  calls: [],
});

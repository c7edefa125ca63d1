import { callOwnCallback, type SelfTestStep } from "@medusa-uz/payment-ledger";
import { ClickRefusal } from "../merchant-api/errors";
import type { ClickMerchantApi } from "../merchant-api/merchant-api";
import type { Fields } from "../protocol/fields";
import type { ShopCredentials } from "../protocol/gate";
import { signatureOf } from "../protocol/signature";

/** A payment that Click never made. */
const NO_PAYMENT = "1";

/**
 * Calls the shop's own address as Click would, for an order that cannot exist, and the Merchant API for a payment that
 * does not. Nothing is changed by it.
 */
export async function selfTest(
  backend_url: string,
  credentials: ShopCredentials,
  api: ClickMerchantApi | null,
): Promise<SelfTestStep[]> {
  const url = `${backend_url}/hooks/click/prepare`;
  const call = unknownOrder(credentials.serviceId);
  const sign_string = signatureOf(call, credentials.secretKey);
  return Promise.all([
    expectAnswer("prepare", url, { ...call, sign_string }, -5),
    expectAnswer("signature", url, { ...call, sign_string: "0".repeat(32) }, -1),
    reachMerchantApi(api),
  ]);
}

function unknownOrder(service_id: string): Fields {
  return {
    click_trans_id: "0",
    service_id,
    click_paydoc_id: "0",
    merchant_trans_id: "self-test",
    amount: "1.00",
    action: "0",
    error: "0",
    error_note: "",
    sign_time: "2026-01-01 00:00:00",
  };
}

async function expectAnswer(
  code: string,
  url: string,
  fields: Fields,
  expected: number,
): Promise<SelfTestStep> {
  const answer = await callOwnCallback(url, new URLSearchParams(fields).toString());
  if ("problem" in answer) {
    return { code, ok: false, detail: answer.problem };
  }
  const error = (answer.data as { error?: unknown } | null)?.error;
  const ok = answer.status === 200 && error === expected;
  return { code, ok, detail: ok ? null : `HTTP ${answer.status}, error ${String(error)}` };
}

async function reachMerchantApi(api: ClickMerchantApi | null): Promise<SelfTestStep> {
  const code = "merchant_api";
  if (!api) {
    return { code, ok: false, detail: "merchantUserId" };
  }
  try {
    await api.paymentStatus(NO_PAYMENT);
    return { code, ok: true, detail: null };
  } catch (error) {
    // Any refusal but of our credentials is a conversation.
    const ok = error instanceof ClickRefusal && !error.isUnauthorized;
    return { code, ok, detail: ok || !(error instanceof Error) ? null : error.message };
  }
}

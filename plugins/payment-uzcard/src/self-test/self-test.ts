import type { SelfTestRequest, SelfTestStep } from "@medusa-uz/payment-ledger";
import axios from "axios";
import { createHash } from "node:crypto";
import type { UzcardOptions } from "../modules/uzcard/options";
import { dependenciesOf } from "../payment/dependencies";

/** Names no payment, so nothing can come of it. */
const NOBODY = {
  uuid: "00000000-0000-0000-0000-000000000000",
  invoice_id: "self-test",
  amount: 100,
};

/** Whether the gateway knows this application, and whether our own callbacks refuse what they must. Never throws. */
export async function selfTest({
  container,
  backend_url,
}: SelfTestRequest): Promise<SelfTestStep[]> {
  const { gateway, options } = dependenciesOf(container).uzcard;
  return Promise.all([
    step("application", async () => {
      const { otp_length, otp_required } = await gateway.application();
      return { ok: true, detail: otp_required ? `${otp_length}` : null };
    }),
    step("callback_refused", async () => {
      const body = { ...NOBODY, store_id: options.storeId, sign: md5(options, "tampered") };
      const { data } = await post(`${backend_url}/hooks/uzcard/callback`, body, options);
      return { ok: isRefusal(data), detail: null };
    }),
    step("webhook_refused", async () => {
      const body = { ...NOBODY, status: "success", sign: md5(options, "") };
      const { status } = await post(`${backend_url}/hooks/uzcard/status`, body, options);
      return { ok: status === 403, detail: status === 403 ? null : `HTTP ${status}` };
    }),
  ]);
}

async function step(
  code: string,
  check: () => Promise<Omit<SelfTestStep, "code">>,
): Promise<SelfTestStep> {
  try {
    return { code, ...(await check()) };
  } catch (error) {
    return { code, ok: false, detail: error instanceof Error ? error.message : null };
  }
}

function post(url: string, body: object, { requestTimeoutMs: timeout }: UzcardOptions) {
  return axios.post<unknown>(url, body, { timeout, maxRedirects: 0, validateStatus: () => true });
}

/** The success callback's signature, of another sum or under the wrong hook. */
function md5({ storeId, secret }: UzcardOptions, tampered: string): string {
  const { invoice_id, amount } = NOBODY;
  return createHash("md5")
    .update(`${storeId}${invoice_id}${amount}${tampered}${secret}`)
    .digest("hex");
}

const isRefusal = (body: unknown): boolean =>
  typeof body === "object" && body !== null && "success" in body && body.success === false;

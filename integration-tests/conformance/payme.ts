import { placePaymeOrder, readPublishableKey } from "./place-order.ts";
import { runSandbox, SCENARIOS, type PayableOrder } from "./payme/sandbox-scenarios.ts";
import { percentOf, scoreTable, type Check } from "./score.ts";

export type PaymeConformance = {
  /** Of the shop; the callback is below it unless `endpoint` says otherwise. */
  url: string;
  endpoint?: string;
  key: string;
  login: string;
  accountField: string;
  /** A fresh unpaid order; without it one is placed over the store API. */
  order?: PayableOrder;
  publishableKey?: string;
  admin: { email: string; password: string };
};

export const PAYME_DEFAULTS: PaymeConformance = {
  url: "http://localhost:9000",
  key: "demo-payme-key",
  login: "Paycom",
  accountField: "order_id",
  admin: { email: "admin@demo.uz", password: "demo-admin-password" },
};

/** Runs Payme's sandbox list against a shop. @throws Error when no order can be placed */
export async function paymeConformance(
  options: PaymeConformance,
): Promise<{ checks: Check[]; percent: number; table: string }> {
  const { url, endpoint, key, login, accountField, admin } = options;
  const order =
    options.order ??
    (await placePaymeOrder({
      backendUrl: url,
      publishableKey:
        options.publishableKey ?? (await readPublishableKey(url, admin.email, admin.password)),
    }));
  const checks = await runSandbox(
    { url: endpoint ?? `${url}/hooks/payme`, login, key },
    order,
    accountField,
  );
  return { checks, percent: percentOf(checks), table: scoreTable(checks, SCENARIOS) };
}

import type { GatewayControl } from "./gateway-control.ts";
import { until } from "./json-api.ts";
import type { Shop } from "./shop.ts";
import type { Manner } from "./vector.ts";

/** A hold that is not charged by then is left to staff, ms. */
const CHARGED_BY_ITSELF_MS = 8_000;

/** Pays one order to see how the shop sells: in one step or two, who charges, and with which cards. */
export async function learnManner(shop: Shop, gateway: GatewayControl): Promise<Manner> {
  const order = await shop.newOrder();
  const { form_url = "" } = await shop.act(order, "begin");
  if (form_url.includes("/invoice/")) {
    return { mode: "sale", capture: "automatic", humo: true };
  }
  await gateway.bind(form_url, "humo");
  await shop.act(order, "bound");
  const humo = (await shop.settled(order)).step === "otp";
  if (!humo) {
    const again = await shop.act(order, "begin");
    await gateway.bind(again.form_url ?? "", "uzcard");
    await shop.act(order, "bound");
    await shop.settled(order);
  }
  await shop.act(order, "otp", "112233");
  const attempt = await until(
    () => shop.attempt(order),
    (found) => found?.state === "performed",
    CHARGED_BY_ITSELF_MS,
  );
  return { mode: "hold", capture: attempt?.state === "held" ? "manual" : "automatic", humo };
}

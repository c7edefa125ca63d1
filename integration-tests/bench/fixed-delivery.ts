import type { Backend } from "./bench.ts";
import { HttpClient } from "./http-client.ts";
import { staffHeaders } from "./payments-list.ts";

type Option = {
  price_type: string;
  service_zone_id: string;
  shipping_profile_id: string;
  type: { id: string; code: string };
};

/** Standard delivery at a fixed price beside the calculated one, which plain Medusa cannot work out. @returns its id */
export async function offerFixedDelivery(backend: Backend): Promise<string> {
  const client = new HttpClient(backend.origin, 1, await staffHeaders(backend));
  const { body } = await client.call<{ shipping_options: Option[] }>(
    "GET",
    "/admin/shipping-options?limit=100",
  );
  const calculated = body.shipping_options.find(
    ({ price_type, type }) => price_type === "calculated" && type.code === "standard",
  );
  if (!calculated) {
    throw new Error("the demo has no calculated delivery");
  }
  const { service_zone_id, shipping_profile_id, type } = calculated;
  const made = await client.call<{ shipping_option: { id: string } }>(
    "POST",
    "/admin/shipping-options",
    {
      name: "At a fixed price",
      price_type: "flat",
      provider_id: "manual_manual",
      service_zone_id,
      shipping_profile_id,
      type_id: type.id,
      prices: [{ currency_code: "uzs", amount: 15_000 }],
      rules: [
        { attribute: "enabled_in_store", value: "true", operator: "eq" },
        { attribute: "is_return", value: "false", operator: "eq" },
      ],
    },
  );
  client.close();
  return made.body.shipping_option.id;
}

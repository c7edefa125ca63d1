import { randomUUID } from "node:crypto";
import { query } from "../../runner/database.ts";
import { HttpClient, inParallel } from "./http-client.ts";
import type { Backend } from "./bench.ts";

export type PlacedOrder = { id: string; display_id: number; /** tiyin */ amount: number };
export type PaymentProvider = "pp_payme_payme" | "pp_system_default";

type Variant = { id: string; inventory_quantity?: number };

const ADDRESS = {
  first_name: "Bench",
  last_name: "Buyer",
  phone: "+998901234567",
  address_1: "Amir Temur 1",
  city: "Yunusobod tumani",
  province: "uz-tk",
  country_code: "uz",
};

/** Orders of a database that nobody has paid for yet, oldest first. */
export async function unpaidOrders(database: string): Promise<PlacedOrder[]> {
  return query<PlacedOrder>(
    database,
    `select o.id, o.display_id, ((s.totals->>'current_order_total')::numeric * 100)::int as amount
     from "order" o join order_summary s on s.order_id = o.id
     where o.status = 'pending' and o.deleted_at is null
       and not exists (
         select 1 from ledger_attempt a join ledger_payable p on p.id = a.payable_id
         where p.order_id = o.id)
     order by o.display_id`,
  );
}

/** The store API of one backend, as a storefront uses it to place orders. */
export class Store {
  readonly client: HttpClient;
  private facts: { region_id: string; variants: string[]; option_id?: string } | undefined;
  private carts = 0;
  private readonly delivery: string | undefined;

  /** @param delivery delivery of every cart; standard delivery, when it is left out */
  constructor(backend: Backend, connections: number, delivery?: string) {
    this.delivery = delivery;
    this.client = new HttpClient(backend.origin, connections, {
      "x-publishable-api-key": backend.key,
    });
  }

  /** Orders that wait for their money. Placed four at a time, which keeps two cores busy. */
  async placeOrders(count: number, provider: PaymentProvider): Promise<PlacedOrder[]> {
    await this.readShop();
    return inParallel(Array.from({ length: count }), 4, async () => {
      const cart = await this.fillCart(provider);
      return (await this.complete(cart)).order;
    });
  }

  /** A cart that only waits for `complete`. */
  async fillCart(provider: PaymentProvider): Promise<string> {
    const { region_id, variants, option_id = this.delivery } = await this.readShop();
    const variant_id = variants[this.carts++ % variants.length];
    const { cart } = await this.post<{ cart: { id: string } }>("/store/carts", {
      region_id,
      // Everybody is a new buyer: Medusa refuses two carts that meet while it first writes down the same one.
      email: `${randomUUID()}@example.uz`,
      shipping_address: ADDRESS,
      billing_address: ADDRESS,
      items: [{ variant_id, quantity: 1 }],
    });
    await this.post(`/store/carts/${cart.id}/shipping-methods`, {
      option_id: option_id ?? (await this.shippingOption(cart.id)),
    });
    const { payment_collection } = await this.post<{ payment_collection: { id: string } }>(
      "/store/payment-collections",
      { cart_id: cart.id },
    );
    await this.post(`/store/payment-collections/${payment_collection.id}/payment-sessions`, {
      provider_id: provider,
    });
    return cart.id;
  }

  /** @returns the order and the time of this one call, ms */
  async complete(cart_id: string): Promise<{ order: PlacedOrder; ms: number }> {
    const { body, ms } = await this.client.call<{
      type: string;
      error?: unknown;
      order: { id: string; display_id: number; total: number };
    }>("POST", `/store/carts/${cart_id}/complete`, {});
    if (body.type !== "order") {
      throw new Error(`cart ${cart_id} was not completed: ${JSON.stringify(body.error)}`);
    }
    const { id, display_id, total } = body.order;
    return { order: { id, display_id, amount: Math.round(total * 100) }, ms };
  }

  async regionId(): Promise<string> {
    return (await this.readShop()).region_id;
  }

  private async readShop() {
    if (!this.facts) {
      const { regions } = await this.get<{ regions: { id: string; currency_code: string }[] }>(
        "/store/regions",
      );
      const region_id = regions.find(({ currency_code }) => currency_code === "uzs")?.id ?? "";
      const { products } = await this.get<{
        products: { metadata: { rx?: string } | null; variants: Variant[] }[];
      }>(
        `/store/products?region_id=${region_id}&limit=100&order=title&fields=id,metadata,*variants,%2Bvariants.inventory_quantity`,
      );
      const variants = products
        .filter(({ metadata }) => metadata?.rx !== "yes")
        .flatMap((product) => product.variants)
        .filter(({ inventory_quantity }) => Number(inventory_quantity) >= 10)
        .map(({ id }) => id);
      this.facts = { region_id, variants };
    }
    return this.facts;
  }

  private async shippingOption(cart_id: string): Promise<string> {
    const { shipping_options } = await this.get<{
      shipping_options: { id: string; price_type: string; type?: { code: string } }[];
    }>(`/store/shipping-options?cart_id=${cart_id}&fields=id,price_type,*type`);
    const standard = shipping_options.find(
      ({ price_type, type }) => price_type === "calculated" && type?.code === "standard",
    );
    const option_id = standard?.id ?? "";
    this.facts!.option_id = option_id;
    return option_id;
  }

  private async get<T>(path: string): Promise<T> {
    return (await this.client.call<T>("GET", path)).body;
  }

  private async post<T>(path: string, body: object): Promise<T> {
    return (await this.client.call<T>("POST", path, body)).body;
  }
}

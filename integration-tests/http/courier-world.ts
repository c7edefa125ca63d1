import type { Courier } from "@medusa-uz/courier";
import type { AdminDelivery } from "@medusa-uz/courier/api/wire";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows";
import type { AxiosInstance, AxiosResponse } from "axios";
import { setTimeout as pause } from "node:timers/promises";
import { placeOrder, type PlacedOrder } from "./orders";
import { openShop, type Shop } from "./shop";
import { staffHeaders } from "./staff";

type Row = Record<string, string | number | boolean | null>;
type Paid = "pp_payme_payme" | "pp_system_default";

export type Parcel = { order: PlacedOrder; fulfillment_id: string; delivery: AdminDelivery };

const WAIT_MS = 50;
const TRIES = 200;

/** A shop that packs parcels, its operators, and couriers. */
export class CourierWorld {
  private constructor(
    readonly container: MedusaContainer,
    readonly api: AxiosInstance,
    readonly shop: Shop,
    readonly staff: Awaited<ReturnType<typeof staffHeaders>>,
  ) {}

  /** @param shop one that is open already */
  static async open(
    container: MedusaContainer,
    api: AxiosInstance,
    shop?: Shop,
  ): Promise<CourierWorld> {
    const opened = shop ?? (await openShop(container, { delivery: 15_000 }));
    return new CourierWorld(container, api, opened, await staffHeaders(container));
  }

  get courier(): Courier {
    return this.container.resolve<Courier>("courier");
  }

  /** A call of an operator's; any status is an answer. */
  async admin(method: "get" | "post", path: string, data?: object): Promise<AxiosResponse> {
    return this.api.request({
      method,
      url: `/admin/courier/${path}`,
      data,
      headers: this.staff.headers,
      validateStatus: () => true,
    });
  }

  /** An order that is packed, with the delivery that follows from it. */
  async parcel(provider_id: Paid = "pp_system_default"): Promise<Parcel> {
    const order = await placeOrder(this.api, this.shop, { provider_id });
    const fulfillment_id = await this.pack(order);
    return { order, fulfillment_id, delivery: await this.deliveryOf(order.id) };
  }

  /** The delivery of an order, packed now. */
  async packed(order_id: string): Promise<AdminDelivery> {
    await this.pack({ id: order_id });
    return this.deliveryOf(order_id);
  }

  private deliveryOf(order_id: string): Promise<AdminDelivery> {
    return this.eventually(async () => {
      const { data } = await this.admin("get", "deliveries");
      return (data.deliveries as AdminDelivery[]).find((one) => one.order_id === order_id);
    });
  }

  /** Money of an order that came in, or went back, as Medusa books it. Whole so'm. */
  async pay(order_id: string, amount: number): Promise<void> {
    await this.container.resolve(Modules.ORDER).addOrderTransactions({
      ...{ order_id, amount, currency_code: "uzs" },
      reference: amount < 0 ? "refund" : "capture",
    });
  }

  async pack(order: Pick<PlacedOrder, "id">): Promise<string> {
    const [line] = await this.sql("select item_id from order_item where order_id = ?", [order.id]);
    const { result } = await createOrderFulfillmentWorkflow(this.container).run({
      input: { order_id: order.id, items: [{ id: String(line!.item_id), quantity: 1 }] },
    });
    return result.id;
  }

  /** Somebody with a bicycle. @param n 0..999 makes the phone */
  async hire(n: number, name = `Kuryer ${n}`): Promise<string> {
    const phone = `+99890${String(2_000_000 + n)}`;
    const { data } = await this.admin("post", "couriers", { name, phone, vehicle: "bicycle" });
    return data.courier.id as string;
  }

  async assign(delivery_id: string, courier_id: string, from: string | null = null) {
    const deliveries = [{ id: delivery_id, from_courier_id: from }];
    const { data } = await this.admin("post", "assign", { deliveries, courier_id });
    return data as { assigned: string[]; refused: { id: string; code: string }[] };
  }

  async delivery(id: string): Promise<AxiosResponse["data"]> {
    return (await this.admin("get", `deliveries/${id}`)).data;
  }

  /** What Medusa knows of a fulfillment and the money of its order. */
  async medusa({ order, fulfillment_id }: Pick<Parcel, "order" | "fulfillment_id">) {
    const [row] = await this.sql(
      `select f.shipped_at is not null as shipped, f.delivered_at is not null as delivered,
         f.canceled_at is not null as cancelled,
         (select count(*)::int from order_change_action a where a.reference_id = f.id and a.action = 'SHIP_ITEM') as ships,
         (select count(*)::int from order_change_action a where a.reference_id = f.id and a.action = 'DELIVER_ITEM') as delivers,
         (select count(*)::int from capture c join payment p on p.id = c.payment_id
            join order_payment_collection l on l.payment_collection_id = p.payment_collection_id
          where l.order_id = :order_id) as captures,
         (select coalesce(sum(c.amount), 0)::int from capture c join payment p on p.id = c.payment_id
            join order_payment_collection l on l.payment_collection_id = p.payment_collection_id
          where l.order_id = :order_id) as captured,
         (select tracking_number from fulfillment_label where fulfillment_id = f.id) as tracking_number
       from fulfillment f where f.id = :fulfillment_id`,
      { order_id: order.id, fulfillment_id },
    );
    return row!;
  }

  async sql(text: string, bindings: unknown = []): Promise<Row[]> {
    const connection = this.container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    return (await connection.raw<{ rows: Row[] }>(text, bindings as never)).rows;
  }

  /** Asks until there is an answer. */
  async eventually<T>(ask: () => Promise<T | undefined | null | false>): Promise<T> {
    for (let tries = 0; tries < TRIES; tries++) {
      const answer = await ask();
      if (answer) {
        return answer;
      }
      await pause(WAIT_MS);
    }
    throw new Error(`nothing came of it: ${ask.toString()}`);
  }
}

import { PROVIDER_ID, UZ_DELIVERY_MODULE, type UzDelivery } from "@medusa-uz/fulfillment-uz";
import { MEDICINE_MODULE, PRESCRIPTION_MODULE, type MedicineEntry } from "@medusa-uz/pharmacy";
import { closeReservations } from "@medusa-uz/pharmacy/reservation/close-reservations";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  createInventoryLevelsWorkflow,
  createShippingOptionsWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows";
import type { Shop } from "./shop";

type Books = {
  options: { profile: string };
  connection: { raw(sql: string, bindings?: unknown[]): Promise<{ rows: unknown[] }> };
  prescriptions: {
    create(entry: object): Promise<string>;
    submit(id: string, customer_id: string): Promise<unknown>;
    find(id: string): Promise<{ version: number; status: string } | null>;
    lines(id: string): Promise<{ id: string; status: string }[]>;
  };
  reviews: {
    claim(id: string, reviewer: object): Promise<{ version: number }>;
    decide(id: string, reviewer: object, given: object, factsOf: unknown): Promise<unknown>;
    revoke(id: string, reviewer: object, reason: string): Promise<unknown>;
  };
  reservations: {
    open(wanted: object): Promise<{
      reservation: { id: string; prescription_id: string };
      lines: { variant_id: string; quantity: number }[];
    }>;
    attach(id: string, cart_id: string): Promise<boolean>;
    find(id: string): Promise<{ status: string; order_id: string | null } | null>;
  };
  due: { releasePacks(now?: Date): Promise<number> };
  dispense(handOver: object, reviewer: object): Promise<unknown>;
  verify(): Promise<{ broken: object[] }>;
};

export const SENIOR = { user_id: "user_senior", is_senior: true, customer_ids: [] };

/** A pharmacy with one medicine on prescription and a counter to pick it up from. */
export class ReservationWorld {
  readonly books: Books;
  private made = 0;

  private constructor(
    readonly container: MedusaContainer,
    readonly shop: Shop,
    private readonly product_id: string,
  ) {
    this.books = container.resolve<Books>(PRESCRIPTION_MODULE);
  }

  static async open(container: MedusaContainer, shop: Shop): Promise<ReservationWorld> {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "product_variant",
      fields: ["product_id"],
      filters: { id: shop.variant_id },
    });
    const world = new ReservationWorld(container, shop, data[0]!.product_id as string);
    world.books.options.profile = "uz_strict";
    await world.makeMedicine("rx");
    await world.openCounter(shop.stock_location_id, ["Chilonzor", "Yunusobod"]);
    return world;
  }

  async makeMedicine(rx_class: MedicineEntry["rx_class"]): Promise<void> {
    await this.container
      .resolve<{ save(entries: MedicineEntry[]): Promise<void> }>(MEDICINE_MODULE)
      .save([
        {
          product_id: this.product_id,
          rx_class,
          form: "Таблетки",
          substances: [{ inn: "losartan", strength: "50 мг" }],
          packs: [{ variant_id: this.shop.variant_id, pack: "30 dona" }],
        },
      ]);
  }

  /** An approved prescription of so many packs. */
  async approved(customer_id: string, quantity = 2): Promise<string> {
    const { prescriptions, reviews } = this.books;
    const { variant_id } = this.shop;
    this.made += 1;
    const id = await prescriptions.create({
      customer_id,
      patient: { name: "Aziza Karimova", birth_year: 1990, relation: "self" },
      wishes: [{ variant_id, quantity }],
      external_no: `DMED-${this.made}`,
      ip: null,
    });
    await prescriptions.submit(id, customer_id);
    const { version } = await reviews.claim(id, SENIOR);
    const lines = await prescriptions.lines(id);
    await reviews.decide(
      id,
      SENIOR,
      {
        version,
        issued_on: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
        lines: lines.map((line) => ({ id: line.id, decision: "approve" })),
      },
      async () => new Map([[variant_id, { rx_class: "rx", atc: ["C09CA01"], alike: new Set() }]]),
    );
    await this.hush(id);
    return id;
  }

  async revoke(id: string): Promise<void> {
    await this.books.reviews.revoke(id, SENIOR, "The doctor called");
    await this.hush(id);
  }

  /** What was given back is cancelled; subscribers may be at it already. */
  async close(): Promise<void> {
    await closeReservations(this.container);
    await this.until(
      async () =>
        (await this.rows("select 1 from prescription_reservation where status = 'closing'"))
          .length === 0,
    );
  }

  async until(happened: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; !(await happened()); tries++) {
      if (tries > 50) {
        throw new Error("it did not happen within five seconds");
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** What becomes of everything when so many minutes go by without anybody's asking. */
  async later(minutes: number): Promise<void> {
    await this.raw(
      "update prescription_reservation set claimed_until = claimed_until - make_interval(mins => ?)",
      [minutes],
    );
    await this.books.due.releasePacks(new Date(Date.now() + minutes * 60_000));
    await this.close();
  }

  /** Packs in the warehouse, and how many of them are reserved; with `where`, at the branch. */
  async stock(where: "main" | "branch" = "main"): Promise<[number, number]> {
    const [level] = await this.rows<{ stocked: number; reserved: number }>(
      `select stocked_quantity::int as stocked, reserved_quantity::int as reserved from inventory_level
       where inventory_item_id = ? and (location_id = ?) = ? and deleted_at is null`,
      [this.shop.inventory_item_id, this.shop.stock_location_id, where === "main"],
    );
    return [level!.stocked, level!.reserved];
  }

  /** `canceled`, `pending` of every order there is, oldest first. */
  async orders(): Promise<string[]> {
    const rows = await this.rows<{ status: string }>(
      `select status from "order" where deleted_at is null order by created_at`,
    );
    return rows.map(({ status }) => status);
  }

  /** `reserved 2` of every allocation of a prescription, oldest first. */
  async packs(prescription_id: string): Promise<string[]> {
    const rows = await this.rows<{ state: string; quantity: number }>(
      "select state, quantity from prescription_allocation where prescription_id = ? order by created_at, id",
      [prescription_id],
    );
    return rows.map(({ state, quantity }) => `${state} ${quantity}`);
  }

  async rows<T>(sql: string, bindings: unknown[] = []): Promise<T[]> {
    return (await this.books.connection.raw(sql, bindings)).rows as T[];
  }

  /** The job of every minute would begin a workflow to tell of it, and the end of a test waits for those. */
  private async hush(id: string): Promise<void> {
    await this.rows("update prescription set untold = false where id = ?", [id]);
  }

  private raw = (sql: string, bindings: unknown[]) => this.books.connection.raw(sql, bindings);

  /** Another pharmacy of the shop, with stock of its own. */
  async openBranch(name: string, stock: number): Promise<void> {
    const {
      result: [location],
    } = await createStockLocationsWorkflow(this.container).run({
      input: { locations: [{ name, address: { address_1: name, country_code: "uz" } }] },
    });
    await linkSalesChannelsToStockLocationWorkflow(this.container).run({
      input: { id: location!.id, add: [this.shop.sales_channel_id] },
    });
    await createInventoryLevelsWorkflow(this.container).run({
      input: {
        inventory_levels: [
          {
            inventory_item_id: this.shop.inventory_item_id,
            location_id: location!.id,
            stocked_quantity: stock,
          },
        ],
      },
    });
    await this.openCounter(location!.id, [name]);
  }

  private async openCounter(stock_location_id: string, names: string[]): Promise<void> {
    const fulfillment = this.container.resolve(Modules.FULFILLMENT);
    const set = await fulfillment.createFulfillmentSets({
      name: `Counter ${stock_location_id}`,
      type: "pickup",
      service_zones: [
        {
          name: `Counter ${stock_location_id}`,
          geo_zones: [{ type: "country", country_code: "uz" }],
        },
      ],
    });
    await this.container.resolve(ContainerRegistrationKeys.LINK).create([
      {
        [Modules.STOCK_LOCATION]: { stock_location_id },
        [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
      },
      {
        [Modules.STOCK_LOCATION]: { stock_location_id },
        [Modules.FULFILLMENT]: { fulfillment_provider_id: PROVIDER_ID },
      },
    ]);
    const delivery = this.container.resolve<UzDelivery>(UZ_DELIVERY_MODULE);
    await delivery.ensureZones();
    for (const name of names) {
      await delivery.createPickupPoint({
        stock_location_id,
        name: { uz: name, ru: name, en: name },
        address: { uz: `${name} 1`, ru: `${name} 1`, en: `${name} 1` },
        phone: null,
        hours: { mon: null, tue: null, wed: null, thu: null, fri: null, sat: null, sun: null },
        lat: null,
        lng: null,
        map_url: null,
        active: true,
      });
    }
    const [profile] = await fulfillment.listShippingProfiles({}, { take: 1 });
    await createShippingOptionsWorkflow(this.container).run({
      input: [
        {
          name: "Counter",
          price_type: "calculated",
          provider_id: PROVIDER_ID,
          data: { id: "pickup" },
          service_zone_id: set.service_zones[0]!.id,
          shipping_profile_id: profile!.id,
          type: { label: "Counter", description: "Counter", code: "counter" },
          rules: [
            { attribute: "enabled_in_store", value: "true", operator: "eq" },
            { attribute: "is_return", value: "false", operator: "eq" },
          ],
        },
      ],
    });
  }
}

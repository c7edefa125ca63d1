import path from "node:path";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ModulesSdkUtils } from "@medusajs/framework/utils";
import { Client } from "pg";
import type { CourierActionBody } from "../../../api/wire";
import { ActionBook } from "../../../road/action-book";
import { handOverCode } from "../../../road/hand-over-code";
import { CashBook } from "../cash-book";
import { DeliveryBook } from "../delivery-book";

export const SECRET = "a secret of thirty-two characters";

/** The columns of Medusa's tables that the road looks at. */
const SHOP_TABLES = `
  create table "order" (id text primary key, shipping_address_id text, metadata jsonb);
  create table order_address (id text primary key, first_name text, last_name text, phone text, address_1 text,
    address_2 text, city text, metadata jsonb);
  create table order_summary (order_id text, version integer default 1, totals jsonb, deleted_at timestamptz);
  create table order_payment_collection (order_id text, payment_collection_id text, deleted_at timestamptz);
  create table payment (
    id text primary key, payment_collection_id text, provider_id text, amount numeric default 0,
    captured_at timestamptz, canceled_at timestamptz, deleted_at timestamptz);
  create table capture (id text primary key, payment_id text, amount numeric, deleted_at timestamptz);`;

/** A database of this spec's own on the tests' PostgreSQL, with the module's real migrations. */
export async function openRoadDatabase(): Promise<Knex> {
  const name = `medusa_uz_courier_road_${process.env.JEST_WORKER_ID ?? "1"}`;
  await onServer(`drop database if exists ${name} with (force)`);
  await onServer(`create database ${name}`);
  const connection = ModulesSdkUtils.createPgConnection({
    clientUrl: urlOf(name),
    pool: { min: 0, max: 20 },
  }) as unknown as Knex;
  await connection.raw(SHOP_TABLES);
  const migrate = ModulesSdkUtils.buildMigrationScript({
    moduleName: "courier",
    pathToMigrations: path.resolve(__dirname, "../migrations"),
  });
  const quiet = { info: () => undefined, error: console.error } as never;
  await migrate({ options: { database: { clientUrl: urlOf(name) } }, logger: quiet });
  return connection;
}

/** Couriers, parcels and their actions. */
export class RoadWorld {
  readonly actions: ActionBook;
  readonly deliveries: DeliveryBook;
  private count = 0;

  constructor(readonly connection: Knex) {
    this.deliveries = new DeliveryBook(connection, { captureCash: true }, (_id, error) => {
      throw error;
    });
    const cash = new CashBook(connection);
    this.actions = new ActionBook({
      connection,
      deliveries: this.deliveries,
      cash,
      secret: SECRET,
    });
  }

  async courier(): Promise<string> {
    const id = `cour_${++this.count}`;
    const phone = `+99890${String(this.count).padStart(7, "0")}`;
    await this.connection("courier").insert({ id, name: "Bekzod", phone });
    return id;
  }

  /** A parcel of its own order, with a courier. Its order's bill is what it asks for, or what nobody has paid. */
  async delivery(
    courier_id: string,
    more: Record<string, unknown> & { cash_due?: number; unpaid?: number } = {},
  ): Promise<string> {
    const n = ++this.count;
    const id = `cdel_${n}`;
    await this.connection("order_address").insert({
      id: `addr_${n}`,
      first_name: "Aziza",
      last_name: "Karimova",
      phone: "+998901112233",
      address_1: "Amir Temur 1",
      city: "Toshkent",
      metadata: JSON.stringify({ landmark: "Metro", pin: { lat: 41.3, lng: 69.2 } }),
    });
    await this.connection("order").insert({ id: `order_${n}`, shipping_address_id: `addr_${n}` });
    await this.bill(`order_${n}`, more.cash_due ?? more.unpaid ?? 0);
    if (more.cash_due) {
      await this.promise(`order_${n}`);
    }
    await this.connection("courier_delivery").insert({
      id,
      order_id: `order_${n}`,
      order_display_id: n,
      fulfillment_id: `ful_${n}`,
      tracking_code: `7K3M${String(n).padStart(4, "0")}`,
      state: "assigned",
      courier_id,
      assigned_at: new Date(Date.now() - 3_600_000),
      ...more,
    });
    return id;
  }

  /** What the order costs and what is paid of it, so'm. */
  async bill(order_id: string, total: number, paid = 0): Promise<void> {
    const totals = JSON.stringify({ current_order_total: total, paid_total: paid });
    await this.connection("order_summary").where({ order_id }).delete();
    await this.connection("order_summary").insert({ order_id, totals });
  }

  /** The buyer promises cash. */
  async promise(order_id: string): Promise<void> {
    const payment_collection_id = `pc_${order_id}`;
    await this.connection("order_payment_collection").insert({ order_id, payment_collection_id });
    const provider_id = "pp_system_default";
    await this.connection("payment").insert({
      id: `pay_${order_id}`,
      payment_collection_id,
      provider_id,
    });
  }

  act(
    courier_id: string,
    delivery_id: string,
    body: Partial<CourierActionBody> & Pick<CourierActionBody, "type" | "key">,
  ): Promise<string> {
    return this.actions
      .act({ courier_id, delivery_id, body: { at: new Date().toISOString(), ...body } })
      .then(
        () => "done",
        (error: Error) => error.message,
      );
  }

  code(id: string, code_version = 1): string {
    return handOverCode(SECRET, { id, code_version });
  }

  wrongCode(id: string): string {
    return this.code(id) === "0000" ? "1111" : "0000";
  }

  async row(id: string) {
    return this.deliveries.find(id);
  }

  /** What happened, in order. */
  async story(id: string): Promise<string[]> {
    const rows: { type: string }[] = await this.connection("courier_delivery_event")
      .where({ delivery_id: id })
      .orderBy("seq")
      .select("type");
    return rows.map(({ type }) => type);
  }
}

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: urlOf("postgres") });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function urlOf(database: string): string {
  const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env;
  const url = new URL(`postgres://${DB_HOST ?? "localhost"}:${DB_PORT ?? "5432"}/${database}`);
  url.username = DB_USERNAME ?? "postgres";
  url.password = DB_PASSWORD ?? "";
  return url.href;
}

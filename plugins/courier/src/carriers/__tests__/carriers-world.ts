import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ModulesSdkUtils } from "@medusajs/framework/utils";
import { Client } from "pg";
import { DeliveryBook } from "../../modules/courier/delivery-book";
import type { DeliveryRow } from "../../modules/courier/rows";
import { Carriers } from "../carriers";
import type { ShipmentRow } from "../shipment-book";

type CarrierName = "uzpost" | "bts" | "yandex";

/** The columns of Medusa's tables that carriers' parcels are made of. */
const SHOP_TABLES = `
  create table "order" (id text primary key, shipping_address_id text);
  create table order_address (id text primary key, first_name text, last_name text, phone text, address_1 text,
    address_2 text, city text, metadata jsonb);
  create table fulfillment_item (id text primary key, fulfillment_id text, line_item_id text, quantity numeric,
    deleted_at timestamptz);
  create table order_line_item (id text primary key, variant_id text, unit_price numeric);
  create table product_variant (id text primary key, weight numeric);
  create table order_summary (order_id text, version integer default 1, totals jsonb, deleted_at timestamptz);
  create table order_payment_collection (order_id text, payment_collection_id text, deleted_at timestamptz);
  create table payment (
    id text primary key, payment_collection_id text, provider_id text, amount numeric default 0,
    captured_at timestamptz, canceled_at timestamptz, deleted_at timestamptz);
  create table capture (id text primary key, payment_id text, amount numeric, deleted_at timestamptz);`;

const EMULATORS = path.resolve(__dirname, "../../../../../integration-tests/emulators/main.ts");
const WITHIN_MS = 15_000;

const names = { division: { uz: "Samarqand viloyati" }, district: { uz: "Samarqand shahri" } };

/** The emulated carriers on a port of their own. */
export class Emulator {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly folder: string,
  ) {}

  static async open(): Promise<Emulator> {
    const folder = mkdtempSync(path.join(tmpdir(), "carriers-"));
    const env = {
      ...process.env,
      NODE_OPTIONS: "",
      EMULATOR_PORT: "0",
      EMULATOR_SMTP_PORT: "0",
      EMULATOR_DATA: folder,
      BACKEND_URL: "http://127.0.0.1:1",
    };
    const child = spawn(process.execPath, [EMULATORS], {
      env,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const url = await new Promise<string>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error("the emulators do not start")), WITHIN_MS);
      child.stdout!.on("data", (chunk: Buffer) => {
        const port = /http:\/\/localhost:(\d+)/.exec(chunk.toString())?.[1];
        if (port) {
          clearTimeout(late);
          resolve(`http://127.0.0.1:${port}`);
        }
      });
    });
    return new Emulator(url, child, folder);
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once("exit", resolve));
    this.child.kill();
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }

  habits(carrier: CarrierName, habits: object): Promise<unknown> {
    return this.send("PUT", `habits/${carrier}`, habits);
  }

  async parcels(): Promise<{ id: string; number: string; barcode: string; status: string }[]> {
    const response = await fetch(`${this.url}/carriers/control/parcels`);
    return ((await response.json()) as { parcels: [] }).parcels;
  }

  async atCounter(): Promise<{ id: string; barcode: string }> {
    const { parcel } = (await this.send("POST", "parcels", { carrier: "uzpost" })) as never;
    return parcel;
  }

  /** The only parcel there is, or the named one, goes on. */
  async move(status: string, id?: string): Promise<void> {
    const parcel = id ?? (await this.parcels())[0]!.id;
    await this.send("POST", `parcels/${parcel}/status`, { status });
  }

  reset(): Promise<unknown> {
    return this.send("POST", "reset", {});
  }

  private async send(method: string, what: string, body: object): Promise<unknown> {
    const response = await fetch(`${this.url}/carriers/control/${what}`, {
      method,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!response.ok) {
      throw new Error(`${what}: ${response.status} ${await response.text()}`);
    }
    return response.json();
  }
}

/** Deliveries, and carriers that reach the emulators. */
export class CarriersWorld {
  readonly deliveries: DeliveryBook;
  readonly warnings: string[] = [];
  carriers: Carriers;
  woken = 0;
  private count = 0;

  constructor(
    readonly connection: Knex,
    private readonly url: string,
  ) {
    this.deliveries = new DeliveryBook(connection, { captureCash: true }, fail);
    this.carriers = this.anotherProcess();
  }

  /** Circuits and tokens are of a process. */
  anotherProcess(timeoutMs = 1_000): Carriers {
    const { url } = this;
    this.carriers = new Carriers({
      connection: this.connection,
      deliveries: this.deliveries,
      logger: { warn: (text: string) => this.warnings.push(text), error: fail },
      wake: () => (this.woken += 1),
      settings: {
        sender: {
          name: "Medusa UZ",
          phone: "+998712000000",
          address: "Toshkent, Amir Temur 1",
          pin: { lat: 41.31, lng: 69.28 },
        },
        uzpost: {
          baseUrl: `${url}/uzpost`,
          timeoutMs,
          account: { username: "demo-uzpost", password: "demo-uzpost-password", fromPlace: 1 },
        },
        bts: {
          baseUrl: `${url}/bts`,
          timeoutMs,
          username: "demo-bts",
          password: "demo-bts-password",
          inn: "123456789",
          senderCityId: 197,
          cities: { "uz-sa": 101 },
        },
        yandex: { baseUrl: `${url}/yandex`, timeoutMs, token: "demo-yandex-delivery-token" },
      },
    });
    return this.carriers;
  }

  /** A paid parcel of its own order to Samarqand. */
  async delivery(more: Record<string, unknown> = {}): Promise<string> {
    const n = ++this.count;
    const id = `cdel_${n}`;
    await this.connection("order_address").insert({
      id: `addr_${n}`,
      first_name: "Aziza",
      phone: "+998901112233",
      address_1: "Registon 5",
      city: "Samarqand",
      metadata: JSON.stringify({ landmark: "Bozor", pin: { lat: 39.65, lng: 66.97 } }),
    });
    await this.connection("order").insert({ id: `order_${n}`, shipping_address_id: `addr_${n}` });
    await this.connection("courier_delivery").insert({
      id,
      order_id: `order_${n}`,
      order_display_id: n,
      fulfillment_id: `ful_${n}`,
      tracking_code: `7K3M${String(n).padStart(4, "0")}`,
      province: "uz-sa",
      ...more,
    });
    return id;
  }

  /** What the order of a parcel costs, so'm, none of it paid. */
  async bill(id: string, total: number): Promise<void> {
    const { order_id } = await this.row(id);
    const totals = JSON.stringify({ current_order_total: total, paid_total: 0 });
    await this.connection("order_summary").insert({ order_id, totals });
  }

  /** The buyer of a parcel promises cash. */
  async promise(id: string): Promise<void> {
    const { order_id } = await this.row(id);
    const payment_collection_id = `pc_${order_id}`;
    await this.connection("order_payment_collection").insert({ order_id, payment_collection_id });
    await this.connection("payment").insert({
      ...{ id: `pay_${order_id}`, payment_collection_id, provider_id: "pp_system_default" },
    });
  }

  /** `done`, or the code of the refusal. */
  async give(
    id: string,
    carrier: string,
    barcode?: string,
    from_courier_id: string | null = null,
  ): Promise<string> {
    const actor = { type: "operator" as const, id: "user_1" };
    const places = async () => names as never;
    return this.outcome(
      this.carriers.handOver.give({ id, carrier, barcode, from_courier_id, actor, places }),
    );
  }

  async outcome(promise: Promise<unknown>): Promise<string> {
    return promise.then(
      () => "done",
      (error: Error) => error.message,
    );
  }

  /** The job, as if the time of every shipment had come. */
  async follow(): Promise<void> {
    await this.connection.raw(
      "update courier_shipment set next_ask_at = now(), asked_at = asked_at - interval '1 hour' where next_ask_at is not null",
    );
    await this.carriers.follower.followDue();
  }

  /** Everything that was written down lies this far back. */
  async wait(seconds: number): Promise<void> {
    await this.connection.raw(
      "update courier_shipment set created_at = created_at - ? * interval '1 second'",
      [seconds],
    );
  }

  async shipment(id: string): Promise<ShipmentRow> {
    return (await this.carriers.book.last(id))!;
  }

  async row(id: string): Promise<DeliveryRow> {
    return this.deliveries.find(id);
  }

  /** What happened, in order, and who did it. */
  async story(id: string): Promise<string[]> {
    const rows: { type: string; actor_type: string }[] = await this.connection(
      "courier_delivery_event",
    )
      .where({ delivery_id: id })
      .orderBy("seq")
      .select("type", "actor_type");
    return rows.map(({ type, actor_type }) => `${actor_type} ${type}`);
  }
}

function fail(text: string | Error): never {
  throw new Error(String(text));
}

/** A database of this spec's own on the tests' PostgreSQL, with the module's real migrations. */
export async function openCarriersDatabase(): Promise<Knex> {
  const name = `medusa_uz_carriers_${process.env.JEST_WORKER_ID ?? "1"}`;
  await onServer(`drop database if exists ${name} with (force)`);
  await onServer(`create database ${name}`);
  const connection = ModulesSdkUtils.createPgConnection({
    clientUrl: urlOf(name),
    pool: { min: 0, max: 20 },
  }) as unknown as Knex;
  await connection.raw(SHOP_TABLES);
  const migrate = ModulesSdkUtils.buildMigrationScript({
    moduleName: "courier",
    pathToMigrations: path.resolve(__dirname, "../../modules/courier/migrations"),
  });
  const quiet = { info: () => undefined, error: console.error } as never;
  await migrate({ options: { database: { clientUrl: urlOf(name) } }, logger: quiet });
  return connection;
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

import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Logger } from "@medusajs/framework/types";
import type { Carrier as CarrierId, CarriersAnswer } from "../api/wire";
import type { DeliveryBook } from "../modules/courier/delivery-book";
import { BtsCarrier } from "./bts/bts-carrier";
import { CarrierProblem } from "./carrier-problem";
import { Follower } from "./follow/follower";
import { HandOver } from "./hand-over";
import { OWN_CARRIER } from "./own";
import type { CarrierPort } from "./port";
import { readCarrierSettings, type CarrierSettings } from "./settings";
import { ShipmentBook } from "./shipment-book";
import { UzpostCarrier } from "./uzpost/uzpost-carrier";
import { YandexCarrier } from "./yandex/yandex-carrier";

export type CarriersOptions = {
  connection: Knex;
  deliveries: DeliveryBook;
  /** The plugin's option `carriers`. @throws MedusaError in the constructor, listing what is wrong with it */
  settings: unknown;
  logger: Pick<Logger, "warn" | "error">;
  /** Medusa has something to be told. */
  wake: () => void;
};

/** The carriers that are configured, what they were given, and what they say of it. */
export class Carriers {
  readonly settings: CarrierSettings;
  readonly book: ShipmentBook;
  readonly handOver: HandOver;
  readonly follower: Follower;
  private readonly ports: ReadonlyMap<CarrierId, CarrierPort>;

  constructor({ connection, deliveries, settings, logger, wake }: CarriersOptions) {
    this.settings = readCarrierSettings(settings);
    this.book = new ShipmentBook(connection);
    this.ports = new Map(carriersOf(this.settings).map((port) => [port.id, port]));
    const parts = { connection, deliveries, logger, wake, book: this.book, carriers: this };
    this.follower = new Follower(parts);
    this.handOver = new HandOver({ ...parts, follower: this.follower });
  }

  /** @throws CarrierProblem carrier_unknown, carrier_cannot for the shop itself */
  get(id: string): CarrierPort {
    const port = this.ports.get(id as CarrierId);
    if (!port) {
      throw new CarrierProblem(id === OWN_CARRIER.id ? "carrier_cannot" : "carrier_unknown");
    }
    return port;
  }

  /** Null for one that is not configured any more. */
  find(id: CarrierId): CarrierPort | null {
    return this.ports.get(id) ?? null;
  }

  async view(): Promise<CarriersAnswer> {
    const counts = await this.book.counts();
    const carriers = [OWN_CARRIER, ...this.ports.values()].map((port) => {
      const { state, last_error, last_ok_at } = port.circuit();
      const count = counts.find(({ carrier }) => carrier === port.id);
      return {
        id: port.id,
        name: port.name,
        configured: true,
        circuit: state,
        last_error,
        last_ok_at: last_ok_at === null ? null : new Date(last_ok_at).toISOString(),
        can: [...port.can],
        open_shipments: count?.open ?? 0,
        unknown_statuses: count?.unknown_statuses ?? [],
      };
    });
    return { carriers };
  }
}

function carriersOf({ sender, webhooks, uzpost, bts, yandex }: CarrierSettings): CarrierPort[] {
  const callback = webhooks && `${webhooks.baseUrl}/hooks/carriers/yandex/${webhooks.secret}`;
  return [
    ...(uzpost ? [new UzpostCarrier(uzpost, sender ?? null)] : []),
    ...(bts && sender ? [new BtsCarrier(bts, sender)] : []),
    ...(yandex && sender ? [new YandexCarrier(yandex, sender, callback ?? null)] : []),
  ];
}

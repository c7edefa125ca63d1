import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { IEventBusModuleService, Logger } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { CashBook } from "./cash-book";
import { CourierBook } from "./courier-book";
import { DeliveryBook } from "./delivery-book";
import { DeliveryList } from "./delivery-list";
import { EffectBook } from "./effect-book";
import { storyOf } from "./event-book";
import { LinkBook } from "./link-book";
import { readCourierOptions, type CourierOptions } from "./options";
import { PerformanceBook } from "./performance-book";
import type { DeliveryEvent } from "../../api/wire";

/** Emitted when Medusa has to be told something. */
export const COURIER_DUE = "courier.due";

type Injected = {
  [ContainerRegistrationKeys.PG_CONNECTION]: Knex;
  [ContainerRegistrationKeys.LOGGER]: Logger;
  [Modules.EVENT_BUS]?: IEventBusModuleService;
};

/** Deliveries and the couriers who bring them: one book for each noun. */
export default class CourierService {
  readonly options: CourierOptions;
  readonly deliveries: DeliveryBook;
  readonly list: DeliveryList;
  readonly couriers: CourierBook;
  readonly cash: CashBook;
  readonly links: LinkBook;
  readonly effects: EffectBook;
  readonly performance: PerformanceBook;
  /** For books that are kept beside these ones. */
  readonly connection: Knex;
  private readonly injected: Injected;

  constructor(injected: Injected, options: unknown) {
    this.injected = injected;
    this.options = readCourierOptions(options);
    this.connection = injected[ContainerRegistrationKeys.PG_CONNECTION];
    this.deliveries = new DeliveryBook(this.connection, this.options);
    this.list = new DeliveryList(this.connection);
    this.couriers = new CourierBook(this.connection);
    this.cash = new CashBook(this.connection);
    this.links = new LinkBook(this.connection);
    this.effects = new EffectBook(this.connection);
    this.performance = new PerformanceBook(this.connection);
  }

  /** What happened to a delivery, oldest first. */
  async story(delivery_id: string): Promise<DeliveryEvent[]> {
    return storyOf(this.connection, delivery_id);
  }

  /** Has Medusa told at once of what was committed; the job does it otherwise. */
  wake(): void {
    const bus = this.injected[Modules.EVENT_BUS];
    Promise.resolve(bus?.emit({ name: COURIER_DUE, data: {} })).catch((error: Error) =>
      this.injected[ContainerRegistrationKeys.LOGGER].warn(
        `courier: could not wake the outbox, the job will: ${error.message}`,
      ),
    );
  }
}

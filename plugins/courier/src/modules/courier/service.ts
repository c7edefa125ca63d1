import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { IEventBusModuleService, Logger } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { Carriers } from "../../carriers/carriers";
import { CashBook } from "./cash-book";
import { CourierBook } from "./courier-book";
import { DeliveryBook } from "./delivery-book";
import { DeliveryList } from "./delivery-list";
import { EffectBook } from "./effect-book";
import { storyOf } from "./event-book";
import { LinkBook } from "./link-book";
import { TrackingBook } from "../../tracking/tracking-book";
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
  readonly carriers: Carriers;
  /** For books that are kept beside these ones. */
  readonly connection: Knex;
  private readonly injected: Injected;

  constructor(injected: Injected, options: unknown) {
    this.injected = injected;
    this.options = readCourierOptions(options);
    this.connection = injected[ContainerRegistrationKeys.PG_CONNECTION];
    const logger = injected[ContainerRegistrationKeys.LOGGER];
    this.deliveries = new DeliveryBook(this.connection, this.options, (id, { message }) =>
      logger.error(
        `courier: fulfillment ${id} could not be opened, the job tries again: ${message}`,
      ),
    );
    this.list = new DeliveryList(this.connection);
    this.couriers = new CourierBook(this.connection);
    this.cash = new CashBook(this.connection);
    this.links = new LinkBook(this.connection);
    this.effects = new EffectBook(this.connection);
    this.performance = new PerformanceBook(this.connection);
    this.carriers = new Carriers({
      connection: this.connection,
      deliveries: this.deliveries,
      settings: this.options.carriers,
      logger,
      wake: () => this.wake(),
    });
  }

  /** What happened to a delivery, oldest first. */
  async story(delivery_id: string): Promise<DeliveryEvent[]> {
    return storyOf(this.connection, delivery_id);
  }

  /** For whoever writes to a buyer whose parcel has left. Whoever has the code gets the parcel: it is stored nowhere. */
  async parcelOf(
    fulfillment_id: string,
  ): Promise<{ tracking_url: string; hand_over_code: string | null } | null> {
    const { secret, trackingUrl } = this.options;
    const parcel = await new TrackingBook(this.connection, secret).ofFulfillment(fulfillment_id);
    return parcel && trackingUrl
      ? {
          tracking_url: trackingUrl.replace("{code}", parcel.tracking_code),
          hand_over_code: parcel.hand_over_code,
        }
      : null;
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

import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Logger } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readCourierOptions, type CourierOptions } from "./options";

type Injected = {
  [ContainerRegistrationKeys.PG_CONNECTION]: Knex;
  [ContainerRegistrationKeys.LOGGER]: Logger;
};

/** Deliveries and the couriers who bring them: one book for each noun. */
export default class CourierService {
  readonly options: CourierOptions;
  private readonly injected: Injected;

  constructor(injected: Injected, options: unknown) {
    this.injected = injected;
    this.options = readCourierOptions(options);
  }

  /** For books that are kept beside these ones. */
  get connection(): Knex {
    return this.injected[ContainerRegistrationKeys.PG_CONNECTION];
  }
}

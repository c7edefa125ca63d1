import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { UZ_DELIVERY_MODULE } from "../modules/uz-delivery";
import type UzDeliveryService from "../modules/uz-delivery/service";

export function deliveryOf(container: MedusaContainer): UzDeliveryService {
  return container.resolve<UzDeliveryService>(UZ_DELIVERY_MODULE);
}

export function databaseOf(container: MedusaContainer): Knex {
  return container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
}

import type { MedusaContainer } from "@medusajs/framework/types";
import { COURIER_MODULE } from "./modules/courier";
import type CourierService from "./modules/courier/service";

export const courierOf = (scope: MedusaContainer): CourierService =>
  scope.resolve<CourierService>(COURIER_MODULE);

import { Module } from "@medusajs/framework/utils";
import UzDeliveryService from "./service";

export const UZ_DELIVERY_MODULE = "uz_delivery";

export default Module(UZ_DELIVERY_MODULE, { service: UzDeliveryService });

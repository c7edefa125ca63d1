import { Module } from "@medusajs/framework/utils";
import CourierService from "./service";

export const COURIER_MODULE = "courier";

export default Module(COURIER_MODULE, { service: CourierService });

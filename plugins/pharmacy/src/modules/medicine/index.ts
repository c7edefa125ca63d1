import { Module } from "@medusajs/framework/utils";
import MedicineService from "./service";

export const MEDICINE_MODULE = "medicine";

export default Module(MEDICINE_MODULE, { service: MedicineService });

import { Module } from "@medusajs/framework/utils";
import EskizService from "./service";

export const ESKIZ_MODULE = "eskiz";

export default Module(ESKIZ_MODULE, { service: EskizService });

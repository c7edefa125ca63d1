import { Module } from "@medusajs/framework/utils";
import registerPaymeCheckout from "./register-checkout";
import PaymeService from "./service";

export const PAYME_MODULE = "payme";

export default Module(PAYME_MODULE, {
  service: PaymeService,
  loaders: [registerPaymeCheckout],
});

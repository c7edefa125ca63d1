import { Module } from "@medusajs/framework/utils";
import registerPayme from "./register-protocol";
import PaymeService from "./service";

export const PAYME_MODULE = "payme";

export default Module(PAYME_MODULE, {
  service: PaymeService,
  loaders: [registerPayme],
});

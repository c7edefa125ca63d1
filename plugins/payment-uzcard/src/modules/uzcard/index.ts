import { Module } from "@medusajs/framework/utils";
import registerUzcard from "./register-protocol";
import UzcardService from "./service";

export const UZCARD_MODULE = "uzcard";

export default Module(UZCARD_MODULE, {
  service: UzcardService,
  loaders: [registerUzcard],
});

import { Module } from "@medusajs/framework/utils";
import registerClick from "./register-protocol";
import ClickService from "./service";

export const CLICK_MODULE = "click";

export default Module(CLICK_MODULE, {
  service: ClickService,
  loaders: [registerClick],
});

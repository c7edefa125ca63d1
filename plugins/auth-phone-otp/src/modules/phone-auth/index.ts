import { Module } from "@medusajs/framework/utils";
import { PHONE_AUTH_MODULE } from "./name";
import PhoneAuthService from "./service";

export { PHONE_AUTH_MODULE };

export default Module(PHONE_AUTH_MODULE, { service: PhoneAuthService });

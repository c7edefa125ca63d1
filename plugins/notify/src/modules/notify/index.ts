import { Module } from "@medusajs/framework/utils";
import NotifyService from "./service";

export const NOTIFY_MODULE = "notify";

export default Module(NOTIFY_MODULE, { service: NotifyService });

import { Module } from "@medusajs/framework/utils";
import TelegramService from "./service";

export const TELEGRAM_MODULE = "telegram";

export default Module(TELEGRAM_MODULE, { service: TelegramService });

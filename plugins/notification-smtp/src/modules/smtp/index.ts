import { Module } from "@medusajs/framework/utils";
import SmtpService from "./service";

export const SMTP_MODULE = "smtp";

export default Module(SMTP_MODULE, { service: SmtpService });

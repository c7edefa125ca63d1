import type { MedusaContainer } from "@medusajs/framework/types";
import { NOTIFY_MODULE } from "../modules/notify";
import type NotifyService from "../modules/notify/service";

export const notifyOf = (container: MedusaContainer): NotifyService =>
  container.resolve<NotifyService>(NOTIFY_MODULE);

import type { MedusaContainer } from "@medusajs/framework/types";
import { ESKIZ_MODULE } from "../modules/eskiz";
import type EskizService from "../modules/eskiz/service";

export const config = { name: "check-eskiz-account", schedule: "*/10 * * * *" };

/** Watches the balance and the sender, and forgets old messages. */
export default async function checkEskizAccount(container: MedusaContainer): Promise<void> {
  const eskiz = container.resolve<EskizService>(ESKIZ_MODULE);
  await eskiz.checkAccount();
  await eskiz.desk.messages.forgetOlderThan(eskiz.options.keepDays);
}

import type { MedusaContainer } from "@medusajs/framework/types";
import { ESKIZ_MODULE } from "../modules/eskiz";
import type EskizService from "../modules/eskiz/service";

export const config = { name: "follow-eskiz-templates", schedule: "* * * * *" };

/** Follows texts through moderation. */
export default async function followEskizTemplates(container: MedusaContainer): Promise<void> {
  const eskiz = container.resolve<EskizService>(ESKIZ_MODULE);
  try {
    await eskiz.followModeration();
  } catch (error) {
    eskiz.desk.logger.warn(`eskiz: moderation could not be asked for: ${String(error)}`);
  }
}

import type { MedusaContainer } from "@medusajs/framework/types";
import { ESKIZ_MODULE } from "../modules/eskiz";
import type EskizService from "../modules/eskiz/service";

export const config = { name: "follow-eskiz-templates", schedule: "* * * * *" };

/** Approved texts are looked at every so many minutes: Eskiz may take an approval back. */
const APPROVED_MINUTES = 10;

/** Follows texts through moderation: every minute while one of them waits. */
export default async function followEskizTemplates(container: MedusaContainer): Promise<void> {
  const eskiz = container.resolve<EskizService>(ESKIZ_MODULE);
  try {
    const texts = await eskiz.desk.templates.book.list();
    const isQuiet =
      texts.length > 0 &&
      texts.every((one) => one.status === "approved" && (one.not_sent === 0 || one.is_told));
    if (isQuiet && new Date().getMinutes() % APPROVED_MINUTES !== 0) {
      return;
    }
    await eskiz.followModeration();
  } catch (error) {
    eskiz.desk.logger.warn(`eskiz: moderation could not be asked for: ${String(error)}`);
  }
}

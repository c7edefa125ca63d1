import type { Logger } from "@medusajs/framework/types";
import type { Emit } from "../messages/tell";
import type { TemplateRegistry } from "./registry";

export const TEMPLATE_REFUSED = "eskiz.template_refused";

/**
 * Asks what has become of the texts, hands new ones in where the shop does so by itself, and tells once of each that
 * cannot be sent.
 *
 * @throws EskizError when Eskiz does not answer
 */
export async function followModeration(
  registry: TemplateRegistry,
  submits: boolean,
  tell: { emit: Emit; logger: Logger },
): Promise<void> {
  await registry.register();
  try {
    await (submits ? registry.submitAndSync() : registry.sync());
  } finally {
    await tellRefused(registry, tell);
  }
}

async function tellRefused(
  { book }: TemplateRegistry,
  { emit, logger }: { emit: Emit; logger: Logger },
): Promise<void> {
  for (const { id, key, locale, status, not_sent } of await book.untold()) {
    logger.warn(`eskiz: ${key} (${locale}) is not sent: ${status}. See SMS in the admin`);
    await emit(TEMPLATE_REFUSED, { key, locale, status, not_sent });
    await book.told(id);
  }
}

import type { MedusaContainer } from "@medusajs/framework/types";
import type { Locale } from "../channel-port";
import { wordsOf } from "../bot-api/failure-of-error";
import { TELEGRAM_MODULE } from "../modules/telegram";
import type TelegramService from "../modules/telegram/service";

/** What a module of preferences offers when the option `languageModule` names it. Null: the customer chose none. */
type Languages = { preferences(customer_id: string): Promise<{ locale: Locale | null }> };

/** The language a customer has chosen, or the one in which the chat was linked. */
export async function localeOfCustomer(
  container: MedusaContainer,
  { customer_id, locale }: { customer_id: string; locale: Locale },
): Promise<Locale> {
  const { options, logger } = container.resolve<TelegramService>(TELEGRAM_MODULE);
  if (!options.languageModule) {
    return locale;
  }
  try {
    const chosen = await container
      .resolve<Languages>(options.languageModule)
      .preferences(customer_id);
    return chosen.locale ?? locale;
  } catch (error) {
    // An answer in the language of before is better than none.
    logger.warn(`telegram: the language of a customer is not known: ${wordsOf(error)}`);
    return locale;
  }
}

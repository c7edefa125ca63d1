import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types";
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils";
import { randomUUID } from "node:crypto";
import type { Delivery } from "../../channel-port";
import { TELEGRAM_MODULE } from "../../modules/telegram";
import type TelegramService from "../../modules/telegram/service";

/**
 * Medusa's notification provider for channel `telegram`. `to` is a customer's id, or `orders` or `alerts` for a group
 * of staff. What is sent is the notification's `content`: Medusa does not store it, unlike `data`. Needs
 * `dependencies: ["telegram"]` on Medusa's notification module.
 */
export default class TelegramNotificationProvider extends AbstractNotificationProviderService {
  static identifier = "telegram";
  private readonly cradle: { [TELEGRAM_MODULE]: TelegramService };

  constructor(cradle: { [TELEGRAM_MODULE]: TelegramService }) {
    super();
    this.cradle = cradle;
  }

  /** @throws MedusaError unless Telegram took the message */
  async send({
    to,
    template,
    content,
    idempotency_key,
  }: ProviderSendNotificationDTO & {
    idempotency_key?: string | null;
  }): Promise<ProviderSendNotificationResultsDTO> {
    if (!content?.text) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "A Telegram message needs content.text",
      );
    }
    const outcome = await this.cradle[TELEGRAM_MODULE].deliver({
      key: idempotency_key ?? randomUUID(),
      to: recipientOf(to),
      template,
      locale: "uz",
      values: {},
      content: { text: content.text, html: content.html },
      kind: "transactional",
    });
    if (outcome.state !== "accepted") {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `The Telegram message was not sent: ${outcome.reason}`,
      );
    }
    return { id: outcome.ref };
  }
}

const recipientOf = (to: string): Delivery["to"] =>
  to === "orders" || to === "alerts" ? { group: to } : { customer_id: to };

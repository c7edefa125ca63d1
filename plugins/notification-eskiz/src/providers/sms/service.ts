import { randomUUID } from "node:crypto";
import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types";
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils";
import { LOCALES, type Delivery, type Locale, type Outcome } from "../../messages/delivery";

/** The part of the module `eskiz` that the provider needs. */
type Sender = { deliver: (delivery: Delivery) => Promise<Outcome> };

/**
 * Medusa's own Notification module over SMS: `template` names a text of the registry, `data` has its values. Medusa keeps
 * `data` in clear, so a code belongs into `content.text` alone, which must be an approved text with the code in it.
 */
export class EskizSmsProvider extends AbstractNotificationProviderService {
  static identifier = "eskiz";
  private readonly injected: { eskiz?: Sender };

  constructor(injected: { eskiz?: Sender }) {
    super();
    this.injected = injected;
  }

  /** @throws MedusaError unless Eskiz has taken the SMS, or may have */
  override async send(
    notification: ProviderSendNotificationDTO,
  ): Promise<ProviderSendNotificationResultsDTO> {
    const outcome = await this.sender().deliver(deliveryOf(notification));
    if (outcome.state === "refused" || outcome.state === "busy") {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `SMS not sent: ${outcome.reason}${"detail" in outcome && outcome.detail ? ` (${outcome.detail})` : ""}`,
      );
    }
    return { id: outcome.ref };
  }

  private sender(): Sender {
    const { eskiz } = this.injected;
    if (!eskiz) {
      throw new MedusaError(
        MedusaError.Types.INVALID_ARGUMENT,
        'SMS not sent: add dependencies: ["eskiz"] to the notification module in medusa-config.ts',
      );
    }
    return eskiz;
  }
}

/** `provider_data` may bring `key`, `locale` and `kind`; without a key every notification is a message of its own. */
export function deliveryOf(notification: ProviderSendNotificationDTO): Delivery {
  const { to, template, data, content, provider_data } = notification;
  const { key, locale, kind } = provider_data ?? {};
  return {
    key: typeof key === "string" ? key : `n_${randomUUID()}`,
    to: { phone: to },
    template,
    locale: LOCALES.find((one) => one === (locale ?? data?.locale)) ?? ("uz" satisfies Locale),
    values: Object.fromEntries(
      Object.entries(data ?? {}).flatMap(([name, value]) =>
        typeof value === "string" || typeof value === "number" ? [[name, String(value)]] : [],
      ),
    ),
    content: { text: content?.text ?? "" },
    kind: kind === "code" || kind === "marketing" ? kind : "transactional",
  };
}

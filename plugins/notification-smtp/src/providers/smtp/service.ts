import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types";
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils";
import { randomUUID } from "node:crypto";
import { SMTP_MODULE } from "../../modules/smtp";
import type SmtpService from "../../modules/smtp/service";

/**
 * Medusa's notification provider for channel `email`. What is sent is the notification's `content`: Medusa does not
 * store it, unlike `data`. Needs `dependencies: ["smtp"]` on Medusa's notification module.
 */
export default class SmtpNotificationProvider extends AbstractNotificationProviderService {
  static identifier = "smtp";
  private readonly cradle: { [SMTP_MODULE]: SmtpService };

  constructor(cradle: { [SMTP_MODULE]: SmtpService }) {
    super();
    this.cradle = cradle;
  }

  /** @throws MedusaError unless the server took the message */
  async send({
    to,
    template,
    content,
    idempotency_key,
  }: ProviderSendNotificationDTO & {
    idempotency_key?: string | null;
  }): Promise<ProviderSendNotificationResultsDTO> {
    if (!content?.text && !content?.html) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "An e-mail needs content.text");
    }
    const outcome = await this.cradle[SMTP_MODULE].deliver({
      key: idempotency_key ?? randomUUID(),
      to: { email: to },
      template,
      locale: "uz",
      values: {},
      content: {
        subject: content.subject,
        text: content.text ?? plainText(content.html ?? ""),
        html: content.html,
      },
      kind: "transactional",
    });
    if (outcome.state !== "accepted") {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `The e-mail was not sent: ${outcome.reason}`,
      );
    }
    return { id: outcome.ref };
  }
}

/** Mail without a text part is taken for spam. */
function plainText(html: string): string {
  return html
    .replace(/<(style|script)[\s\S]*?<\/\1>/gi, "")
    .replace(/<(br|\/p|\/div|\/tr|\/h\d|\/li)[^>]*>/gi, "\n")
    .replace(/<[^>]+>/g, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

import type { Logger } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createTransport, type Transporter } from "nodemailer";
import type { Delivery, Outcome } from "../../channel-port";
import { recipientOf } from "../../mail/address";
import { compose, messageIdOf } from "../../mail/compose";
import { outcomeOfError, type MailError } from "../../mail/outcome-of-error";
import { readSmtpOptions, type SmtpSettings } from "./options";

type Injected = { [ContainerRegistrationKeys.LOGGER]: Logger };

/** Sends e-mail through one pooled connection to the shop's SMTP server. */
export default class SmtpService {
  readonly settings: SmtpSettings;
  private readonly logger: Logger;
  private readonly transport: Transporter;
  /** Unix ms until which the account's daily limit is used up. */
  private pausedUntil = 0;

  readonly __hooks = {
    onApplicationStart: async (): Promise<void> => void this.warnWhenUnreachable(),
    onApplicationShutdown: async (): Promise<void> => this.transport.close(),
  };

  constructor(injected: Injected, options: unknown) {
    this.settings = readSmtpOptions(options);
    this.logger = injected[ContainerRegistrationKeys.LOGGER];
    const { host, port, secure, requireTLS, auth } = this.settings;
    this.transport = createTransport({
      ...{ host, port, secure, requireTLS, auth },
      ignoreTLS: !secure && !requireTLS,
      tls: { minVersion: "TLSv1.2" },
      pool: true,
      maxConnections: 3,
      maxMessages: 100,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
      logger: false,
    });
  }

  /**
   * Sends one message to one address, once. `ref` is its Message-ID, made of the delivery's key. Never throws for
   * trouble of the server: that is an outcome.
   */
  async deliver(delivery: Delivery): Promise<Outcome> {
    const to = recipientOf(delivery.to.email);
    if (!to) {
      return { state: "refused", reason: "no_address" };
    }
    const now = Date.now();
    if (now < this.pausedUntil) {
      return { state: "busy", reason: "limit", retry_after_ms: this.pausedUntil - now };
    }
    const ref = messageIdOf(delivery.key, this.settings.domain);
    try {
      await this.transport.sendMail(compose(delivery, to, this.settings));
      return { state: "accepted", ref };
    } catch (error) {
      return this.failed(outcomeOfError(error as MailError, now), error as MailError, ref);
    }
  }

  private failed(
    outcome: Outcome,
    { code, command, responseCode }: MailError,
    ref: string,
  ): Outcome {
    // The server's own words may repeat the address.
    const words = [code, command?.split(/[ :]/)[0], responseCode].filter(Boolean).join(" ");
    this.logger.warn(`smtp: message ${ref} was not taken: ${words || "no reason given"}`);
    if (outcome.state === "busy" && outcome.reason === "limit" && outcome.retry_after_ms) {
      this.pausedUntil = Date.now() + outcome.retry_after_ms;
      this.logger.error("smtp: the account's daily limit is used up; e-mail waits until tomorrow");
    }
    if (outcome.state === "refused") {
      return { ...outcome, detail: words };
    }
    return outcome.state === "unknown" ? { ...outcome, ref } : outcome;
  }

  private async warnWhenUnreachable(): Promise<void> {
    try {
      await this.transport.verify();
    } catch (error) {
      const { code, responseCode } = error as MailError;
      this.logger.warn(
        `smtp: ${this.settings.host}:${this.settings.port} cannot be used now (${code ?? "error"}${
          responseCode ? ` ${responseCode}` : ""
        }). ${ADVICE[code ?? ""] ?? "Look at SMTP_URL."}`,
      );
    }
  }
}

/** What usually helps. */
const ADVICE: Record<string, string> = {
  EAUTH: "User or password are wrong; Gmail wants an app password, not the account's own.",
  ETIMEDOUT:
    "Many hosters block outgoing ports 25, 465 and 587: ask yours, or use another SMTP host.",
  ECONNECTION: "Nothing answers there; many hosters block ports 25, 465 and 587.",
  ESOCKET: "Nothing answers there; many hosters block ports 25, 465 and 587.",
  ETLS: "TLS from the start belongs to port 465 (smtps://), STARTTLS to 587 (smtp://).",
  EDNS: "There is no such host.",
};

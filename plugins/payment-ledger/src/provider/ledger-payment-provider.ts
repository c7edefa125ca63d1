import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentInput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  DeletePaymentInput,
  DeletePaymentOutput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  PaymentSessionStatus,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types";
import { AbstractPaymentProvider, MedusaError, PaymentActions } from "@medusajs/framework/utils";
import { randomUUID } from "node:crypto";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import type PaymentLedgerService from "../modules/payment-ledger/service";
import { tiyinFromSom } from "../money";
import { protocolOf } from "../protocols/registry";
import { queueRelease } from "../transfers/request-transfer";
import type { Attempt } from "../types";

/**
 * Medusa's view of a protocol that pays through the ledger. The order is placed first (`pending_authorization`); only
 * settlement, which binds a session to a performed attempt, turns that into an authorized and captured payment.
 * Nothing here trusts `session.data`: a client may have sent it.
 *
 * Needs `dependencies: ["payment_ledger"]` on Medusa's payment module.
 */
export class LedgerPaymentProvider extends AbstractPaymentProvider {
  private readonly cradle: Record<string, unknown>;

  constructor(cradle: Record<string, unknown>, options?: Record<string, unknown>) {
    super(cradle, options);
    this.cradle = cradle;
  }

  /** What staff must do to give money back, when Medusa asks for a refund the ledger knows nothing of. */
  protected refundAdvice(attempt: Attempt): string {
    const refusal = protocolOf(attempt.provider)?.refundAbility(attempt, Date.now()).full;
    return refusal?.advice ?? "Refund this payment in the payment history on its order page";
  }

  async initiatePayment({ amount }: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    // Refused here, at checkout, rather than by the provider when the buyer is about to pay.
    tiyinFromSom(amount);
    return { id: randomUUID(), data: {} };
  }

  async updatePayment({ amount }: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    tiyinFromSom(amount);
    return { data: {} };
  }

  async authorizePayment({ context }: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const attempt = await this.ledger.attemptOfSession(context?.idempotency_key ?? "");
    return attempt?.state === "held" || hasBeenDebited(attempt)
      ? { status: "authorized", data: { attempt_id: attempt.id } }
      : { status: "pending_authorization", data: {} };
  }

  async capturePayment({ data }: CapturePaymentInput): Promise<CapturePaymentOutput> {
    const attempt = await this.attemptOf(data);
    if (!hasBeenDebited(attempt)) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "The provider has not taken this payment: it cannot be captured by hand",
      );
    }
    return { data };
  }

  async refundPayment({ data }: RefundPaymentInput): Promise<RefundPaymentOutput> {
    const attempt = await this.attemptOf(data);
    // Medusa has written its refund down before it asks: all of them together may not be more than really went back.
    if (!attempt || attempt.refunded < (await this.ledger.refundsInMedusa(attempt.id))) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        attempt ? this.refundAdvice(attempt) : "The ledger knows no payment here to refund",
      );
    }
    return { data };
  }

  async cancelPayment({ data }: CancelPaymentInput): Promise<CancelPaymentOutput> {
    const attempt = await this.attemptOf(data);
    if (attempt?.state === "held") {
      await queueRelease(this.ledger, attempt, "staff");
    }
    if (attempt?.state === "performed") {
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, this.refundAdvice(attempt));
    }
    return { data };
  }

  async getPaymentStatus({ data }: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    return { data, status: statusOf(await this.attemptOf(data)) };
  }

  async retrievePayment({ data }: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    return { data };
  }

  async deletePayment({ data }: DeletePaymentInput): Promise<DeletePaymentOutput> {
    return { data };
  }

  /** Medusa's own webhook answers before it works, which these protocols do not allow: they have their own routes. */
  async getWebhookActionAndData(): Promise<WebhookActionResult> {
    return { action: PaymentActions.NOT_SUPPORTED };
  }

  private get ledger(): PaymentLedgerService {
    return this.cradle[PAYMENT_LEDGER_MODULE] as PaymentLedgerService;
  }

  private async attemptOf(data: Record<string, unknown> | undefined): Promise<Attempt | null> {
    return typeof data?.attempt_id === "string" ? this.ledger.attempt(data.attempt_id) : null;
  }
}

function hasBeenDebited(attempt: Attempt | null): attempt is Attempt {
  return attempt?.state === "performed" || attempt?.state === "refunded";
}

function statusOf(attempt: Attempt | null): PaymentSessionStatus {
  switch (attempt?.state) {
    case "held":
      return "authorized";
    case "performed":
    case "refunded":
      return "captured";
    case "cancelled":
      return "canceled";
    default:
      return "pending_authorization";
  }
}

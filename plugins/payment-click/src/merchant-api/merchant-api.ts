import http from "node:http";
import https from "node:https";
import { jsonDigits } from "@medusa-uz/payment-ledger";
import type { z } from "@medusajs/framework/zod";
import axios, { AxiosError, type AxiosInstance } from "axios";
import axiosRetry, { exponentialDelay, isSafeRequestError } from "axios-retry";
import type { FiscalItems } from "../protocol/fiscal-items";
import { authHeader } from "./auth-header";
import { ClickUnreachable } from "./errors";
import { fiscalReply, paymentReply, readReply } from "./read-reply";

export type MerchantApiSettings = {
  /** `https://api.click.uz/v2/merchant` */
  apiUrl: string;
  serviceId: string;
  merchantUserId: string;
  secret: string;
  timeoutMs: number;
};

/** Negative: failed or reversed. 0 created, 1 in work, 2 successful; null when Click does not say. */
export type PaymentStatus = { payment_id: string | null; status: number | null };

/** Connections kept open at the same time; a day of thousands of payments is read through a part of them. */
const MAX_CONNECTIONS = 50;

const READ_RETRIES = 2;
const REPLY_LIMIT_BYTES = 1024 * 1024;

/**
 * Click's Merchant API, section 8. Ids have 64 bits and stay text. Only reading is repeated by itself; whoever moves
 * money has to ask what became of it first.
 *
 * Every call throws {@link ClickRefusal} when Click says no and {@link ClickUnreachable} when its outcome is not known.
 */
export class ClickMerchantApi {
  private readonly axios: AxiosInstance;
  private readonly settings: MerchantApiSettings;

  constructor(settings: MerchantApiSettings) {
    this.settings = settings;
    const connections = { keepAlive: true, maxSockets: MAX_CONNECTIONS };
    this.axios = axios.create({
      baseURL: settings.apiUrl,
      timeout: settings.timeoutMs,
      headers: { Accept: "application/json", "Content-Type": "application/json" },
      httpAgent: new http.Agent(connections),
      httpsAgent: new https.Agent(connections),
      // The Auth header is for this address only.
      maxRedirects: 0,
      maxContentLength: REPLY_LIMIT_BYTES,
      responseType: "text",
      transformResponse: [(text: string) => text],
      validateStatus: (status) => status < 500 && status !== 429,
    });
    // Signed anew at each try, because the time is part of it.
    this.axios.interceptors.request.use((config) => {
      config.headers.set("Auth", authHeader(settings.merchantUserId, settings.secret, Date.now()));
      return config;
    });
    axiosRetry(this.axios, {
      retries: READ_RETRIES,
      retryCondition: isSafeRequestError,
      retryDelay: exponentialDelay,
      shouldResetTimeout: true,
    });
  }

  async paymentStatus(payment_id: string): Promise<PaymentStatus> {
    const path = `payment/status/${this.serviceId}/${encodeURIComponent(payment_id)}`;
    return statusOf(await this.call("GET", path, paymentReply));
  }

  /** The payment of an order that was created on this day of Tashkent (`2026-11-21`). */
  async paymentOfOrder(merchant_trans_id: string, day: string): Promise<PaymentStatus> {
    const order = encodeURIComponent(merchant_trans_id);
    const path = `payment/status_by_mti/${this.serviceId}/${order}/${day}`;
    return statusOf(await this.call("GET", path, paymentReply));
  }

  /** Gives a payment back in full. */
  async reverse(payment_id: string): Promise<void> {
    const path = `payment/reversal/${this.serviceId}/${encodeURIComponent(payment_id)}`;
    await this.call("DELETE", path, paymentReply);
  }

  /** Has Click issue the receipt of a payment. */
  async submitItems(payment_id: string, { items, received_ecash }: FiscalItems): Promise<void> {
    await this.call("POST", "payment/ofd_data/submit_items", fiscalReply, {
      ...this.paymentOf(payment_id),
      items,
      received_ecash,
      received_cash: 0,
      received_card: 0,
    });
  }

  /** Tells Click of a receipt that was made elsewhere, by its link. */
  async submitQrcode(payment_id: string, qrcode: string): Promise<void> {
    const body = { ...this.paymentOf(payment_id), qrcode };
    await this.call("POST", "payment/ofd_data/submit_qrcode", fiscalReply, body);
  }

  /** Link of a payment's receipt; null while there is none. */
  async receiptUrl(payment_id: string): Promise<string | null> {
    const path = `payment/ofd_data/${this.serviceId}/${encodeURIComponent(payment_id)}`;
    const { qrCodeURL } = await this.call("GET", path, fiscalReply);
    return qrCodeURL || null;
  }

  private get serviceId(): string {
    return this.settings.serviceId;
  }

  private paymentOf(payment_id: string) {
    return { service_id: jsonDigits(this.serviceId), payment_id: jsonDigits(payment_id) };
  }

  private async call<T>(
    method: "GET" | "POST" | "DELETE",
    path: string,
    schema: z.ZodType<T>,
    body?: object,
  ): Promise<T> {
    const call = `${method} ${path}`;
    try {
      const { status, data } = await this.axios.request<string>({
        method,
        url: path,
        ...(body && { data: JSON.stringify(body) }),
      });
      return readReply(call, status, data, schema);
    } catch (error) {
      throw error instanceof AxiosError ? new ClickUnreachable(call, reasonOf(error)) : error;
    }
  }
}

const statusOf = (reply: z.infer<typeof paymentReply>): PaymentStatus => ({
  payment_id: reply.payment_id ?? null,
  status: reply.payment_status ?? null,
});

/** Never the error itself: it carries the request with its Auth header. */
const reasonOf = ({ response, code, message }: AxiosError): string =>
  response ? `HTTP status ${response.status}` : (code ?? message);

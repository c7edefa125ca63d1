import type { Ofd } from "../../fiscal/ofd";
import type {
  Application,
  BoundCard,
  CallbackFields,
  CardForm,
  CardFormRequest,
  GatewayHold,
  GatewayPayment,
  HistoryRequest,
  HoldRequest,
  Sale,
  SaleRequest,
  UzcardGateway,
} from "../gateway";
import { GatewayLine, type LineOptions } from "./gateway-line";
import { toLocalTime } from "./local-time";
import { isSigned, statusSign, successSign } from "./signatures";
import {
  applicationWire,
  cardFormWire,
  cardWire,
  historyWire,
  holdWire,
  nothingWire,
  paymentWire,
  saleWire,
} from "./wire";

const PAGE = 100;
/** More payments than this in one period are not read: a loop of pages must end. */
const MOST_PAGES = 500;

export type MulticardOptions = LineOptions & { storeId: number };

/** The Multicard gateway (`mesh.multicard.uz`), section 2 of its reference. */
export class MulticardGateway implements UzcardGateway {
  private readonly line: GatewayLine;
  private readonly storeId: number;
  private readonly secret: string;

  constructor(options: MulticardOptions) {
    this.line = new GatewayLine(options);
    this.storeId = options.storeId;
    this.secret = options.secret;
  }

  async bindCard(request: CardFormRequest): Promise<CardForm> {
    return this.line.call("POST", "/payment/card/bind", cardFormWire, {
      body: { store_id: this.storeId, ...request },
    });
  }

  async boundCard(session_id: string): Promise<BoundCard> {
    return this.line.call("GET", `/payment/card/bind/${segment(session_id)}`, cardWire);
  }

  async card(token: string): Promise<BoundCard> {
    return this.line.call("GET", `/payment/card/${segment(token)}`, cardWire);
  }

  async removeCard(token: string): Promise<void> {
    await this.line.call("DELETE", `/payment/card/${segment(token)}`, nothingWire);
  }

  async createSale({ amount, ttl_s, ofd, ...rest }: SaleRequest): Promise<Sale> {
    return this.line.call("POST", "/payment/invoice", saleWire, {
      body: {
        store_id: this.storeId,
        amount: wireAmount(amount),
        ttl: ttl_s,
        ...rest,
        ...(ofd && { ofd }),
      },
    });
  }

  async annulSale(uuid: string): Promise<void> {
    await this.line.call("DELETE", `/payment/invoice/${segment(uuid)}`, nothingWire);
  }

  async hold({ token, invoice_id, amount, minutes }: HoldRequest): Promise<GatewayHold> {
    return this.line.call("POST", "/payment/hold", holdWire, {
      body: {
        card: { token },
        amount: wireAmount(amount),
        store_id: this.storeId,
        invoice_id,
        expiry: minutes,
      },
    });
  }

  async confirmHold(uuid: string, code: string | null): Promise<GatewayHold> {
    return this.line.call("PUT", holdPath(uuid), holdWire, {
      body: code === null ? {} : { otp: code },
    });
  }

  async charge(uuid: string, amount: bigint, ofd: Ofd | null): Promise<GatewayPayment> {
    return this.line.call("PUT", `${holdPath(uuid)}/charge`, paymentWire, {
      body: { amount: wireAmount(amount), ...(ofd && { ofd }) },
    });
  }

  async cancelHold(uuid: string): Promise<GatewayHold> {
    return this.line.call("DELETE", holdPath(uuid), holdWire);
  }

  async getHold(uuid: string): Promise<GatewayHold> {
    return this.line.call("GET", holdPath(uuid), holdWire);
  }

  async getPayment(uuid: string): Promise<GatewayPayment> {
    return this.line.call("GET", `/payment/${segment(uuid)}`, paymentWire);
  }

  async refund(uuid: string): Promise<GatewayPayment> {
    return this.line.call("DELETE", `/payment/${segment(uuid)}`, paymentWire);
  }

  async refundPart(uuid: string, amount: bigint, remaining: Ofd | null): Promise<GatewayPayment> {
    return this.line.call("DELETE", `/payment/${segment(uuid)}/partial`, paymentWire, {
      body: { refund_amount: wireAmount(amount), ...(remaining && { ofd: remaining }) },
    });
  }

  async reportReceipt(uuid: string, url: string, isRefund: boolean): Promise<void> {
    await this.line.call("PATCH", `/payment/${segment(uuid)}/fiscal`, nothingWire, {
      body: { url, is_refund: isRefund },
    });
  }

  async history({ from, to }: HistoryRequest): Promise<GatewayPayment[]> {
    const all: GatewayPayment[] = [];
    for (let page = 0; page < MOST_PAGES; page++) {
      const { list } = await this.line.call(
        "GET",
        `/payment/store/${this.storeId}/history`,
        historyWire,
        {
          query: {
            offset: page * PAGE,
            limit: PAGE,
            start_date: toLocalTime(from),
            end_date: toLocalTime(to),
          },
        },
      );
      all.push(...list);
      if (list.length < PAGE) {
        break;
      }
    }
    // A payment made while the pages were read may have moved another onto the next page.
    return [...new Map(all.map((payment) => [payment.uuid, payment])).values()];
  }

  async application(): Promise<Application> {
    return this.line.call("GET", "/payment/application", applicationWire);
  }

  isSuccessCallback(fields: CallbackFields): boolean {
    return (
      fields.store_id === String(this.storeId) && isSigned(fields, successSign(fields, this.secret))
    );
  }

  isStatusWebhook(fields: CallbackFields): boolean {
    return isSigned(fields, statusSign(fields, this.secret));
  }
}

const holdPath = (uuid: string) => `/payment/hold/${segment(uuid)}`;
const segment = (part: string) => encodeURIComponent(part);

/** @throws RangeError for a sum that JSON numbers cannot carry */
function wireAmount(amount: bigint): number {
  const wire = Number(amount);
  if (!Number.isSafeInteger(wire) || wire <= 0) {
    throw new RangeError("the sum cannot be sent to the gateway");
  }
  return wire;
}

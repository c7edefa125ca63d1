import { CarrierError } from "../carrier-error";
import { CarrierLine } from "../carrier-line";
import { somOf } from "../money";
import { MINUTE_MS } from "../pace";
import type { CarrierPort, Hint, Known, News, Parcel, Price, Sender, WebhookCall } from "../port";
import type { YandexSettings } from "../settings";
import type { CarriedState } from "../shipment-state";
import { textIn } from "../webhook-fields";
import { claimBody, priceBody } from "./claim-body";
import { READY_FOR_APPROVAL, yandexState } from "./statuses";
import {
  cancelInfoWire,
  changedClaimWire,
  claimsWire,
  claimWire,
  positionWire,
  priceWire,
  readYandexRefusal,
  type ClaimWire,
} from "./wire";

const WITH_COURIER: readonly string[] = ["pickuped", "delivery_arrived"];

/**
 * Yandex Delivery, sold here as Yango: express couriers of a town. A claim is made with our own number as `request_id`, is
 * priced, waits ten minutes for a yes, and only then costs money.
 */
export class YandexCarrier implements CarrierPort {
  readonly id = "yandex";
  readonly name = "Yandex Delivery";
  readonly can = ["create", "track", "cancel", "check_price", "webhook", "position"] as const;
  private readonly line: CarrierLine;
  private readonly settings: YandexSettings;
  private readonly sender: Sender;
  private readonly callbackUrl: string | null;

  constructor(settings: YandexSettings, sender: Sender, callbackUrl: string | null) {
    this.settings = settings;
    this.sender = sender;
    this.callbackUrl = callbackUrl;
    this.line = new CarrierLine({
      name: this.id,
      baseUrl: `${settings.baseUrl}/b2b/cargo/integration/v2`,
      timeoutMs: settings.timeoutMs,
      headers: { "Accept-Language": "ru" },
      readRefusal: readYandexRefusal,
    });
  }

  stateOf = yandexState;
  circuit = () => this.line.circuit();

  /** A price is good for ten minutes, and a courier comes within the hour: it is asked oftener than the post. */
  pause(state: CarriedState): number {
    return state === "created" ? 5_000 : MINUTE_MS;
  }

  async create(parcel: Parcel): Promise<News> {
    const { taxiClass } = this.settings;
    const body = claimBody(parcel, this.sender, { taxiClass, callbackUrl: this.callbackUrl });
    const query = { request_id: parcel.reference };
    return newsOf(await this.post("/claims/create", query, body, claimWire));
  }

  async find(reference: string): Promise<News | null> {
    const body = { offset: 0, limit: 10, external_order_id: reference };
    const { claims } = await this.post("/claims/search", {}, body, claimsWire);
    const found = claims.find(
      ({ route_points }) =>
        !route_points || route_points.some((p) => p.external_order_id === reference),
    );
    return found ? newsOf(found) : null;
  }

  async track({ external_id }: Known): Promise<News> {
    const claim = await this.info(external_id);
    const news = newsOf(claim);
    if (claim.status === READY_FOR_APPROVAL) {
      return this.approve(claim, news);
    }
    return WITH_COURIER.includes(claim.status)
      ? { ...news, position: await this.position(claim.id) }
      : news;
  }

  async checkPrice(parcel: Parcel): Promise<Price> {
    const body = priceBody(parcel, this.sender, this.settings.taxiClass);
    const answer = await this.post("/check-price", {}, body, priceWire);
    const price = inSom(answer.price, answer.currency_rules?.code);
    if (price === null) {
      throw new CarrierError("refused", "no_price");
    }
    return { price, minutes: answer.eta ?? null };
  }

  async cancel({ external_id }: Known, pay: boolean): Promise<News> {
    const claim_id = external_id ?? "";
    const { version } = await this.info(external_id);
    const terms = await this.post("/claims/cancel-info", { claim_id }, {}, cancelInfoWire);
    const { cancel_state } = terms;
    if (cancel_state === "unavailable") {
      throw new CarrierError("refused", "too_late");
    }
    if (cancel_state === "paid" && !pay) {
      throw new CarrierError("refused", "cancel_costs");
    }
    const body = { version, cancel_state };
    const claim = await this.post("/claims/cancel", { claim_id }, body, changedClaimWire);
    return { external_id: claim.id, barcode: null, raw: claim.status, price: null };
  }

  /** An old mechanism of Yandex, unsigned: it names a claim and nothing else. */
  webhook({ body, query }: WebhookCall): Hint | null {
    const external_id = textIn(query, ["claim_id"]) ?? textIn(body, ["claim_id"]);
    return external_id === null ? null : { external_id, reference: null, barcode: null };
  }

  /**
   * Says yes to the price. A yes whose answer was lost is not repeated: the next question shows whether it arrived, and a
   * second yes needs the claim's version of that moment.
   */
  private async approve(claim: ClaimWire, news: News): Promise<News> {
    const { maxPrice } = this.settings;
    if (news.price === null || news.price > maxPrice) {
      return { ...news, trouble: news.price === null ? "no_price" : "price_over_limit" };
    }
    const body = { version: claim.version };
    const accepted = await this.post(
      "/claims/accept",
      { claim_id: claim.id },
      body,
      changedClaimWire,
    );
    return { ...news, raw: accepted.status };
  }

  private info(claim_id: string | null): Promise<ClaimWire> {
    return this.post("/claims/info", { claim_id: claim_id ?? "" }, {}, claimWire);
  }

  /** Not knowing where the courier is must not hide what became of the parcel. */
  private async position(claim_id: string): Promise<News["position"]> {
    const path = "/claims/performer-position";
    try {
      const { position } = await this.line.call(
        { method: "GET", path, query: { claim_id }, token: this.settings.token },
        positionWire,
      );
      return { lat: position.lat, lng: position.lon, at: timeOf(position.timestamp) };
    } catch {
      return null;
    }
  }

  private post<S extends Parameters<CarrierLine["call"]>[1]>(
    path: string,
    query: Record<string, string>,
    body: object,
    schema: S,
  ) {
    const { token } = this.settings;
    return this.line.call({ method: "POST", path, query, body, token }, schema);
  }
}

function newsOf({ id, status, pricing, error_messages }: ClaimWire): News {
  const price = pricing?.final_price ?? pricing?.offer?.price ?? null;
  const [first] = error_messages ?? [];
  return {
    external_id: id,
    barcode: null,
    raw: status,
    price: price === null ? null : inSom(price, pricing?.currency),
    ...(first && { trouble: first.code }),
  };
}

const inSom = (price: unknown, currency: string | null | undefined): number | null =>
  (currency ?? "UZS") === "UZS" ? somOf(price) : null;

function timeOf(timestamp: string | number | null | undefined): string {
  const ms = typeof timestamp === "number" ? timestamp * 1000 : Date.parse(timestamp ?? "");
  return new Date(Number.isFinite(ms) ? ms : Date.now()).toISOString();
}

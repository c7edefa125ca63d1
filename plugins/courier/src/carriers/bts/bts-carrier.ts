import { AccessToken } from "../access-token";
import { CarrierError } from "../carrier-error";
import { CarrierLine } from "../carrier-line";
import { somOf } from "../money";
import { TRACKING_CACHE_MS } from "../pace";
import type { CarrierPort, Hint, Known, News, Parcel, Price, Sender, WebhookCall } from "../port";
import type { BtsSettings } from "../settings";
import type { CarriedState } from "../shipment-state";
import { textIn } from "../webhook-fields";
import { btsState } from "./statuses";
import {
  cancelWire,
  labelWire,
  orderWire,
  priceWire,
  readBtsRefusal,
  tokenWire,
  trackWire,
} from "./wire";

/** From the sender's door or brought to the branch; to the receiver's door. */
const BY_BRANCH = 0;
const TO_DOOR = 1;

/**
 * BTS Express (docs.bts.uz): one address, the call is in `r`. Towns are BTS's own numbers and come from the settings. It
 * publishes no search by our number, so a lost answer to `create` has to be looked up by a person.
 */
export class BtsCarrier implements CarrierPort {
  readonly id = "bts";
  readonly name = "BTS Express";
  readonly can = ["create", "track", "cancel", "label", "check_price", "webhook"] as const;
  private readonly line: CarrierLine;
  private readonly token: AccessToken;
  private readonly settings: BtsSettings;
  private readonly sender: Sender;

  constructor(settings: BtsSettings, sender: Sender) {
    this.settings = settings;
    this.sender = sender;
    this.line = new CarrierLine({
      name: this.id,
      baseUrl: settings.baseUrl,
      timeoutMs: settings.timeoutMs,
      readRefusal: readBtsRefusal,
    });
    this.token = new AccessToken(() => this.signIn());
  }

  pause = () => TRACKING_CACHE_MS;
  circuit = () => this.line.circuit();

  stateOf(raw: string): CarriedState | null {
    return btsState(raw, this.settings.statuses);
  }

  async create(parcel: Parcel): Promise<News> {
    const { sender, settings } = this;
    if (parcel.to.phone === null) {
      throw new CarrierError("refused", "phone_needed");
    }
    const body = {
      ...this.wayOf(parcel),
      senderAddress: sender.address,
      senderReal: sender.name,
      senderPhone: sender.phone,
      receiver: parcel.to.name,
      receiverAddress: [parcel.to.address, parcel.to.landmark].filter(Boolean).join(", "),
      receiverPhone: parcel.to.phone,
      packageId: settings.packageId,
      postTypeId: settings.postTypeId,
      clientId: parcel.reference,
      piece: 1,
      takePhoto: 0,
    };
    const made = await this.post("order/add", body, orderWire);
    const { orderId, status, cost, barcode } = made;
    return { external_id: orderId, barcode: barcode ?? null, raw: status, price: somOf(cost) };
  }

  async track({ external_id, barcode }: Known): Promise<News> {
    const { orderId, status } = await this.get("order/track", external_id, trackWire);
    if (orderId !== external_id) {
      throw new CarrierError("unknown", "another_order");
    }
    return { external_id, barcode, raw: status, price: null };
  }

  async checkPrice(parcel: Parcel): Promise<Price> {
    const answer = await this.post("order/calculate", this.wayOf(parcel), priceWire);
    const price = somOf(answer.summaryPrice);
    if (price === null) {
      throw new CarrierError("refused", "no_price");
    }
    return { price, minutes: null };
  }

  async cancel({ external_id, barcode }: Known): Promise<News> {
    const { status } = await this.get("order-cancel/index", external_id, cancelWire);
    return { external_id, barcode, raw: status, price: null };
  }

  async label({ external_id }: Known): Promise<string | null> {
    return (await this.get("order/sticker", external_id, labelWire)).labelSticker ?? null;
  }

  /** A form with JSON in its field `text`, or JSON itself. */
  webhook({ body }: WebhookCall): Hint | null {
    const fields = { ...body, ...parsed(body.text) };
    const external_id = textIn(fields, ["orderId", "order_id"]);
    const reference = textIn(fields, ["clientId", "client_id"]);
    return external_id === null && reference === null
      ? null
      : { external_id, reference, barcode: null };
  }

  /** From where, to where, how heavy. */
  private wayOf({ to, weight_g }: Parcel) {
    const { senderCityId, cities } = this.settings;
    const receiverCityId = cities[to.district ?? ""] ?? cities[to.province ?? ""];
    if (receiverCityId === undefined) {
      throw new CarrierError("refused", "place_unknown");
    }
    return {
      senderCityId,
      receiverCityId,
      senderDelivery: BY_BRANCH,
      receiverDelivery: TO_DOOR,
      weight: weight_g / 1000,
    };
  }

  private post<S extends Parameters<CarrierLine["call"]>[1]>(r: string, body: object, schema: S) {
    const query = { r: `v1/${r}` };
    return this.token.use((token) =>
      this.line.call({ method: "POST", path: "/index.php", query, body, token }, schema),
    );
  }

  private get<S extends Parameters<CarrierLine["call"]>[1]>(
    r: string,
    id: string | null,
    schema: S,
  ) {
    const query = { r: `v1/${r}`, id: id ?? "" };
    return this.token.use((token) =>
      this.line.call({ method: "GET", path: "/index.php", query, token }, schema),
    );
  }

  private async signIn(): Promise<string> {
    const { username, password, inn } = this.settings;
    const query = { r: "v1/auth/get-token" };
    const body = { username, password, inn };
    const call = { method: "POST" as const, path: "/index.php", query, body };
    return (await this.line.call(call, tokenWire)).token;
  }
}

function parsed(text: unknown): Record<string, unknown> {
  try {
    const value: unknown = typeof text === "string" ? JSON.parse(text) : null;
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}

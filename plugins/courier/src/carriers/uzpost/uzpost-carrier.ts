import { AccessToken } from "../access-token";
import { CarrierError } from "../carrier-error";
import { CarrierLine } from "../carrier-line";
import { somOf } from "../money";
import { TRACKING_CACHE_MS } from "../pace";
import { placeNamed } from "../place-names";
import type { CarrierPort, Hint, Known, News, Parcel, Sender, WebhookCall } from "../port";
import { readS10 } from "../s10";
import type { UzpostSettings } from "../settings";
import { textIn } from "../webhook-fields";
import { latestOf } from "./latest";
import { uzpostState } from "./statuses";
import {
  historyWire,
  ordersWire,
  orderWire,
  placesWire,
  readUzpostRefusal,
  tokenWire,
  type OrderWire,
  type Place,
} from "./wire";

const ORDERS = "/api/v1/customer/orders";
const PLACES_LIFE_MS = 24 * 60 * 60_000;

/**
 * UzPost: parcels are followed by their barcode without a login. With an account at the post's Shipox they can be handed
 * over from here too. Undocumented by the post, and it may change: see the README.
 */
export class UzpostCarrier implements CarrierPort {
  readonly id = "uzpost";
  readonly name = "UzPost";
  readonly can: CarrierPort["can"];
  private readonly line: CarrierLine;
  private readonly token: AccessToken;
  private readonly settings: UzpostSettings;
  private readonly sender: Sender | null;
  private places: { list: Promise<Place[]>; until: number } | null = null;

  constructor(settings: UzpostSettings, sender: Sender | null) {
    this.settings = settings;
    this.sender = sender;
    this.can =
      settings.account && sender
        ? ["create", "attach", "track", "webhook"]
        : ["attach", "track", "webhook"];
    this.line = new CarrierLine({
      name: this.id,
      baseUrl: settings.baseUrl,
      timeoutMs: settings.timeoutMs,
      readRefusal: readUzpostRefusal,
    });
    this.token = new AccessToken(() => this.signIn());
  }

  pause = () => TRACKING_CACHE_MS;
  stateOf = uzpostState;
  circuit = () => this.line.circuit();

  async track({ external_id, barcode }: Known): Promise<News> {
    const path = `/api/v1/public/order/${barcode ?? ""}/history_items`;
    const raw = latestOf(await this.line.call({ method: "GET", path }, historyWire));
    if (raw === null) {
      throw new CarrierError("refused", "not_seen_yet");
    }
    return { external_id, barcode, raw, price: null };
  }

  async create(parcel: Parcel): Promise<News> {
    const { sender, settings } = this;
    if (!sender || !settings.account) {
      throw new CarrierError("refused", "carrier_cannot");
    }
    if (parcel.to.phone === null) {
      throw new CarrierError("refused", "phone_needed");
    }
    const places = await this.allPlaces();
    const from = places.find(({ id }) => id === settings.account?.fromPlace);
    const to = placeNamed(places, parcel.to.place_names);
    if (!from || !to) {
      throw new CarrierError("refused", "place_unknown");
    }
    const body = {
      sender_data: { ...partyOf(sender, from), address_type: "business" },
      recipient_data: {
        ...partyOf({ ...parcel.to, phone: parcel.to.phone }, to),
        address_type: "residential",
        landmark: parcel.to.landmark ?? "",
      },
      dimensions: { weight: parcel.weight_g / 1000, unit: "METRIC", domestic: true },
      package_type: { courier_type: settings.account.serviceType },
      payment_type: "credit_balance",
      payer: "sender",
      parcel_value: parcel.worth,
      piece_count: 1,
      reference_id: parcel.reference,
      note: parcel.order_no,
    };
    const made = await this.token.use((token) =>
      this.line.call({ method: "POST", path: "/api/v1/customer/order", body, token }, orderWire),
    );
    return newsOf(made);
  }

  async find(reference: string): Promise<News | null> {
    const query = { search: reference };
    const orders = await this.token.use((token) =>
      this.line.call({ method: "GET", path: ORDERS, query, token }, ordersWire),
    );
    const found = orders.find((order) => order.reference_id === reference);
    return found ? newsOf(found) : null;
  }

  webhook({ body }: WebhookCall): Hint | null {
    const barcode = readS10(textIn(body, ["order_number", "barcode"]) ?? "");
    return barcode === null ? null : { reference: null, external_id: null, barcode };
  }

  private async signIn(): Promise<string> {
    const { username, password } = this.settings.account ?? { username: "", password: "" };
    const body = { username, password, remember_me: true };
    const path = "/api/v1/customer/authenticate";
    return (await this.line.call({ method: "POST", path, body }, tokenWire)).id_token;
  }

  /** Read once a day. */
  private async allPlaces(): Promise<Place[]> {
    if (!this.places || this.places.until < Date.now()) {
      const list = this.token.use((token) =>
        this.line.call(
          { method: "GET", path: "/api/v2/jurisdiction/choose/list", token },
          placesWire,
        ),
      );
      this.places = { list, until: Date.now() + PLACES_LIFE_MS };
      list.catch(() => (this.places = null));
    }
    try {
      return await this.places.list;
    } catch (error) {
      // Only the list of places was asked for: no parcel was handed over, whatever went wrong.
      throw new CarrierError("unavailable", (error as CarrierError).code ?? "no_places");
    }
  }
}

const newsOf = ({ id, order_number, status, price }: OrderWire): News => ({
  external_id: id,
  barcode: order_number,
  raw: status,
  price: somOf(price),
});

type Party = { name: string; phone: string; address: string; pin: Sender["pin"] };

const partyOf = ({ name, phone, address, pin }: Party, place: Place) => ({
  name,
  phone,
  street: address,
  jurisdiction: { id: place.id, name: place.name, code: place.code ?? null },
  lat: pin?.lat ?? place.latitude ?? null,
  lon: pin?.lng ?? place.longitude ?? null,
});

import type { DeliveryState } from "../api/wire";
import { TRACKING_CACHE_MS } from "./pace";
import type { CarrierPort, Known, News, Parcel } from "./port";
import type { CarriedState } from "./shipment-state";

const STATES: Record<DeliveryState, CarriedState> = {
  ready: "created",
  assigned: "accepted",
  on_the_way: "out_for_delivery",
  delivered: "delivered",
  failed: "attention",
  returned: "returned",
  cancelled: "cancelled",
};

type StateOfDelivery = (id: string) => Promise<DeliveryState>;

/** The shop's own couriers behind the same port: what they say of a parcel is what stands in the delivery. */
export class OwnCarrier implements CarrierPort {
  readonly id = "own";
  readonly name = "own";
  readonly can = ["create", "track"] as const;
  private readonly stateOfDelivery: StateOfDelivery;

  constructor(stateOfDelivery: StateOfDelivery) {
    this.stateOfDelivery = stateOfDelivery;
  }

  pause = () => TRACKING_CACHE_MS;
  circuit = () => ({ state: "closed" as const, last_error: null, last_ok_at: null });

  stateOf(raw: string): CarriedState | null {
    return Object.hasOwn(STATES, raw) ? STATES[raw as DeliveryState] : null;
  }

  async create({ reference }: Parcel): Promise<News> {
    return this.track({ external_id: reference, barcode: null });
  }

  async track({ external_id, barcode }: Known): Promise<News> {
    const raw = await this.stateOfDelivery(external_id ?? "");
    return { external_id, barcode, raw, price: null };
  }
}

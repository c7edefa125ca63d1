import type { DeliveryView } from "./delivery-view";
import { writeEvent, type SentEvent } from "./read-events";
import { readParcels, type Tracking } from "./tracking";

type Position = { code: string; lat: number; lng: number; at: string };

/**
 * Turns what the backend says of parcels into what the reader's panel shows: a snapshot and a moved courier become the
 * views of all parcels, a step passes only its number on, which the browser names when it comes back.
 */
export class LiveViews {
  private parcels: Tracking[] = [];

  /** @param view one parcel in the reader's language, now */
  constructor(private readonly view: (parcel: Tracking) => DeliveryView) {}

  /** What to send on for one event of the backend; blank for what nobody needs. */
  take({ id, event, data }: SentEvent): string {
    if (event === "step") return writeEvent({ id, event, data: "{}" });
    if (event === "snapshot") this.parcels = readParcels(JSON.parse(data));
    else if (event === "position") this.move(JSON.parse(data) as Position);
    else return "";
    const views = JSON.stringify(this.parcels.map(this.view));
    return writeEvent({ id: null, event: "views", data: views });
  }

  private move({ code, lat, lng, at }: Position): void {
    this.parcels = this.parcels.map((parcel) =>
      parcel.code === code && parcel.state === "on_the_way"
        ? { ...parcel, position: { lat, lng, at } }
        : parcel,
    );
  }
}

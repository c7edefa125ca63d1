import { CarrierError } from "../carrier-error";
import type { Parcel, Pin, Sender } from "../port";

/** `[lon, lat]`: the other way round it lands in the sea. */
export const toLonLat = ({ lat, lng }: Pin): [lon: number, lat: number] => [lng, lat];

/** What may lie in a courier's bag, m. */
const SIZE = { length: 0.3, width: 0.3, height: 0.2 };

const pinOf = (pin: Pin | null): Pin => {
  if (pin === null) {
    throw new CarrierError("refused", "pin_needed");
  }
  return pin;
};

/** `express` is a car, `courier` goes on foot or by scooter and carries 10 kg. */
const requirementsOf = (weight_g: number, taxiClass: string | undefined) => ({
  taxi_class: taxiClass ?? (weight_g > 10_000 ? "express" : "courier"),
});

/** Body of `check-price`. @throws CarrierError `pin_needed` */
export function priceBody(parcel: Parcel, sender: Sender, taxiClass?: string) {
  return {
    items: [{ quantity: 1, size: SIZE, weight: parcel.weight_g / 1000, dropoff_point: 2 }],
    route_points: [
      { id: 1, coordinates: toLonLat(pinOf(sender.pin)), fullname: sender.address },
      { id: 2, coordinates: toLonLat(pinOf(parcel.to.pin)), fullname: parcel.to.address },
    ],
    requirements: requirementsOf(parcel.weight_g, taxiClass),
  };
}

/**
 * Body of `claims/create`, whose shapes differ from those of `check-price`; `droppof_point` is Yandex's own spelling. The
 * parcel is named by the number of its order, never by what is inside.
 *
 * @throws CarrierError `pin_needed`, `phone_needed`
 */
export function claimBody(
  parcel: Parcel,
  sender: Sender,
  { taxiClass, callbackUrl }: { taxiClass?: string; callbackUrl: string | null },
) {
  if (parcel.to.phone === null) {
    throw new CarrierError("refused", "phone_needed");
  }
  return {
    items: [
      {
        extra_id: parcel.order_no,
        pickup_point: 1,
        droppof_point: 2,
        title: parcel.order_no,
        size: SIZE,
        weight: parcel.weight_g / 1000,
        cost_value: `${parcel.worth}.00`,
        cost_currency: "UZS",
        quantity: 1,
      },
    ],
    route_points: [
      {
        point_id: 1,
        visit_order: 1,
        type: "source",
        contact: { name: sender.name, phone: sender.phone, email: sender.email ?? undefined },
        address: { fullname: sender.address, coordinates: toLonLat(pinOf(sender.pin)) },
        skip_confirmation: true,
      },
      {
        point_id: 2,
        visit_order: 2,
        type: "destination",
        contact: { name: parcel.to.name, phone: parcel.to.phone },
        address: {
          fullname: parcel.to.address,
          coordinates: toLonLat(pinOf(parcel.to.pin)),
          comment: parcel.to.landmark ?? undefined,
        },
        skip_confirmation: true,
        external_order_id: parcel.reference,
      },
    ],
    client_requirements: requirementsOf(parcel.weight_g, taxiClass),
    // It is glued to `updated_ts=…&claim_id=…`, not merged with it.
    callback_properties: callbackUrl === null ? undefined : { callback_url: `${callbackUrl}?` },
  };
}

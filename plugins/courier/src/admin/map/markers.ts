import type { LayerGroup, LatLngExpression } from "leaflet";
import type { AdminDelivery, DeliveryState, PositionsAnswer } from "../../api/wire";
import type { Leaflet } from "./use-leaflet";

export type Position = PositionsAnswer["positions"][number];

const COLORS: Partial<Record<DeliveryState, string>> = {
  ready: "#ea580c",
  assigned: "#2563eb",
  on_the_way: "#16a34a",
  failed: "#dc2626",
};
const LATE_RING = "#dc2626";

/** A delivery: coloured by its state, ringed red when it is late. A press opens it. */
export function deliveryMarker(
  leaflet: Leaflet,
  delivery: AdminDelivery,
  words: string,
  open: (id: string) => void,
) {
  if (!delivery.pin) return null;
  return leaflet
    .circleMarker([delivery.pin.lat, delivery.pin.lng], {
      radius: 8,
      weight: delivery.late ? 3 : 1.5,
      color: delivery.late ? LATE_RING : "#ffffff",
      fillColor: COLORS[delivery.state] ?? "#6b7280",
      fillOpacity: 0.95,
    })
    .bindTooltip(plain(words))
    .on("click", () => open(delivery.id));
}

/** A courier: a dark square with initials, so that nobody takes it for a parcel. */
export function courierMarker(leaflet: Leaflet, position: Position, words: string) {
  const face = document.createElement("div");
  face.textContent = initials(position.name);
  face.style.cssText =
    "width:30px;height:30px;border-radius:8px;background:#18181b;color:#fff;border:2px solid #fff;" +
    "display:flex;align-items:center;justify-content:center;font:600 11px Inter,sans-serif;box-shadow:0 1px 4px #0006";
  return leaflet
    .marker([position.lat, position.lng], {
      icon: leaflet.divIcon({ html: face, className: "", iconSize: [30, 30] }),
      title: words,
      alt: words,
      zIndexOffset: 1000,
    })
    .bindTooltip(plain(words));
}

/** `Botir G'aniyev` is `BG`. */
export function initials(name: string): string {
  return name
    .trim()
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
}

/** Everything in sight; the whole country when there is nothing. */
export function boundsOf(points: LatLngExpression[]): LatLngExpression[] {
  return points.length > 0
    ? points
    : [
        [37.1, 55.9],
        [45.7, 73.2],
      ];
}

export type { LayerGroup };

/** Names come from people: as text, never as markup. */
function plain(words: string): HTMLElement {
  const node = document.createElement("span");
  node.textContent = words;
  return node;
}

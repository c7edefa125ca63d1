import L from "leaflet";
import "leaflet/dist/leaflet.css";
import { useEffect, useRef } from "react";
import type { Corner } from "../../api/wire";

type Props = {
  label: string;
  /** Address of the pictures, with {z}, {x} and {y}. */
  tiles: string;
  corners: Corner[];
  /** Drawings of other zones, shown for orientation. */
  around: Corner[][];
  change: (corners: Corner[]) => void;
};

// Its licence wants the name, and nearly every server of tiles draws its data.
const CREDIT = '&copy; <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a>';
const TASHKENT: L.LatLngTuple = [41.311, 69.28];
const METRE = 5;

const toLatLng = ([lng, lat]: Corner): L.LatLngTuple => [lat, lng];
const toCorner = ({ lat, lng }: L.LatLng): Corner => [
  Number(lng.toFixed(METRE)),
  Number(lat.toFixed(METRE)),
];

/** A polygon drawn by presses: a press adds a corner, a drag moves one. Works without tiles too, on an empty ground. */
export default function PolygonMap({ label, tiles, corners, around, change }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<L.Map | null>(null);
  const drawing = useRef<L.LayerGroup | null>(null);
  const latest = useRef({ corners, change });
  latest.current = { corners, change };
  const begun = useRef({ tiles, corners, around });

  useEffect(() => {
    if (!box.current) return;
    const made = L.map(box.current).setView(TASHKENT, 11);
    made.attributionControl.setPrefix(false);
    L.tileLayer(begun.current.tiles, { attribution: CREDIT, maxZoom: 19 }).addTo(made);
    for (const other of begun.current.around) {
      L.polygon(other.map(toLatLng), { color: "#71717a", weight: 1, interactive: false }).addTo(
        made,
      );
    }
    const known = [begun.current.corners, ...begun.current.around].find((one) => one.length > 1);
    if (known) made.fitBounds(L.latLngBounds(known.map(toLatLng)), { padding: [24, 24] });
    made.on("click", ({ latlng }) => {
      const { corners: drawn, change: tell } = latest.current;
      tell([...drawn, toCorner(latlng)]);
    });
    drawing.current = L.layerGroup().addTo(made);
    map.current = made;
    // The drawer slides in, so the map learns its size late.
    const watch = new ResizeObserver(() => made.invalidateSize());
    watch.observe(box.current);
    return () => {
      watch.disconnect();
      made.remove();
      map.current = null;
      drawing.current = null;
    };
  }, []);

  useEffect(() => {
    const layer = drawing.current;
    if (!layer) return;
    layer.clearLayers();
    const shape = L.polygon(corners.map(toLatLng), { color: "#2563eb", interactive: false });
    shape.addTo(layer);
    corners.forEach((corner, index) => {
      const icon = L.divIcon({
        className: "rounded-full border-2 border-white bg-ui-bg-interactive shadow",
        iconSize: [16, 16],
      });
      const handle = L.marker(toLatLng(corner), { icon, draggable: true, keyboard: false });
      const moved = () =>
        latest.current.corners.map((one, at) =>
          at === index ? toCorner(handle.getLatLng()) : one,
        );
      handle.on("drag", () => shape.setLatLngs(moved().map(toLatLng)));
      handle.on("dragend", () => latest.current.change(moved()));
      handle.addTo(layer);
    });
  }, [corners]);

  return (
    <div
      ref={box}
      role="application"
      aria-label={label}
      className="border-ui-border-base isolate h-80 w-full overflow-hidden rounded-lg border"
    />
  );
}

import { Text } from "@medusajs/ui";
import type { LayerGroup, Map as LeafletMap } from "leaflet";
import { useEffect, useRef, useState } from "react";
import type { AdminDelivery } from "../../api/wire";
import { moment } from "../format/window-words";
import { useDictionary } from "../i18n/use-dictionary";
import { boundsOf, courierMarker, deliveryMarker, type Position } from "./markers";
import type { Leaflet } from "./use-leaflet";

const TILES = "https://tile.openstreetmap.org/{z}/{x}/{y}.png";
const CREDIT = "© OpenStreetMap";
const CLOSEST_ZOOM = 15;

type Props = {
  leaflet: Leaflet;
  deliveries: AdminDelivery[];
  positions: Position[];
  /** Streets below the points; without them nothing is asked of anybody else's server. */
  tiles: boolean;
  open: (id: string) => void;
};

/** Points on a map. It is framed once; later news moves the points and not the map. */
export function DeliveryMap({ leaflet, deliveries, positions, tiles, open }: Props) {
  const { t, language, word } = useDictionary();
  const place = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<{ map: LeafletMap; points: LayerGroup } | null>(null);
  const [broken, setBroken] = useState(false);
  const framed = useRef(false);
  const opening = useRef(open);
  useEffect(() => {
    opening.current = open;
  });

  useEffect(() => {
    if (!place.current) return;
    const made = leaflet.map(place.current, { attributionControl: true });
    made.attributionControl.setPrefix(false);
    made.fitBounds(leaflet.latLngBounds(boundsOf([])));
    setMap({ map: made, points: leaflet.layerGroup().addTo(made) });
    return () => {
      made.remove();
      setMap(null);
    };
  }, [leaflet]);

  useEffect(() => {
    if (!map || !tiles) return;
    setBroken(false);
    const layer = leaflet
      .tileLayer(TILES, { maxZoom: 19, attribution: CREDIT })
      .on("tileerror", () => setBroken(true))
      .addTo(map.map);
    return () => void layer.remove();
  }, [leaflet, map, tiles]);

  useEffect(() => {
    if (!map) return;
    map.points.clearLayers();
    for (const delivery of deliveries) {
      const words = [
        `#${delivery.order_no}`,
        word("states", delivery.state),
        delivery.courier?.name,
      ];
      deliveryMarker(leaflet, delivery, words.filter(Boolean).join(" · "), (id) =>
        opening.current(id),
      )?.addTo(map.points);
    }
    for (const position of positions) {
      const words = `${position.name} · ${moment(position.at, language)}`;
      courierMarker(leaflet, position, words).addTo(map.points);
    }
    const points = [...deliveries.flatMap(({ pin }) => pin ?? []), ...positions].map(
      ({ lat, lng }): [number, number] => [lat, lng],
    );
    if (!framed.current && points.length > 0) {
      framed.current = true;
      map.map.fitBounds(leaflet.latLngBounds(boundsOf(points)), {
        padding: [32, 32],
        maxZoom: CLOSEST_ZOOM,
      });
    }
  }, [leaflet, map, deliveries, positions, language, word]);

  return (
    <div className="flex flex-col gap-y-2">
      <div
        ref={place}
        role="region"
        aria-label={t("map.label")}
        // Below the drawers of the dashboard, whatever Leaflet thinks of its own layers.
        className="bg-ui-bg-subtle isolate z-0 h-[60vh] min-h-80 w-full rounded-md"
      />
      {tiles && broken && (
        <Text size="xsmall" className="text-ui-fg-muted">
          {t("map.noTiles")}
        </Text>
      )}
    </div>
  );
}

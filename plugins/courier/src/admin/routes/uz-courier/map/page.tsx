import { Label, Switch, Text } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { AreaPage } from "../../../area/area-page";
import { areaBreadcrumb } from "../../../area/breadcrumb";
import { COURIER_KEY, fetchDeliveries, fetchPositions } from "../../../courier-api";
import { DeliveryDrawer } from "../../../delivery/delivery-drawer";
import { moment } from "../../../format/window-words";
import { useDictionary } from "../../../i18n/use-dictionary";
import { DeliveryMap } from "../../../map/delivery-map";
import type { Position } from "../../../map/markers";
import { useLeaflet } from "../../../map/use-leaflet";
import { LoadingRows } from "../../../parts/loading";
import { EmptyNotice, FailureNotice, StaleNotice } from "../../../parts/notice";

const OPEN_STATES = "ready,assigned,on_the_way,failed";
const MOST = 100;
const FRESH_MS = 10_000;
const TILES_KEY = "uz-courier:tiles";

/** Who is where now, and where the parcels go. */
const MapPage = () => {
  const { t } = useDictionary();
  const [opened, setOpened] = useState<string | null>(null);
  const [tiles, setTiles] = useState(() => localStorage.getItem(TILES_KEY) !== "off");
  const leaflet = useLeaflet();
  const deliveries = useQuery({
    queryKey: [COURIER_KEY, "deliveries", "map"],
    queryFn: () => fetchDeliveries({ state: OPEN_STATES, limit: MOST, offset: 0 }),
    refetchInterval: FRESH_MS,
  });
  const positions = useQuery({
    queryKey: [COURIER_KEY, "positions"],
    queryFn: fetchPositions,
    refetchInterval: FRESH_MS,
  });
  const error = leaflet.error ?? deliveries.error ?? positions.error;
  const ready = leaflet.data && deliveries.data && positions.data;
  const placed = deliveries.data?.deliveries.filter(({ pin }) => pin) ?? [];
  const without = (deliveries.data?.deliveries.length ?? 0) - placed.length;

  const retry = () => {
    for (const query of [leaflet, deliveries, positions]) if (query.error) void query.refetch();
  };
  const show = (on: boolean) => {
    localStorage.setItem(TILES_KEY, on ? "on" : "off");
    setTiles(on);
  };

  return (
    <AreaPage
      title="map.title"
      subtitle="map.subtitle"
      action={<TilesSwitch on={tiles} change={show} />}
    >
      {!ready &&
        (error ? (
          <FailureNotice title={t("map.failed")} error={error} retry={retry} />
        ) : (
          <LoadingRows rows={6} />
        ))}
      {ready && (
        <div className="flex flex-col gap-4 px-6 py-4 lg:flex-row">
          <div className="min-w-0 flex-1">
            {error && (
              <StaleNotice
                updatedAt={Math.min(deliveries.dataUpdatedAt, positions.dataUpdatedAt)}
              />
            )}
            <DeliveryMap
              leaflet={leaflet.data}
              deliveries={placed}
              positions={positions.data.positions}
              tiles={tiles}
              open={setOpened}
            />
            {placed.length === 0 && <EmptyNotice title={t("map.empty")} />}
            <Text size="xsmall" className="text-ui-fg-muted pt-2 tabular-nums">
              {without > 0 && `${t("map.without", { count: without })} `}
              {deliveries.data.count > MOST && t("common.tooMany", { count: MOST })}
            </Text>
          </div>
          <CouriersOnTheWay positions={positions.data.positions} />
        </div>
      )}
      {opened && <DeliveryDrawer key={opened} id={opened} close={() => setOpened(null)} />}
    </AreaPage>
  );
};

function TilesSwitch({ on, change }: { on: boolean; change: (on: boolean) => void }) {
  const { t } = useDictionary();
  const id = useId();
  return (
    <div className="flex items-center gap-x-2">
      <Switch id={id} size="small" checked={on} onCheckedChange={change} />
      <Label htmlFor={id} size="small">
        {t("map.tiles")}
      </Label>
    </div>
  );
}

/** The same as the squares on the map, for those who read. */
function CouriersOnTheWay({ positions }: { positions: Position[] }) {
  const { t, language } = useDictionary();
  return (
    <section aria-label={t("map.couriers")} className="lg:w-64">
      <Text size="small" weight="plus">
        {t("map.couriers")}
      </Text>
      {positions.length === 0 && (
        <Text size="small" className="text-ui-fg-muted">
          {t("map.nobody")}
        </Text>
      )}
      <ul className="divide-y">
        {positions.map(({ courier_id, name, at, on_the_way }) => (
          <li key={courier_id} className="py-2">
            <Text size="small">{name}</Text>
            <Text size="xsmall" className="text-ui-fg-muted tabular-nums">
              {t("map.carries", { count: on_the_way })} · {moment(at, language)}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}

export const handle = areaBreadcrumb("map.title");

export default MapPage;

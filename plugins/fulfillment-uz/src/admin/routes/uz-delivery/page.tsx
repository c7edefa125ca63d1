import { defineRouteConfig } from "@medusajs/admin-sdk";
import { MapPin } from "@medusajs/icons";
import { Button } from "@medusajs/ui";
import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { AreaPage } from "../../area/area-page";
import { areaBreadcrumb } from "../../area/breadcrumb";
import { DELIVERY_KEY, useDeliveryApi } from "../../delivery-api";
import { useDictionary } from "../../i18n/use-dictionary";
import { LoadingRows } from "../../parts/loading";
import { EmptyNotice, FailureNotice } from "../../parts/notice";
import { ZoneDrawer } from "../../zones/zone-drawer";
import { ZonesTable } from "../../zones/zones-table";

/** What delivery costs, zone by zone. */
const ZonesPage = () => {
  const { t, language } = useDictionary();
  const api = useDeliveryApi();
  /** The id of the zone in the drawer, `new` for one that is being made. */
  const [opened, setOpened] = useState<string | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: [DELIVERY_KEY, "zones", language],
    queryFn: api.zones,
  });
  return (
    <AreaPage
      title="zones.title"
      subtitle="zones.subtitle"
      action={
        <Button size="small" type="button" disabled={!data} onClick={() => setOpened("new")}>
          {t("zones.create")}
        </Button>
      }
    >
      {!data ? (
        error ? (
          <FailureNotice title={t("common.failed")} error={error} retry={() => void refetch()} />
        ) : (
          <LoadingRows />
        )
      ) : data.zones.length === 0 ? (
        <EmptyNotice title={t("zones.empty")} hint={t("zones.emptyHint")} />
      ) : (
        <ZonesTable
          zones={data.zones}
          limit={data.price_limit}
          open={(zone) => setOpened(zone.id)}
        />
      )}
      {data && opened && (
        <ZoneDrawer
          id={opened === "new" ? null : opened}
          zones={data.zones}
          limit={data.price_limit}
          tiles={data.tiles_url}
          close={() => setOpened(null)}
        />
      )}
    </AreaPage>
  );
};

export const config = defineRouteConfig({
  label: "zones.title",
  translationNs: "uzDelivery",
  icon: MapPin,
});

export const handle = areaBreadcrumb("zones.title");

export default ZonesPage;

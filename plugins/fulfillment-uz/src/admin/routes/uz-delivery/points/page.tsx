import { Button } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { AdminPickupPoint } from "../../../../api/wire";
import { AreaPage } from "../../../area/area-page";
import { areaBreadcrumb } from "../../../area/breadcrumb";
import { DELIVERY_KEY, useDeliveryApi } from "../../../delivery-api";
import { useDictionary } from "../../../i18n/use-dictionary";
import { LoadingRows } from "../../../parts/loading";
import { EmptyNotice, FailureNotice } from "../../../parts/notice";
import { PointDrawer } from "../../../points/point-drawer";
import { PointsTable } from "../../../points/points-table";

/** Where buyers fetch their orders themselves. */
const PointsPage = () => {
  const { t, language } = useDictionary();
  const api = useDeliveryApi();
  const [opened, setOpened] = useState<AdminPickupPoint | "new" | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: [DELIVERY_KEY, "points", language],
    queryFn: api.points,
  });
  return (
    <AreaPage
      title="points.title"
      subtitle="points.subtitle"
      action={
        <Button size="small" type="button" onClick={() => setOpened("new")}>
          {t("points.create")}
        </Button>
      }
    >
      {!data ? (
        error ? (
          <FailureNotice title={t("common.failed")} error={error} retry={() => void refetch()} />
        ) : (
          <LoadingRows />
        )
      ) : data.pickup_points.length === 0 ? (
        <EmptyNotice title={t("points.empty")} hint={t("points.emptyHint")} />
      ) : (
        <PointsTable points={data.pickup_points} open={setOpened} />
      )}
      {opened && (
        <PointDrawer point={opened === "new" ? null : opened} close={() => setOpened(null)} />
      )}
    </AreaPage>
  );
};

export const handle = areaBreadcrumb("tabs.points");

export default PointsPage;

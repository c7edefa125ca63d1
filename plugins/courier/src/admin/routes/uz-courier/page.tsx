import { defineRouteConfig } from "@medusajs/admin-sdk";
import { TruckFast } from "@medusajs/icons";
import { Badge } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router-dom";
import { AreaPage } from "../../area/area-page";
import { areaBreadcrumb } from "../../area/breadcrumb";
import { BoardTable } from "../../board/board-table";
import { COURIER_KEY, fetchBoard } from "../../courier-api";
import { DeliveriesList } from "../../deliveries/deliveries-list";
import { DeliveryDrawer } from "../../delivery/delivery-drawer";
import { addressOf, filterOf } from "../../deliveries/deliveries-filter";
import { useDictionary } from "../../i18n/use-dictionary";
import { LoadingRows } from "../../parts/loading";
import { EmptyNotice, FailureNotice, StaleNotice } from "../../parts/notice";

const FRESH_MS = 15_000;

/** What waits and what is late; a number of the board shows its deliveries below, those without a courier at first. */
const BoardPage = () => {
  const { t } = useDictionary();
  const [address, setAddress] = useSearchParams();
  const asked = filterOf(address);
  const filter = { ...asked, state: asked.state || "ready" };
  const { data, error, refetch, dataUpdatedAt } = useQuery({
    queryKey: [COURIER_KEY, "board"],
    queryFn: fetchBoard,
    refetchInterval: FRESH_MS,
  });
  return (
    <AreaPage
      title="board.title"
      subtitle="board.subtitle"
      action={
        data && (
          <div className="flex flex-wrap gap-2">
            <Badge size="small" color={data.unassigned > 0 ? "orange" : "grey"}>
              {t("board.unassigned")}: {data.unassigned}
            </Badge>
            <Badge size="small" color={data.late > 0 ? "red" : "grey"}>
              {t("common.late")}: {data.late}
            </Badge>
          </div>
        )
      }
    >
      {!data &&
        (error ? (
          <FailureNotice title={t("common.failed")} error={error} retry={() => void refetch()} />
        ) : (
          <LoadingRows />
        ))}
      {data && error && (
        <div className="px-6 py-3">
          <StaleNotice updatedAt={dataUpdatedAt} />
        </div>
      )}
      {data && data.cells.length === 0 && (
        <EmptyNotice title={t("board.empty")} hint={t("board.emptyHint")} />
      )}
      {data && data.cells.length > 0 && (
        <>
          <BoardTable
            board={data}
            chosen={filter}
            choose={(choice) =>
              setAddress(addressOf({ ...filter, ...choice, page: 0 }), { replace: true })
            }
          />
          <DeliveriesList
            // Another cell, another selection.
            key={`${filter.state} ${filter.zone}`}
            filter={filter}
            empty="list.empty"
            emptyHint="list.emptyHint"
            turnTo={(page, how) => setAddress(addressOf({ ...filter, page }), how)}
            open={(delivery) => setAddress(addressOf({ ...filter, delivery }))}
          />
        </>
      )}
      {filter.delivery && (
        <DeliveryDrawer
          key={filter.delivery}
          id={filter.delivery}
          close={() => setAddress(addressOf({ ...filter, delivery: "" }), { replace: true })}
        />
      )}
    </AreaPage>
  );
};

export const config = defineRouteConfig({
  label: "menu.title",
  translationNs: "courier",
  icon: TruckFast,
});

export const handle = areaBreadcrumb("board.title");

export default BoardPage;

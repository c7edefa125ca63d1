import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router-dom";
import type { CashAnswer } from "../../../../api/wire";
import { AreaPage } from "../../../area/area-page";
import { areaBreadcrumb } from "../../../area/breadcrumb";
import { CashList } from "../../../cash/cash-list";
import { CorrectionDrawer } from "../../../cash/correction-drawer";
import { HandInDrawer } from "../../../cash/hand-in-drawer";
import { COURIER_KEY, fetchCash } from "../../../courier-api";
import { startOfDay } from "../../../format/tashkent-time";
import { today } from "../../../format/today";
import { useDictionary } from "../../../i18n/use-dictionary";
import { DayField } from "../../../parts/day-field";
import { LoadingRows } from "../../../parts/loading";
import { EmptyNotice, FailureNotice, StaleNotice } from "../../../parts/notice";

const FRESH_MS = 30_000;

/** Cash per courier and day, and the place to take it. */
const CashPage = () => {
  const { t } = useDictionary();
  const [address, setAddress] = useSearchParams();
  const asked = address.get("day") ?? "";
  const day = startOfDay(asked) === null ? today() : asked;
  const [taking, setTaking] = useState<CashAnswer["couriers"][number] | null>(null);
  const [correcting, setCorrecting] = useState<CashAnswer["couriers"][number] | null>(null);
  const { data, error, refetch, dataUpdatedAt } = useQuery({
    queryKey: [COURIER_KEY, "cash", day],
    queryFn: () => fetchCash(day),
    refetchInterval: FRESH_MS,
  });
  return (
    <AreaPage title="cash.title" subtitle="cash.subtitle">
      <div className="flex flex-wrap gap-3 px-6 py-4">
        <DayField
          label={t("common.day")}
          value={day}
          max={today()}
          change={(chosen) => setAddress(chosen ? { day: chosen } : {}, { replace: true })}
        />
      </div>
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
      {data &&
        (data.couriers.length === 0 ? (
          <EmptyNotice title={t("cash.empty")} hint={t("cash.emptyHint")} />
        ) : (
          <CashList couriers={data.couriers} take={setTaking} correct={setCorrecting} />
        ))}
      {correcting && <CorrectionDrawer courier={correcting} close={() => setCorrecting(null)} />}
      {taking && <HandInDrawer courier={taking} day={day} close={() => setTaking(null)} />}
    </AreaPage>
  );
};

export const handle = areaBreadcrumb("cash.title");

export default CashPage;

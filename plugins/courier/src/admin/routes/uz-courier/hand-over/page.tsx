import { Button, Select, toast } from "@medusajs/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router-dom";
import { isDueBy } from "../../../../papers/due-by";
import { AreaPage } from "../../../area/area-page";
import { areaBreadcrumb } from "../../../area/breadcrumb";
import { COURIER_KEY, fetchDeliveries, fetchHandOver } from "../../../courier-api";
import { LabelsMenu } from "../../../deliveries/selection-bar";
import { useCouriers } from "../../../deliveries/use-couriers";
import { startOfDay } from "../../../format/tashkent-time";
import { today } from "../../../format/today";
import { HandOverList } from "../../../hand-over/hand-over-list";
import { useDictionary } from "../../../i18n/use-dictionary";
import { DayField } from "../../../parts/day-field";
import { LoadingRows } from "../../../parts/loading";
import { EmptyNotice, FailureNotice, StaleNotice } from "../../../parts/notice";
import { openFile } from "../../../parts/open-file";
import { reasonOf } from "../../../parts/reason-of";

const MOST = 200;
const MOST_LABELS = 100;

/** What a courier takes along on a day, to be printed and signed. */
const HandOverPage = () => {
  const { t, language } = useDictionary();
  const [address, setAddress] = useSearchParams();
  const asked = address.get("day") ?? "";
  const day = startOfDay(asked) === null ? today() : asked;
  const couriers = useCouriers().data?.couriers ?? [];
  const courier = couriers.find(({ id }) => id === address.get("courier"))?.id ?? "";
  const { data, error, refetch, dataUpdatedAt } = useQuery({
    queryKey: [COURIER_KEY, "deliveries", "hand-over", courier],
    queryFn: () =>
      fetchDeliveries({
        courier_id: courier,
        state: "assigned,on_the_way",
        limit: MOST,
        offset: 0,
      }),
    enabled: courier !== "",
  });
  const deliveries = data?.deliveries.filter((one) => isDueBy(one, day)) ?? [];
  const print = useMutation({
    mutationFn: () => fetchHandOver({ courier_id: courier, day, locale: language }),
    onSuccess: (file) => openFile(file, `hand-over-${day}.pdf`),
    onError: (problem) =>
      toast.error(t("selection.notPrinted"), { description: reasonOf(problem) }),
  });
  const choose = (changed: { courier?: string; day?: string }) =>
    setAddress({ courier, day, ...changed }, { replace: true });

  return (
    <AreaPage title="handOver.title" subtitle="handOver.subtitle">
      <div className="flex flex-wrap items-end gap-3 px-6 py-4">
        <Select size="small" value={courier} onValueChange={(id) => choose({ courier: id })}>
          <Select.Trigger aria-label={t("handOver.choose")} className="w-full sm:w-60">
            <Select.Value placeholder={t("handOver.choose")} />
          </Select.Trigger>
          <Select.Content>
            {couriers.map(({ id, name }) => (
              <Select.Item key={id} value={id}>
                {name}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
        <DayField
          label={t("common.day")}
          value={day}
          change={(chosen) => choose({ day: chosen })}
        />
        {deliveries.length > 0 && (
          <div className="flex flex-wrap gap-3">
            <Button
              size="small"
              type="button"
              isLoading={print.isPending}
              onClick={() => print.mutate()}
            >
              {t("handOver.print")}
            </Button>
            <LabelsMenu ids={deliveries.slice(0, MOST_LABELS).map(({ id }) => id)} />
          </div>
        )}
      </div>
      {courier === "" && (
        <EmptyNotice title={t("handOver.choose")} hint={t("handOver.chooseHint")} />
      )}
      {courier !== "" &&
        !data &&
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
        (deliveries.length === 0 ? (
          <EmptyNotice title={t("handOver.empty")} hint={t("handOver.emptyHint")} />
        ) : (
          <HandOverList deliveries={deliveries} />
        ))}
    </AreaPage>
  );
};

export const handle = areaBreadcrumb("handOver.title");

export default HandOverPage;

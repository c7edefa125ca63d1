import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router-dom";
import { AreaPage } from "../../../area/area-page";
import { areaBreadcrumb } from "../../../area/breadcrumb";
import { CodeForm } from "../../../counter/code-form";
import { HandOverForm } from "../../../counter/hand-over-form";
import { HandedOver } from "../../../counter/handed-over";
import { OrderFacts } from "../../../counter/order-facts";
import { useDictionary } from "../../../i18n/use-dictionary";
import { LoadingRows } from "../../../parts/loading";
import { EmptyNotice, FailureNotice } from "../../../parts/notice";
import { fetchCounter, PRESCRIPTIONS_KEY } from "../../../prescriptions-api";
import { useDesk } from "../../../queue/use-desk";

const LOOK_AGAIN_MS = 3000;

/** Handing over what is reserved on a prescription. The address holds the code, so that a scanner can open it. */
const CounterPage = () => {
  const { t } = useDictionary();
  const desk = useDesk();
  const [address, setAddress] = useSearchParams();
  const code = address.get("code")?.trim() ?? "";
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: [PRESCRIPTIONS_KEY, "counter", code],
    queryFn: () => fetchCounter(code),
    enabled: code !== "" && desk?.role != null,
    retry: false,
    refetchOnWindowFocus: false,
    refetchInterval: ({ state }) =>
      state.data?.hand_over?.state === "finishing" ? LOOK_AGAIN_MS : false,
  });
  const find = (next: string) => {
    if (next === code && next !== "") void refetch();
    setAddress(next ? { code: next } : {}, { replace: true });
  };
  return (
    <AreaPage area="prescriptions" title="counter.title" subtitle="counter.subtitle">
      {desk && desk.role === null ? (
        <EmptyNotice title={t("counter.notPharmacist")} />
      ) : (
        <>
          <CodeForm code={code} looking={isFetching && !data} find={find} />
          {code !== "" &&
            (data ? (
              <>
                <OrderFacts answer={data} />
                {data.hand_over ? (
                  <HandedOver handOver={data.hand_over} lines={data.lines} next={() => find("")} />
                ) : (
                  <HandOverForm key={data.order.id} answer={data} changed={() => void refetch()} />
                )}
              </>
            ) : error ? (
              <FailureNotice
                title={t("counter.notFound")}
                error={error}
                retry={() => void refetch()}
              />
            ) : (
              <LoadingRows />
            ))}
        </>
      )}
    </AreaPage>
  );
};

export const handle = areaBreadcrumb("counter.title");

export default CounterPage;

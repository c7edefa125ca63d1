import { Container, Heading } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router-dom";
import { areaBreadcrumb } from "../../../area/breadcrumb";
import { MedicineForm } from "../../../form/medicine-form";
import { useDictionary } from "../../../i18n/use-dictionary";
import { fetchMedicine, MEDICINES_KEY } from "../../../medicines-api";
import { ClassBadge } from "../../../parts/class-badge";
import { LanguageMenu } from "../../../parts/language-menu";
import { LoadingRows } from "../../../parts/loading";
import { FailureNotice } from "../../../parts/notice";

/** One product with everything that is known of it as a medicine. */
const MedicinePage = () => {
  const { t } = useDictionary();
  const { id = "" } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: [MEDICINES_KEY, "one", id],
    queryFn: () => fetchMedicine(id),
  });
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div className="flex flex-col gap-y-1">
          <Link to="/uz-medicines" className="txt-compact-xsmall text-ui-fg-interactive">
            ← {t("common.back")}
          </Link>
          <div className="flex flex-wrap items-center gap-3">
            <Heading>{data?.product.title ?? ""}</Heading>
            {data && <ClassBadge rxClass={data.medicine?.rx_class ?? null} />}
          </div>
        </div>
        <LanguageMenu />
      </div>
      {data ? (
        <MedicineForm key={data.product.id} answer={data} />
      ) : error ? (
        <FailureNotice title={t("common.failed")} error={error} retry={() => void refetch()} />
      ) : (
        <LoadingRows rows={8} />
      )}
    </Container>
  );
};

export const handle = areaBreadcrumb("list.one");

export default MedicinePage;

import { Button } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { AreaPage } from "../../../area/area-page";
import { areaBreadcrumb } from "../../../area/breadcrumb";
import { useDictionary } from "../../../i18n/use-dictionary";
import { LoadingRows } from "../../../parts/loading";
import { EmptyNotice, FailureNotice } from "../../../parts/notice";
import { PharmacistDrawer } from "../../../pharmacists/pharmacist-drawer";
import { PharmacistList } from "../../../pharmacists/pharmacist-list";
import { fetchPharmacists, PRESCRIPTIONS_KEY, type Pharmacist } from "../../../prescriptions-api";
import { nameOf, useDesk } from "../../../queue/use-desk";

/** Who may review prescriptions and hand over what is on them. */
const PharmacistsPage = () => {
  const { t } = useDictionary();
  const desk = useDesk();
  const [edited, setEdited] = useState<Pharmacist | "new" | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: [PRESCRIPTIONS_KEY, "pharmacists"],
    queryFn: fetchPharmacists,
  });
  const called = ({ user_id }: Pharmacist) => nameOf(desk, user_id);
  return (
    <AreaPage
      area="prescriptions"
      title="pharmacists.title"
      subtitle="pharmacists.subtitle"
      action={
        <Button size="small" type="button" onClick={() => setEdited("new")}>
          {t("pharmacists.add")}
        </Button>
      }
    >
      {data ? (
        data.pharmacists.length > 0 ? (
          <PharmacistList pharmacists={data.pharmacists} nameOf={called} edit={setEdited} />
        ) : (
          <EmptyNotice title={t("pharmacists.empty")} hint={t("pharmacists.emptyHint")} />
        )
      ) : error ? (
        <FailureNotice title={t("common.failed")} error={error} retry={() => void refetch()} />
      ) : (
        <LoadingRows />
      )}
      {edited && (
        <PharmacistDrawer
          pharmacist={edited === "new" ? null : edited}
          name={edited === "new" ? "" : called(edited)}
          close={() => setEdited(null)}
        />
      )}
    </AreaPage>
  );
};

export const handle = areaBreadcrumb("pharmacists.title");

export default PharmacistsPage;

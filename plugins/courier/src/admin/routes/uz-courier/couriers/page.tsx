import { Button, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AdminCourier } from "../../../../api/wire";
import { AreaPage } from "../../../area/area-page";
import { areaBreadcrumb } from "../../../area/breadcrumb";
import { COURIER_KEY, endSessions } from "../../../courier-api";
import { CourierDrawer } from "../../../couriers/courier-drawer";
import { CourierCards, CouriersTable, type CourierAct } from "../../../couriers/couriers-table";
import { SignInDialog } from "../../../couriers/sign-in-dialog";
import { useCouriers } from "../../../deliveries/use-couriers";
import { useDictionary } from "../../../i18n/use-dictionary";
import { Ask } from "../../../parts/ask";
import { LoadingRows } from "../../../parts/loading";
import { EmptyNotice, FailureNotice, StaleNotice } from "../../../parts/notice";
import { reasonOf } from "../../../parts/reason-of";

type Doing = { act: "create"; courier: null } | { act: CourierAct; courier: AdminCourier };

/** Who brings the parcels. */
const CouriersPage = () => {
  const { t } = useDictionary();
  const [doing, setDoing] = useState<Doing | null>(null);
  const { data, error, refetch, dataUpdatedAt } = useCouriers();
  const close = () => setDoing(null);
  const act = (chosen: CourierAct, courier: AdminCourier) => setDoing({ act: chosen, courier });
  const couriers = data?.couriers ?? [];
  return (
    <AreaPage
      title="couriers.title"
      subtitle="couriers.subtitle"
      action={
        <Button
          size="small"
          type="button"
          onClick={() => setDoing({ act: "create", courier: null })}
        >
          {t("couriers.create")}
        </Button>
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
      {data && couriers.length === 0 && (
        <EmptyNotice title={t("couriers.empty")} hint={t("couriers.emptyHint")} />
      )}
      {couriers.length > 0 && (
        <div>
          <div className="hidden overflow-x-auto lg:block">
            <CouriersTable couriers={couriers} act={act} />
          </div>
          <div className="lg:hidden">
            <CourierCards couriers={couriers} act={act} />
          </div>
        </div>
      )}
      {(doing?.act === "create" || doing?.act === "edit") && (
        <CourierDrawer courier={doing.courier} close={close} />
      )}
      {doing?.act === "signIn" && <SignInDialog courier={doing.courier} close={close} />}
      {doing?.act === "signOut" && <EndSessions courier={doing.courier} close={close} />}
    </AreaPage>
  );
};

function EndSessions({ courier, close }: { courier: AdminCourier; close: () => void }) {
  const { t } = useDictionary();
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: () => endSessions(courier.id),
    onSuccess: () => toast.success(t("couriers.signedOut")),
    onError: (error) => toast.error(t("common.notDone"), { description: reasonOf(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: [COURIER_KEY] }),
  });
  return (
    <Ask
      title={t("couriers.askSignOut", { name: courier.name })}
      hint={t("couriers.askSignOutHint")}
      yes={t("couriers.signOut")}
      act={() => end.mutate()}
      close={close}
    />
  );
}

export const handle = areaBreadcrumb("couriers.title");

export default CouriersPage;

import { Button, toast } from "@medusajs/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { CarrierAbility, Shipment } from "../../api/wire";
import { askCarrier, cancelAtCarrier, fetchCarrierLabel } from "../courier-api";
import { useDictionary } from "../i18n/use-dictionary";
import { Ask } from "../parts/ask";
import { reasonOf } from "../parts/reason-of";
import { useAction } from "./use-action";

const COSTS_MONEY = 402;
const BUTTON = { size: "small", variant: "secondary", type: "button" } as const;

const nothing = () => undefined;
const costsMoney = (error: unknown): boolean =>
  error instanceof Error && "status" in error && error.status === COSTS_MONEY;

/** What can be asked of a carrier that has the parcel. Where taking it back costs money, that is asked once more. */
export function ShipmentButtons({
  shipment: { delivery_id, external_id },
  can,
}: {
  shipment: Shipment;
  can: CarrierAbility[];
}) {
  const { t } = useDictionary();
  const [asking, setAsking] = useState<"cancel" | "pay" | null>(null);
  const ask = useAction(() => askCarrier(delivery_id), nothing);
  const cancel = useAction(
    (pay: boolean) =>
      cancelAtCarrier(delivery_id, { pay }).catch((error: unknown) => {
        if (costsMoney(error)) {
          setAsking("pay");
        }
        throw error;
      }),
    nothing,
  );
  const label = useMutation({
    mutationFn: () => fetchCarrierLabel(delivery_id),
    onSuccess: ({ url }) => window.open(url, "_blank", "noopener,noreferrer"),
    onError: (error) => toast.error(t("common.notDone"), { description: reasonOf(error) }),
  });
  return (
    <div className="flex flex-wrap gap-2">
      <Button {...BUTTON} isLoading={ask.isPending} onClick={() => ask.mutate(undefined)}>
        {t("shipments.ask")}
      </Button>
      {external_id && can.includes("label") && (
        <Button {...BUTTON} isLoading={label.isPending} onClick={() => label.mutate()}>
          {t("shipments.label")}
        </Button>
      )}
      {external_id && can.includes("cancel") && (
        <Button {...BUTTON} isLoading={cancel.isPending} onClick={() => setAsking("cancel")}>
          {t("shipments.cancel")}
        </Button>
      )}
      {asking && (
        <Ask
          key={asking}
          title={t("shipments.cancel")}
          hint={t(asking === "pay" ? "shipments.askPay" : "shipments.askCancel")}
          yes={t("shipments.cancel")}
          act={() => cancel.mutate(asking === "pay")}
          close={() => setAsking(null)}
        />
      )}
    </div>
  );
}

import { Button, Text, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { AREA_KEY, reconcile } from "../area/area-api";
import { providerName, useDictionary } from "../i18n/use-dictionary";
import { Choice } from "../parts/choice";
import { DayField } from "../parts/day-field";
import { today } from "./today";

/** Compares a day now instead of waiting for the night. */
export function ReconcileBar({ providers }: { providers: string[] }) {
  const { t } = useDictionary();
  const client = useQueryClient();
  const [day, setDay] = useState(today);
  const [provider, setProvider] = useState("");
  const run = useMutation({
    mutationFn: () => reconcile({ day, provider: provider || undefined }),
    onError: (error) =>
      toast.error(t("area.reconciliation.failedRun"), { description: error.message }),
    onSettled: () => client.invalidateQueries({ queryKey: [AREA_KEY] }),
  });
  if (providers.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-muted px-6 py-4">
        {t("area.reconciliation.none")}
      </Text>
    );
  }
  return (
    <div className="flex flex-wrap items-end gap-3 px-6 py-4">
      <DayField
        label={t("area.reconciliation.day")}
        value={day}
        max={today()}
        change={(chosen) => setDay(chosen || today())}
      />
      <Choice
        label={t("payments.provider")}
        any={t("area.common.allProviders")}
        value={provider}
        options={providers.map((value) => ({ value, label: providerName(value) }))}
        change={setProvider}
      />
      <Button size="small" type="button" isLoading={run.isPending} onClick={() => run.mutate()}>
        {t(run.isPending ? "area.reconciliation.running" : "area.reconciliation.run")}
      </Button>
    </div>
  );
}

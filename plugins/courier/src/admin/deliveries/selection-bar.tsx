import { Button, DropdownMenu, Text, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AdminDelivery, AssignAnswer } from "../../api/wire";
import { assign, COURIER_KEY, fetchLabels } from "../courier-api";
import { useDictionary } from "../i18n/use-dictionary";
import { Ask } from "../parts/ask";
import { openFile } from "../parts/open-file";
import { reasonOf } from "../parts/reason-of";
import { CourierChoice } from "./courier-choice";
import { useCouriers } from "./use-couriers";

const MOST_AT_ONCE = 100;

type Props = {
  /** As the operator saw them: who had each is sent along, so that nobody else's choice is overwritten. */
  deliveries: AdminDelivery[];
  clear: () => void;
  /** What was not done, to be shown beside the list. */
  refused: (refused: AssignAnswer["refused"]) => void;
};

/** What can be done with the selected deliveries: give them to a courier, print their labels. */
export function SelectionBar({ deliveries, clear, refused }: Props) {
  const { t } = useDictionary();
  const client = useQueryClient();
  const [courier, setCourier] = useState("");
  const couriers = useCouriers().data?.couriers ?? [];
  const tooMany = deliveries.length > MOST_AT_ONCE;

  const [asking, setAsking] = useState(false);
  const carried = deliveries.filter(
    (one) => one.state === "on_the_way" && one.courier !== null && one.courier.id !== courier,
  ).length;

  const give = useMutation({
    mutationFn: (take_over: boolean) =>
      assign({
        courier_id: courier,
        take_over,
        deliveries: deliveries.map((one) => ({
          id: one.id,
          from_courier_id: one.courier?.id ?? null,
        })),
      }),
    onSuccess: (answer) => {
      const name = couriers.find(({ id }) => id === courier)?.name ?? "";
      if (answer.assigned.length > 0) {
        toast.success(t("selection.assigned", { name, count: answer.assigned.length }));
      }
      refused(answer.refused);
      clear();
    },
    onError: (error) => toast.error(t("common.notDone"), { description: reasonOf(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: [COURIER_KEY] }),
  });

  return (
    <section
      aria-label={t("selection.label")}
      className="bg-ui-bg-subtle sticky top-0 z-10 flex flex-wrap items-center gap-3 px-6 py-3"
    >
      <Text size="small" weight="plus" className="tabular-nums">
        {t("selection.count", { count: deliveries.length })}
      </Text>
      <CourierChoice value={courier} change={setCourier} />
      <Button
        size="small"
        type="button"
        disabled={!courier || tooMany}
        isLoading={give.isPending}
        onClick={() => (carried > 0 ? setAsking(true) : give.mutate(false))}
      >
        {t("selection.assign")}
      </Button>
      {asking && (
        <Ask
          title={t("actions.takeOver")}
          hint={t("actions.askTakeOver", { count: carried })}
          yes={t("selection.assign")}
          act={() => give.mutate(true)}
          close={() => setAsking(false)}
        />
      )}
      <LabelsMenu ids={deliveries.map(({ id }) => id)} disabled={tooMany} />
      <Button size="small" variant="transparent" type="button" onClick={clear}>
        {t("selection.clear")}
      </Button>
      {tooMany && (
        <Text size="small" className="text-ui-fg-error">
          {t("selection.tooMany", { count: MOST_AT_ONCE })}
        </Text>
      )}
    </section>
  );
}

/** Labels of these deliveries, on a roll or on A4. */
export function LabelsMenu({ ids, disabled = false }: { ids: string[]; disabled?: boolean }) {
  const { t, language } = useDictionary();
  const print = useMutation({
    mutationFn: (paper: "label" | "a4") =>
      fetchLabels({ delivery_ids: ids, locale: language, paper }),
    onSuccess: (file) => openFile(file, "labels.pdf"),
    onError: (error) => toast.error(t("selection.notPrinted"), { description: reasonOf(error) }),
  });
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button
          size="small"
          variant="secondary"
          type="button"
          disabled={disabled || ids.length === 0}
          isLoading={print.isPending}
        >
          {t("selection.labels")}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content>
        <DropdownMenu.Item onSelect={() => print.mutate("label")}>
          {t("selection.labelsRoll")}
        </DropdownMenu.Item>
        <DropdownMenu.Item onSelect={() => print.mutate("a4")}>
          {t("selection.labelsA4")}
        </DropdownMenu.Item>
      </DropdownMenu.Content>
    </DropdownMenu>
  );
}

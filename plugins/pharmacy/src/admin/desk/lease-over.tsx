import { Button, Text, toast } from "@medusajs/ui";
import { useMutation } from "@tanstack/react-query";
import { useDictionary } from "../i18n/use-dictionary";
import { claim, type Prescription } from "../prescriptions-api";

type Props = { id: string; again: (prescription: Prescription) => void };

/** In place of the desk once the lease is over; it may be had again, unless a colleague was quicker. */
export function LeaseOver({ id, again }: Props) {
  const { t } = useDictionary();
  const taking = useMutation({
    mutationFn: () => claim(id),
    onSuccess: ({ prescription }) => again(prescription),
    onError: (error) => toast.error(t("common.notDone"), { description: error.message }),
  });
  return (
    <div
      role="alert"
      className="flex flex-col items-center gap-y-3 border-t px-6 py-10 text-center"
    >
      <div className="flex flex-col gap-y-1">
        <Text size="small" leading="compact" weight="plus">
          {t("desk.leaseOver")}
        </Text>
        <Text size="small" className="text-ui-fg-muted text-balance">
          {t("desk.leaseOverHint")}
        </Text>
      </div>
      <Button
        size="small"
        type="button"
        isLoading={taking.isPending}
        onClick={() => taking.mutate()}
      >
        {t("queue.take")}
      </Button>
    </div>
  );
}

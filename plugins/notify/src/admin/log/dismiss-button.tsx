import { Button, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useDictionary } from "../i18n/use-dictionary";
import { dismissOne, NOTIFY_KEY } from "../notify-api";

/** Puts one dead message away without sending it. */
export function DismissButton({ id }: { id: string }) {
  const { t } = useDictionary();
  const client = useQueryClient();
  const dismiss = useMutation({
    mutationFn: () => dismissOne(id),
    onError: (error) => toast.error(t("common.notDone"), { description: error.message }),
    onSettled: () => client.invalidateQueries({ queryKey: [NOTIFY_KEY] }),
  });
  return (
    <Button
      size="small"
      variant="transparent"
      type="button"
      isLoading={dismiss.isPending}
      onClick={() => dismiss.mutate()}
    >
      {t("dead.dismiss")}
    </Button>
  );
}

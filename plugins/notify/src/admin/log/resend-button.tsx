import { Button, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useDictionary } from "../i18n/use-dictionary";
import { NOTIFY_KEY, resendOne } from "../notify-api";

/** Sends one dead message again. */
export function ResendButton({ id }: { id: string }) {
  const { t } = useDictionary();
  const client = useQueryClient();
  const resend = useMutation({
    mutationFn: () => resendOne(id),
    onSuccess: ({ resent }) => toast.success(t("dead.resent", { count: resent })),
    onError: (error) => toast.error(t("common.notDone"), { description: error.message }),
    onSettled: () => client.invalidateQueries({ queryKey: [NOTIFY_KEY] }),
  });
  return (
    <Button
      size="small"
      variant="secondary"
      type="button"
      isLoading={resend.isPending}
      onClick={() => resend.mutate()}
    >
      {t("dead.resend")}
    </Button>
  );
}

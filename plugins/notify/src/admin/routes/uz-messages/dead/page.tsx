import { Button, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { AreaPage } from "../../../area/area-page";
import { areaBreadcrumb } from "../../../area/breadcrumb";
import { useDictionary } from "../../../i18n/use-dictionary";
import { DismissButton } from "../../../log/dismiss-button";
import { MessagesList } from "../../../log/messages-list";
import { ResendButton } from "../../../log/resend-button";
import { useMessages } from "../../../log/use-messages";
import { NOTIFY_KEY, resendAll } from "../../../notify-api";
import { Ask } from "../../../parts/ask";

/** What no channel took, with the way to send it again. */
const DeadPage = () => {
  const { t } = useDictionary();
  const client = useQueryClient();
  const [page, setPage] = useState(0);
  const [asking, setAsking] = useState(false);
  const query = useMessages({ state: "dead" }, page);
  const resend = useMutation({
    mutationFn: resendAll,
    onSuccess: ({ resent }) => toast.success(t("dead.resent", { count: resent })),
    onError: (error) => toast.error(t("common.notDone"), { description: error.message }),
    onSettled: () => client.invalidateQueries({ queryKey: [NOTIFY_KEY] }),
  });

  return (
    <AreaPage
      title="dead.title"
      subtitle="dead.subtitle"
      action={
        <Button
          size="small"
          type="button"
          isLoading={resend.isPending}
          disabled={!query.data?.count}
          onClick={() => setAsking(true)}
        >
          {t("dead.resendAll")}
        </Button>
      }
    >
      <MessagesList
        query={query}
        page={page}
        turnTo={setPage}
        empty="dead.empty"
        emptyHint="dead.emptyHint"
        action={({ id }) => (
          <div className="flex items-center justify-end gap-x-1">
            <DismissButton id={id} />
            <ResendButton id={id} />
          </div>
        )}
      />
      {asking && (
        <Ask
          title={t("dead.ask")}
          hint={t("dead.askHint")}
          yes={t("dead.resendAll")}
          act={() => resend.mutate()}
          close={() => setAsking(false)}
        />
      )}
    </AreaPage>
  );
};

export const handle = areaBreadcrumb("tabs.dead");

export default DeadPage;

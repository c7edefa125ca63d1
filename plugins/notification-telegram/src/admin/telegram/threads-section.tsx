import { Button, StatusBadge, Text, toast } from "@medusajs/ui";
import { useMutation } from "@tanstack/react-query";
import { useDictionary } from "../i18n/use-dictionary";
import { moment } from "../parts/moment";
import { Section } from "../parts/section";
import { useRefresh } from "./groups-section";
import { closeThread, type ThreadView } from "./telegram-api";

/** Shoppers' questions that are not closed. They are answered in Telegram. */
export function ThreadsSection({ threads }: { threads: ThreadView[] }) {
  const { t } = useDictionary();
  return (
    <Section title={t("threads.heading")}>
      {threads.length === 0 ? (
        <div className="py-4 text-center">
          <Text size="small" weight="plus">
            {t("threads.none")}
          </Text>
          <Text size="small" className="text-ui-fg-muted">
            {t("threads.noneHint")}
          </Text>
        </div>
      ) : (
        <ul className="divide-ui-border-base flex flex-col divide-y rounded-lg border">
          {threads.map((thread) => (
            <ThreadItem key={thread.id} thread={thread} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function ThreadItem({ thread }: { thread: ThreadView }) {
  const { t, language } = useDictionary();
  const refresh = useRefresh();
  const close = useMutation({
    mutationFn: () => closeThread(thread.id),
    onSuccess: () => toast.success(t("threads.closed")),
    onError: (error: Error) => toast.error(error.message),
    onSettled: refresh,
  });
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 p-4">
      <div className="min-w-0">
        <Text size="small" leading="compact" weight="plus" className="break-words">
          {thread.title}
        </Text>
        <Text size="small" className="text-ui-fg-muted">
          {moment(thread.last_message_at, language)}
        </Text>
      </div>
      <div className="flex items-center gap-2">
        <StatusBadge color={thread.waits ? "orange" : "green"}>
          {t(thread.waits ? "threads.waits" : "threads.answered")}
        </StatusBadge>
        <Button
          size="small"
          variant="secondary"
          type="button"
          isLoading={close.isPending}
          onClick={() => close.mutate()}
        >
          {t("threads.close")}
        </Button>
      </div>
    </li>
  );
}

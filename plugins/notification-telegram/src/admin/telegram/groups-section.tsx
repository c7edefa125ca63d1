import { Button, StatusBadge, Text, toast, usePrompt } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useDictionary } from "../i18n/use-dictionary";
import { Section } from "../parts/section";
import { BindSteps } from "./bind-steps";
import { TELEGRAM_KEY, tryGroup, unbindGroup, type GroupView } from "./telegram-api";

const COLORS = { active: "green", lost: "red", none: "grey" } as const;

/** The groups the bot writes to, each bound by a command written in it. */
export function GroupsSection({ groups }: { groups: GroupView[] }) {
  const { t } = useDictionary();
  return (
    <Section title={t("groups.heading")} hint={t("groups.hint")}>
      <ul className="divide-ui-border-base flex flex-col divide-y rounded-lg border">
        {groups.map((group) => (
          <GroupItem key={group.name} group={group} />
        ))}
      </ul>
    </Section>
  );
}

function GroupItem({ group }: { group: GroupView }) {
  const { t } = useDictionary();
  const [binding, setBinding] = useState(false);
  const refresh = useRefresh();
  const prompt = usePrompt();
  const isBound = group.state !== "none";
  const failed = (error: Error) => toast.error(error.message);
  const attempt = useMutation({
    mutationFn: () => tryGroup(group.name),
    onSuccess: () => toast.success(t("groups.tried")),
    onError: failed,
    onSettled: refresh,
  });
  const unbind = useMutation({
    mutationFn: () => unbindGroup(group.name),
    onError: failed,
    onSettled: refresh,
  });

  async function askAndUnbind(): Promise<void> {
    const sure = await prompt({
      title: t("groups.unbind"),
      description: t("groups.unbindSure", { title: group.title ?? "" }),
      confirmText: t("groups.unbind"),
      cancelText: t("groups.cancel"),
    });
    if (sure) {
      unbind.mutate();
    }
  }

  return (
    <li className="flex flex-col gap-y-3 p-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="min-w-0">
          <Text size="small" leading="compact" weight="plus">
            {t(`groups.names.${group.name}`)}
          </Text>
          <Text size="small" className="text-ui-fg-muted break-words">
            {group.title
              ? `${group.title}${group.is_forum ? ` · ${t("groups.forum")}` : ""}`
              : t(`groups.about.${group.name}`)}
          </Text>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <StatusBadge color={COLORS[group.state]}>{t(`groups.states.${group.state}`)}</StatusBadge>
          {isBound && (
            <>
              <Button
                size="small"
                variant="secondary"
                type="button"
                isLoading={attempt.isPending}
                onClick={() => attempt.mutate()}
              >
                {t("groups.try")}
              </Button>
              <Button
                size="small"
                variant="secondary"
                type="button"
                isLoading={unbind.isPending}
                onClick={() => void askAndUnbind()}
              >
                {t("groups.unbind")}
              </Button>
            </>
          )}
          <Button
            size="small"
            variant={isBound ? "secondary" : "primary"}
            type="button"
            aria-expanded={binding}
            onClick={() => setBinding(!binding)}
          >
            {t(isBound ? "groups.rebind" : "groups.bind")}
          </Button>
        </div>
      </div>
      {binding && (
        <BindSteps
          name={group.name}
          close={() => {
            setBinding(false);
            refresh();
          }}
        />
      )}
    </li>
  );
}

/** Asks for everything on the page anew, but for tokens: one that is shown must stay good. */
export function useRefresh(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: [TELEGRAM_KEY, "view"] });
}

import { StatusBadge } from "@medusajs/ui";
import { useDictionary } from "../i18n/use-dictionary";
import type { TemplateView } from "../sms-api";

const COLORS = { new: "grey", moderation: "blue", approved: "green", rejected: "red" } as const;

/** Where a text stands with the moderators. */
export function TemplateStatus({ status }: Pick<TemplateView, "status">) {
  const { t } = useDictionary();
  return <StatusBadge color={COLORS[status]}>{t(`statuses.${status}`)}</StatusBadge>;
}

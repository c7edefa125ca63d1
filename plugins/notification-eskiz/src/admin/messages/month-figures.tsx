import { Text } from "@medusajs/ui";
import { formatCount, formatSom } from "../format/som";
import { useDictionary } from "../i18n/use-dictionary";
import type { Month } from "./month";

/** Thirty days at a glance. */
export function MonthFigures({ month }: { month: Month }) {
  const { t, language } = useDictionary();
  const share = (count: number) =>
    month.sent > 0 ? t("messages.share", { percent: Math.round((100 * count) / month.sent) }) : "";
  const figures = [
    { name: t("messages.sent"), value: formatCount(month.sent), hint: t("messages.month") },
    {
      name: t("messages.delivered"),
      value: formatCount(month.delivered),
      hint: share(month.delivered),
    },
    {
      name: t("messages.notDelivered"),
      value: formatCount(month.failed),
      hint: share(month.failed),
    },
    { name: t("messages.cost"), value: formatSom(month.cost, language), hint: t("messages.month") },
  ];
  return (
    <dl className="grid grid-cols-2 gap-4 px-6 py-4 md:grid-cols-4">
      {figures.map(({ name, value, hint }) => (
        <div key={name} className="flex flex-col">
          <dt className="txt-compact-small text-ui-fg-muted">{name}</dt>
          <dd className="text-ui-fg-base whitespace-nowrap text-xl font-medium tabular-nums">
            {value}
          </dd>
          <Text size="xsmall" className="text-ui-fg-muted">
            {hint}
          </Text>
        </div>
      ))}
    </dl>
  );
}

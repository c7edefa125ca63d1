import { Button, Heading, Text } from "@medusajs/ui";
import type { CounterLine, HandOver } from "../../counter/wire";
import { money } from "../format/money";
import { tashkentDay, tashkentTime } from "../format/tashkent-time";
import { useDictionary } from "../i18n/use-dictionary";
import { nameOf, useDesk } from "../queue/use-desk";

type Props = { handOver: HandOver; lines: readonly CounterLine[]; next: () => void };

/** What has been handed over, by whom, and what was taken for it. */
export function HandedOver({ handOver, lines, next }: Props) {
  const { t, language } = useDictionary();
  const desk = useDesk();
  const titleOf = (id: string) => lines.find(({ line_id }) => line_id === id)?.title ?? "—";
  const taken =
    handOver.payment === "none" || handOver.total === null
      ? null
      : `${money(handOver.total, language)} (${t(`counter.${handOver.payment}`)})`;
  return (
    <div role="status" className="flex flex-col gap-y-3 px-6 py-4">
      <Heading level="h2" className="text-ui-tag-green-text">
        {t("counter.done")}
      </Heading>
      <Text size="small">
        {handOver.state === "finishing"
          ? t("counter.finishing", { number: handOver.display_id })
          : taken
            ? t("counter.doneHint", { number: handOver.display_id, sum: taken })
            : t("counter.donePlain", { number: handOver.display_id })}
      </Text>
      <ul className="flex flex-col gap-y-1">
        {handOver.lines.map((line) => (
          <li key={`${line.line_id} ${line.series}`} className="txt-compact-small tabular-nums">
            {titleOf(line.line_id)} × {line.quantity}{" "}
            <span className="text-ui-fg-muted">
              {line.series}, {tashkentDay(`${line.expires_on}T12:00:00+05:00`, language)}
            </span>
          </li>
        ))}
      </ul>
      <Text size="xsmall" className="text-ui-fg-muted tabular-nums">
        {nameOf(desk, handOver.by)}, {tashkentTime(handOver.at, language)}
      </Text>
      <Button size="small" type="button" className="w-fit" autoFocus onClick={next}>
        {t("counter.another")}
      </Button>
    </div>
  );
}

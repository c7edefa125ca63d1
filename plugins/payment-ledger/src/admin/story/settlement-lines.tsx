import { StatusBadge, Text } from "@medusajs/ui";
import { tashkentTime } from "../format/tashkent-time";
import { useDictionary } from "../i18n/use-dictionary";
import type { SettlementView } from "../ledger-api";
import { SETTLEMENT_COLORS, settlementState } from "./explain-settlement";

/** What the ledger still has to do in Medusa after the provider's decision, and how it goes. */
export function SettlementLines({ lines }: { lines: SettlementView[] }) {
  return (
    <ul className="flex flex-col gap-y-3">
      {lines.map((line) => (
        <SettlementLine key={line.id} line={line} />
      ))}
    </ul>
  );
}

function SettlementLine({ line }: { line: SettlementView }) {
  const { t, language } = useDictionary();
  const state = settlementState(line);
  return (
    <li className="flex flex-col gap-y-1">
      <div className="flex items-start justify-between gap-x-4">
        <Text size="small" leading="compact">
          {t(`settlement.${line.kind}`)}
        </Text>
        <StatusBadge color={SETTLEMENT_COLORS[state]} className="shrink-0">
          {t(`settlement.${state}`)}
        </StatusBadge>
      </div>
      <Text size="small" leading="compact" className="text-ui-fg-muted tabular-nums">
        {line.done_at
          ? tashkentTime(line.done_at, language)
          : [
              t("settlement.tries", { count: line.tries }),
              t("settlement.nextTry", { time: tashkentTime(line.next_try_at, language) }),
            ].join(" · ")}
      </Text>
      {state === "failing" && (
        <Text size="small" className="text-ui-fg-error break-words">
          {t("settlement.lastError")}: {line.last_error}
        </Text>
      )}
    </li>
  );
}

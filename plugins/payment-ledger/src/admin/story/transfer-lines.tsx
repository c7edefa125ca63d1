import { StatusBadge, Text } from "@medusajs/ui";
import type { TransferView } from "../area/area-api";
import { formatTiyin } from "../format/money";
import { tashkentTime } from "../format/tashkent-time";
import { useDictionary } from "../i18n/use-dictionary";
import type { BadgeColor } from "./explain-attempt";

const COLORS: Record<TransferView["state"], BadgeColor> = {
  queued: "blue",
  sent: "blue",
  done: "green",
  failed: "red",
};

/** Money that the shop moved by itself, or tried to. */
export function TransferLines({ transfers }: { transfers: TransferView[] }) {
  const { t, language } = useDictionary();
  return (
    <ul aria-label={t("area.transfer.heading")} className="flex flex-col gap-y-2 border-t pt-2">
      {transfers.map((transfer) => (
        <li key={transfer.id} className="flex flex-col gap-y-0.5">
          <div className="flex items-start justify-between gap-x-3">
            <Text size="small" leading="compact" className="tabular-nums">
              {t(`area.transfer.${transfer.kind}`)} · {formatTiyin(transfer.amount, language)}
            </Text>
            <StatusBadge color={COLORS[transfer.state]} className="shrink-0">
              {t(`area.transfer.${transfer.state}`)}
            </StatusBadge>
          </div>
          <Text size="xsmall" className="text-ui-fg-muted tabular-nums">
            {[
              tashkentTime(transfer.created_at, language),
              t(`area.transfer.causes.${transfer.cause}`),
              transfer.note,
            ]
              .filter(Boolean)
              .join(" · ")}
          </Text>
          {transfer.error && (
            <Text size="small" className="text-ui-fg-error break-words">
              {transfer.error}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}

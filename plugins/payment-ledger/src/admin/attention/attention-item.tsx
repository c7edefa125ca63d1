import { Button, StatusBadge, Text } from "@medusajs/ui";
import { useState } from "react";
import { Link } from "react-router-dom";
import type { AttentionView } from "../area/area-api";
import { formatTiyin } from "../format/money";
import { tashkentTime } from "../format/tashkent-time";
import { providerName, useDictionary } from "../i18n/use-dictionary";
import { ActionDialog } from "./action-dialog";
import { actionWord, attentionColor, explainItem, stuckWith } from "./explain-item";

/** One thing that waits for staff: what, why, and the action that solves it first. */
export function AttentionItem({ item }: { item: AttentionView }) {
  const { t, language } = useDictionary();
  const [action, setAction] = useState<AttentionView["actions"][number] | null>(null);
  // What is to be done about an owed receipt is done on the order page; it can only be dismissed here.
  const isDoneThere = item.kind === "receipt_owed";
  const first = isDoneThere ? undefined : item.actions[0];
  const others = isDoneThere ? item.actions : item.actions.slice(1);
  return (
    <li className="flex flex-col gap-4 px-6 py-4 md:flex-row md:items-start md:justify-between">
      <div className="flex min-w-0 flex-col gap-y-1.5">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <StatusBadge color={attentionColor(item)}>
            {t(`area.attention.kinds.${item.kind}`)}
          </StatusBadge>
          <Text size="small" leading="compact" weight="plus" className="tabular-nums">
            {[
              item.amount !== null && formatTiyin(item.amount, language),
              item.provider && providerName(item.provider),
            ]
              .filter(Boolean)
              .join(" · ")}
          </Text>
          {item.order_id && (
            <Link
              to={`/orders/${item.order_id}`}
              className="txt-compact-small-plus text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
            >
              #{item.display_id}
            </Link>
          )}
        </div>
        <Text size="small" className="text-ui-fg-subtle max-w-prose">
          {t(explainItem(item), {
            provider: providerName(item.provider ?? ""),
            what: t(stuckWith(item)),
            time: item.hold_expires_at ? tashkentTime(item.hold_expires_at, language) : "",
          })}
        </Text>
        {item.error && (
          <Text size="small" className="text-ui-fg-error max-w-prose break-words">
            {item.error}
          </Text>
        )}
        <Text
          size="xsmall"
          leading="compact"
          className="text-ui-fg-muted flex flex-wrap gap-x-2 tabular-nums"
        >
          <span>{t("area.attention.since", { time: tashkentTime(item.since, language) })}</span>
          {item.transaction_id && (
            <span className="break-all font-mono">{item.transaction_id}</span>
          )}
        </Text>
      </div>
      <div className="flex shrink-0 flex-wrap gap-2 md:justify-end">
        {others.map((other) => (
          <Button
            key={other}
            size="small"
            variant="transparent"
            type="button"
            onClick={() => setAction(other)}
          >
            {t(`area.attention.actions.${actionWord(item, other)}`)}
          </Button>
        ))}
        {first ? (
          <Button size="small" variant="secondary" type="button" onClick={() => setAction(first)}>
            {t(`area.attention.actions.${actionWord(item, first)}`)}
          </Button>
        ) : (
          item.order_id && (
            <Button size="small" variant="secondary" asChild>
              <Link to={`/orders/${item.order_id}`}>{t("area.common.openOrder")}</Link>
            </Button>
          )
        )}
      </div>
      {action && <ActionDialog item={item} action={action} close={() => setAction(null)} />}
    </li>
  );
}

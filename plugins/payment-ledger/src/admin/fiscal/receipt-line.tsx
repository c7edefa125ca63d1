import { Button, StatusBadge, Text } from "@medusajs/ui";
import { useState } from "react";
import { tashkentTime } from "../format/tashkent-time";
import { providerName, useDictionary } from "../i18n/use-dictionary";
import type { AttemptReceipt } from "./fiscal-api";
import { OwnReceiptForm } from "./own-receipt-form";

const COLORS = { accepted: "green", pending: "blue", rejected: "red", owed: "orange" } as const;

/** One receipt of a payment, and where the shop's own cash register makes it, the way to attach it. */
export function ReceiptLine({ receipt }: { receipt: AttemptReceipt }) {
  const { t, language } = useDictionary();
  const { provider, type, status, url, issued_at, why, told, attachable } = receipt;
  const [correcting, setCorrecting] = useState(false);
  const isOwed = status === "owed";
  return (
    <div className="flex flex-col gap-y-1">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <Text size="small" leading="compact">
          {t(`fiscal.order.${type}`)} · {providerName(provider)}
        </Text>
        <StatusBadge color={COLORS[status]} className="shrink-0">
          {t(`fiscal.order.${status}`)}
        </StatusBadge>
      </div>
      {issued_at !== null && (
        <Text size="small" leading="compact" className="text-ui-fg-muted tabular-nums">
          {tashkentTime(issued_at, language)}
        </Text>
      )}
      {url && (
        <a
          href={url}
          target="_blank"
          rel="noreferrer noopener"
          className="txt-compact-small text-ui-fg-interactive hover:text-ui-fg-interactive-hover focus-visible:shadow-borders-focus w-fit rounded-sm outline-none"
        >
          {t("fiscal.order.open")}
        </a>
      )}
      {status === "accepted" && !url && (
        <Text size="small" className="text-ui-fg-muted">
          {t("fiscal.order.noLink")}
        </Text>
      )}
      {told && told !== "refused" && (
        <Text size="small" className="text-ui-fg-muted">
          {t(`fiscal.own.${told}`, { provider: providerName(provider) })}
        </Text>
      )}
      {why && (
        <Text size="small" className="text-ui-fg-error break-words">
          {told === "refused" &&
            `${t("fiscal.own.toldRefused", { provider: providerName(provider) })} `}
          {why}
        </Text>
      )}
      {isOwed && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("fiscal.own.owed")}
        </Text>
      )}
      {attachable && (isOwed || correcting) && (
        <OwnReceiptForm receipt={receipt} done={() => setCorrecting(false)} />
      )}
      {attachable && !isOwed && !correcting && (
        <Button
          size="small"
          variant="transparent"
          type="button"
          className="-ml-3 self-start"
          onClick={() => setCorrecting(true)}
        >
          {t("fiscal.own.correct")}
        </Button>
      )}
    </div>
  );
}

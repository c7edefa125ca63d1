import { StatusBadge, Text } from "@medusajs/ui";
import { useDictionary } from "../i18n/use-dictionary";
import type { MessageView } from "../sms-api";
import { knownReason } from "./known-reason";

const COLORS = {
  sending: "blue",
  unknown: "orange",
  not_sent: "grey",
  refused: "red",
  pending: "blue",
  sent: "blue",
  partially_delivered: "blue",
  delivered: "green",
  undelivered: "red",
  expired: "orange",
  rejected: "red",
  failed: "red",
} as const;

/** Where a message stands, and why it got no further. */
export function MessageState({ message }: { message: MessageView }) {
  const { t } = useDictionary();
  const { state, reason } = message;
  const known = ["refused", "not_sent", "unknown"].includes(state) ? knownReason(reason) : null;
  return (
    <div className="flex flex-col gap-y-0.5 py-1">
      <StatusBadge color={COLORS[state]} className="w-fit whitespace-nowrap">
        {t(`states.${state}`)}
      </StatusBadge>
      {known && (
        <Text size="xsmall" className="text-ui-fg-muted" title={message.detail ?? undefined}>
          {t(`reasons.${known}`)}
        </Text>
      )}
    </div>
  );
}

import { StatusBadge, Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import type { TransferView } from "../area/area-api";
import { formatTiyin } from "../format/money";
import { tashkentTime } from "../format/tashkent-time";
import { providerName, useDictionary } from "../i18n/use-dictionary";
import type { AttemptView } from "../ledger-api";
import { CopyButton } from "../parts/copy-button";
import { AttemptActions } from "./attempt-actions";
import {
  attemptColor,
  attemptLabel,
  attemptMoments,
  attemptSums,
  explainAttempt,
} from "./explain-attempt";
import { TransferLines } from "./transfer-lines";

type Props = { attempt: AttemptView; transfers: TransferView[] };

/** One attempt to pay, with its own times, what the shop did with its money, and what it can do. */
export function AttemptCard({ attempt, transfers }: Props) {
  const { t, language, reason } = useDictionary();
  return (
    <li className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <Text size="small" leading="compact" weight="plus" className="tabular-nums">
          {providerName(attempt.provider)} · {formatTiyin(attempt.amount, language)}
        </Text>
        <StatusBadge color={attemptColor(attempt)}>{t(attemptLabel(attempt))}</StatusBadge>
      </div>
      <Text size="small" className="text-ui-fg-subtle">
        {t(explainAttempt(attempt))}
      </Text>
      <dl className="txt-compact-small text-ui-fg-subtle grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        <Fact label={t("attempt.transaction")}>
          <span className="flex items-center justify-end gap-x-1">
            <span className="truncate font-mono text-xs" title={attempt.transaction_id}>
              {attempt.transaction_id}
            </span>
            <CopyButton text={attempt.transaction_id} label="copy.id" />
          </span>
        </Fact>
        {attemptSums(attempt).map(({ label, tiyin }) => (
          <Fact key={label} label={t(label)}>
            {formatTiyin(tiyin, language)}
          </Fact>
        ))}
        {attempt.card !== null && <Fact label={t("area.details.card")}>{attempt.card}</Fact>}
        {attempt.state === "held" && attempt.hold_expires_at > 0 && (
          <Fact label={t("area.details.holdUntil")}>
            {tashkentTime(attempt.hold_expires_at, language)}
          </Fact>
        )}
        {attemptMoments(attempt).map(({ label, at }) => (
          <Fact key={label} label={t(label)}>
            <time dateTime={new Date(at).toISOString()}>{tashkentTime(at, language)}</time>
          </Fact>
        ))}
        {attempt.reason !== null && (
          <Fact label={t("attempt.reason")}>{reason(attempt.provider, attempt.reason)}</Fact>
        )}
      </dl>
      {transfers.length > 0 && <TransferLines transfers={transfers} />}
      <AttemptActions attempt={attempt} transfers={transfers} />
    </li>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ui-fg-muted">{label}</dt>
      <dd className="text-right tabular-nums">{children}</dd>
    </>
  );
}

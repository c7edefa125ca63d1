import { Container, Heading, StatusBadge, Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { formatTiyin } from "../format/money";
import { useDictionary } from "../i18n/use-dictionary";
import { JournalLines } from "../journal/journal-lines";
import type { StoryView } from "../ledger-api";
import { EmptyNotice } from "../parts/notice";
import { AttemptCard } from "./attempt-card";
import { Deadline } from "./deadline";
import { DueBackWarning } from "./due-back-warning";
import { explainStory, STATUS_COLORS, storySum } from "./explain-story";
import { SettlementLines } from "./settlement-lines";

type Props = { story: StoryView; cashPromised: boolean; notice: ReactNode };

/** The money of one order from first call to last record. */
export function PaymentStory({ story, cashPromised, notice }: Props) {
  const { t, language } = useDictionary();
  const sum = storySum(story);
  const due = story.attempts.filter(({ refund_due }) => refund_due);
  return (
    <>
      <StoryHeader badge={story.status} />
      <div className="flex flex-col gap-y-3 px-6 py-4">
        {sum !== null && (
          <Text leading="compact" weight="plus" className="tabular-nums">
            {formatTiyin(sum, language)}
          </Text>
        )}
        <Text size="small" className="text-ui-fg-subtle">
          {t(explainStory(story, cashPromised))}
        </Text>
        {story.expires_at !== null && <Deadline expires_at={story.expires_at} />}
        {due.map((attempt) => (
          <DueBackWarning
            key={attempt.id}
            attempt={attempt}
            transfers={story.transfers.filter(({ attempt_id }) => attempt_id === attempt.id)}
          />
        ))}
        {notice}
      </div>
      {story.attempts.length > 0 ? (
        <ul aria-label={t("attempt.heading")} className="divide-y divide-dashed">
          {story.attempts.map((attempt) => (
            <AttemptCard
              key={attempt.id}
              attempt={attempt}
              transfers={story.transfers.filter(({ attempt_id }) => attempt_id === attempt.id)}
            />
          ))}
        </ul>
      ) : (
        <NoAttempts story={story} cashPromised={cashPromised} />
      )}
      {story.settlement.length > 0 && (
        <StorySection title={t("settlement.heading")}>
          <SettlementLines lines={story.settlement} />
        </StorySection>
      )}
      {story.journal.length > 0 && <JournalLines lines={story.journal} />}
    </>
  );
}

function NoAttempts({ story, cashPromised }: Omit<Props, "notice">) {
  const { t } = useDictionary();
  const cash = cashPromised || story.status === "paid";
  return cash || story.status === "cancelled" ? (
    <EmptyNotice title={t("story.noAttemptsCash")} />
  ) : (
    <EmptyNotice title={t("story.noAttempts")} hint={t("story.noAttemptsHint")} />
  );
}

export function StoryFrame({ children }: { children: ReactNode }) {
  return <Container className="divide-y p-0">{children}</Container>;
}

export function StoryHeader({ badge }: { badge?: StoryView["status"] }) {
  const { t } = useDictionary();
  return (
    <div className="flex items-center justify-between gap-x-4 px-6 py-4">
      <Heading level="h2">{t("story.title")}</Heading>
      {badge && (
        <StatusBadge color={STATUS_COLORS[badge]} className="shrink-0">
          {t(`status.${badge}`)}
        </StatusBadge>
      )}
    </div>
  );
}

function StorySection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-y-3 px-6 py-4">
      <Text size="small" leading="compact" weight="plus">
        {title}
      </Text>
      {children}
    </section>
  );
}

import { StatusBadge, Text } from "@medusajs/ui";
import { useDictionary } from "../i18n/use-dictionary";
import { moment } from "../parts/moment";
import { Section } from "../parts/section";
import type { TelegramView } from "./telegram-api";

const COLORS = { set: "green", unset: "grey", needs_https: "orange", failed: "red" } as const;

/** Whether the bot works, and how many shoppers it reaches. */
export function BotSection({ bot, links }: Pick<TelegramView, "bot" | "links">) {
  const { t, language } = useDictionary();
  return (
    <Section
      title={bot.name ?? t("bot.heading")}
      aside={
        <StatusBadge color={COLORS[bot.webhook]}>{t(`bot.states.${bot.webhook}`)}</StatusBadge>
      }
    >
      {bot.webhook === "needs_https" && <Warning text={t("bot.needsHttps")} />}
      {bot.problem && <Warning text={bot.problem} />}
      {bot.paused_ms > 0 && (
        <Warning text={t("bot.paused", { seconds: Math.ceil(bot.paused_ms / 1000) })} />
      )}
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        <Fact label={t("bot.heading")}>
          {bot.link && bot.username ? (
            <a
              className="text-ui-fg-interactive hover:underline"
              href={bot.link}
              target="_blank"
              rel="noreferrer"
            >
              @{bot.username}
            </a>
          ) : (
            "—"
          )}
        </Fact>
        <Fact label={t("bot.links")}>{links.active + links.blocked}</Fact>
        <Fact label={t("bot.blocked")}>{links.blocked}</Fact>
        <Fact label={t("bot.checked")}>
          {bot.checked_at ? moment(bot.checked_at, language) : "—"}
        </Fact>
      </dl>
    </Section>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="txt-compact-xsmall text-ui-fg-muted">{label}</dt>
      <dd className="txt-compact-medium tabular-nums break-words">{children}</dd>
    </div>
  );
}

function Warning({ text }: { text: string }) {
  return (
    <Text
      size="small"
      role="status"
      className="bg-ui-tag-orange-bg text-ui-tag-orange-text max-w-prose rounded-md px-3 py-2"
    >
      {text}
    </Text>
  );
}

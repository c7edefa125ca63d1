import { defineRouteConfig } from "@medusajs/admin-sdk";
import { PaperPlane } from "@medusajs/icons";
import { Button, Container, Heading, Skeleton, Text } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { useDictionary } from "../../i18n/use-dictionary";
import { LanguageMenu } from "../../parts/language-menu";
import { BotSection } from "../../telegram/bot-section";
import { GroupsSection } from "../../telegram/groups-section";
import { fetchTelegram, TELEGRAM_KEY } from "../../telegram/telegram-api";
import { ThreadsSection } from "../../telegram/threads-section";
import { TroublesSection } from "../../telegram/troubles-section";

const LOOK_EVERY_MS = 5_000;

/** The shop's Telegram bot: its state, its groups, open questions and last errors. */
const TelegramPage = () => {
  const { t } = useDictionary();
  const { data, error, refetch } = useQuery({
    queryKey: [TELEGRAM_KEY, "view"],
    queryFn: fetchTelegram,
    refetchInterval: LOOK_EVERY_MS,
  });
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>{t("title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("subtitle")}
          </Text>
        </div>
        <LanguageMenu />
      </div>
      {data ? (
        <>
          <BotSection bot={data.bot} links={data.links} />
          <GroupsSection groups={data.groups} />
          <ThreadsSection threads={data.threads} />
          <TroublesSection troubles={data.troubles} />
        </>
      ) : error ? (
        <div role="alert" className="flex flex-col items-center gap-y-3 px-6 py-8 text-center">
          <Text size="small" weight="plus">
            {t("failed")}
          </Text>
          <Text size="small" className="text-ui-fg-muted break-words">
            {error.message}
          </Text>
          <Button size="small" variant="secondary" type="button" onClick={() => void refetch()}>
            {t("retry")}
          </Button>
        </div>
      ) : (
        <div role="status" aria-label={t("loading")} className="flex flex-col gap-y-2 p-6">
          <Skeleton className="h-8 w-full" />
          <Skeleton className="h-8 w-full" />
          <Skeleton className="h-8 w-full" />
        </div>
      )}
    </Container>
  );
};

export const config = defineRouteConfig({
  label: "title",
  translationNs: "uz-telegram",
  icon: PaperPlane,
});

export const handle = { breadcrumb: () => <Title /> };

function Title() {
  const { t } = useDictionary();
  return <>{t("title")}</>;
}

export default TelegramPage;

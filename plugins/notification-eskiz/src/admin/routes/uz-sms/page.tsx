import { defineRouteConfig } from "@medusajs/admin-sdk";
import { LaptopMobile } from "@medusajs/icons";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { AccountAlert } from "../../account/account-alert";
import { AreaPage } from "../../area/area-page";
import { areaBreadcrumb } from "../../area/breadcrumb";
import { useDictionary } from "../../i18n/use-dictionary";
import { LoadingRows } from "../../parts/loading";
import { EmptyNotice, FailureNotice } from "../../parts/notice";
import { fetchAccount, fetchTemplates, SMS_KEY } from "../../sms-api";
import { ModerationButtons } from "../../texts/moderation-buttons";
import { TextDrawer } from "../../texts/text-drawer";
import { TextsList } from "../../texts/texts-list";

/** The texts that may be sent, and where each stands with the moderators. */
const TextsPage = () => {
  const { t } = useDictionary();
  const [opened, setOpened] = useState<string | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: [SMS_KEY, "templates"],
    queryFn: fetchTemplates,
    refetchInterval: 60_000,
  });
  const account = useQuery({ queryKey: [SMS_KEY, "account"], queryFn: fetchAccount }).data?.account;
  const template = data?.templates.find(({ id }) => id === opened);
  return (
    <AreaPage
      title="title"
      subtitle="texts.subtitle"
      actions={data && <ModerationButtons templates={data.templates} />}
    >
      {account && <AccountAlert account={account} />}
      {data ? (
        data.templates.length === 0 ? (
          <EmptyNotice title={t("texts.empty")} hint={t("texts.emptyHint")} />
        ) : (
          <TextsList templates={data.templates} account={account} open={setOpened} />
        )
      ) : error ? (
        <FailureNotice title={t("texts.failed")} error={error} retry={() => void refetch()} />
      ) : (
        <LoadingRows />
      )}
      {template && account && (
        <TextDrawer template={template} account={account} close={() => setOpened(null)} />
      )}
    </AreaPage>
  );
};

export const config = defineRouteConfig({
  label: "title",
  translationNs: "eskiz",
  icon: LaptopMobile,
});

export const handle = areaBreadcrumb("title");

export default TextsPage;

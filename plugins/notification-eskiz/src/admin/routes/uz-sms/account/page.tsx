import { Button } from "@medusajs/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { AccountAlert } from "../../../account/account-alert";
import { AccountFacts } from "../../../account/account-facts";
import { AreaPage } from "../../../area/area-page";
import { areaBreadcrumb } from "../../../area/breadcrumb";
import { useDictionary } from "../../../i18n/use-dictionary";
import { LoadingRows } from "../../../parts/loading";
import { FailureNotice } from "../../../parts/notice";
import { checkAccount, fetchAccount, SMS_KEY } from "../../../sms-api";

/** What the account says, and how the shop uses it. */
const AccountPage = () => {
  const { t } = useDictionary();
  const client = useQueryClient();
  const key = [SMS_KEY, "account"];
  const { data, error, refetch } = useQuery({ queryKey: key, queryFn: fetchAccount });
  const check = useMutation({
    mutationFn: checkAccount,
    onSuccess: (answer) => client.setQueryData(key, answer),
  });
  return (
    <AreaPage
      title="tabs.account"
      subtitle="account.subtitle"
      actions={
        <Button
          size="small"
          variant="secondary"
          type="button"
          isLoading={check.isPending}
          onClick={() => check.mutate()}
        >
          {t("account.check")}
        </Button>
      }
    >
      {data ? (
        <>
          <AccountAlert account={data.account} />
          <AccountFacts account={data.account} />
        </>
      ) : error ? (
        <FailureNotice title={t("account.failed")} error={error} retry={() => void refetch()} />
      ) : (
        <LoadingRows />
      )}
    </AreaPage>
  );
};

export const handle = areaBreadcrumb("tabs.account");

export default AccountPage;

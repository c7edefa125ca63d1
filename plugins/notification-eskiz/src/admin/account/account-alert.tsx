import { Alert } from "@medusajs/ui";
import { formatSom } from "../format/som";
import { useDictionary } from "../i18n/use-dictionary";
import type { AccountView } from "../sms-api";

/** What staff must know before anything else; nothing when all is well. */
export function AccountAlert({ account }: { account: AccountView }) {
  const { t, language } = useDictionary();
  const { is_low, problem, mode } = account;
  if (!problem && !is_low && mode === "live") {
    return null;
  }
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      {mode !== "live" && <Alert variant="info">{t(`account.modes.${mode}`)}</Alert>}
      {problem && <Alert variant="error">{t(`account.problems.${problem}`)}</Alert>}
      {is_low && (
        <Alert variant="warning">
          {`${t("account.balance")}: ${formatSom(account.balance ?? 0, language)}. ${t(
            "account.low",
            {
              threshold: formatSom(account.low_balance, language),
            },
          )}`}
        </Alert>
      )}
    </div>
  );
}

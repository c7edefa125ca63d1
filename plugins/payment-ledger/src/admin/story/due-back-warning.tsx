import { Alert, Text } from "@medusajs/ui";
import type { TransferView } from "../area/area-api";
import { formatTiyin } from "../format/money";
import { providerName, useDictionary } from "../i18n/use-dictionary";
import type { AttemptView } from "../ledger-api";
import { dueBackAdvice, sumDueBack } from "./explain-attempt";

type Props = { attempt: AttemptView; transfers: TransferView[] };

/** Money that does not pay for the order: how it came to that, and what staff must do. */
export function DueBackWarning({ attempt, transfers }: Props) {
  const { t, language } = useDictionary();
  if (!attempt.refund_due) {
    return null;
  }
  return (
    <Alert variant="warning">
      <div className="flex flex-col gap-y-1">
        <Text size="small" leading="compact" weight="plus">
          {t("dueBack.title", { sum: formatTiyin(sumDueBack(attempt), language) })}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t(`dueBack.${attempt.refund_due}`)}
        </Text>
        <Text size="small" className="text-ui-fg-subtle break-words">
          {t(dueBackAdvice(transfers), {
            provider: providerName(attempt.provider),
            id: attempt.transaction_id,
          })}
        </Text>
      </div>
    </Alert>
  );
}

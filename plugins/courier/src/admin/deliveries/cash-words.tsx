import type { AdminDelivery } from "../../api/wire";
import { money } from "../format/money";
import { useDictionary } from "../i18n/use-dictionary";

type Props = { delivery: Pick<AdminDelivery, "cash_due" | "unpaid"> };

/** What a delivery says of money: to be taken, not paid, or paid. */
export function CashWords({ delivery: { cash_due, unpaid } }: Props) {
  const { t, language } = useDictionary();
  if (unpaid > 0) {
    return (
      <span className="text-ui-fg-error">
        {t("delivery.unpaid", { sum: money(unpaid, language) })}
      </span>
    );
  }
  return <>{cash_due > 0 ? money(cash_due, language) : t("delivery.paid")}</>;
}

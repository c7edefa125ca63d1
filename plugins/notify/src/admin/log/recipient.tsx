import { Link } from "react-router-dom";
import { useDictionary } from "../i18n/use-dictionary";
import type { LogLine } from "../notify-api";

const LINK =
  "txt-compact-small-plus text-ui-fg-base focus-visible:shadow-borders-focus rounded-sm outline-none";

/** Who a message is for: a link to the order or the customer, never an address. */
export function Recipient({ line }: { line: LogLine }) {
  const { t } = useDictionary();
  const { order, customer_id, staff } = line;
  if (order) {
    return (
      <Link
        to={`/orders/${order.id}`}
        className={LINK}
        onClick={(event) => event.stopPropagation()}
      >
        {staff && `${t("log.staff")}, `}
        {t("log.order", { number: order.display_id ?? "" })}
      </Link>
    );
  }
  if (customer_id) {
    return (
      <Link
        to={`/customers/${customer_id}`}
        className={LINK}
        onClick={(event) => event.stopPropagation()}
      >
        {t("log.customer")}
      </Link>
    );
  }
  return <>{t("log.staff")}</>;
}

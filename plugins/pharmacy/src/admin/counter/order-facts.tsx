import { Badge, Heading } from "@medusajs/ui";
import { Link } from "react-router-dom";
import type { DispenseAnswer } from "../../counter/wire";
import { prescriptionPath } from "../area/areas";
import { money } from "../format/money";
import { tashkentDay, tashkentTime } from "../format/tashkent-time";
import { useDictionary } from "../i18n/use-dictionary";
import { Fact } from "../parts/fact";
import { StateBadge } from "../queue/state-badge";

/** Whose order it is, on which prescription, and until when. */
export function OrderFacts({ answer }: { answer: DispenseAnswer }) {
  const { t, language } = useDictionary();
  const { order, prescription } = answer;
  const isLate = order.deadline !== null && Date.parse(order.deadline) <= Date.now();
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex flex-wrap items-center gap-3">
        <Heading level="h2">{t("counter.order", { number: order.display_id })}</Heading>
        <Link
          to={prescriptionPath(prescription.id)}
          className="txt-compact-small text-ui-fg-interactive"
        >
          {t("counter.prescription", { number: prescription.number })}
        </Link>
        <StateBadge state={prescription.status} />
        {isLate && !answer.hand_over && (
          <Badge size="2xsmall" color="red">
            {t("counter.late")}
          </Badge>
        )}
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5 sm:max-w-xl">
        <Fact name={t("counter.customer")}>
          {order.customer.name || "—"}
          {order.customer.phone_masked && (
            <span className="block whitespace-nowrap">{order.customer.phone_masked}</span>
          )}
        </Fact>
        {order.deadline && (
          <Fact name={t("counter.deadline")}>{tashkentTime(order.deadline, language)}</Fact>
        )}
        {prescription.valid_until && (
          <Fact name={t("story.validUntil")}>
            {tashkentDay(`${prescription.valid_until}T12:00:00+05:00`, language)}
          </Fact>
        )}
        {order.paid > 0 && <Fact name={t("counter.paid")}>{money(order.paid, language)}</Fact>}
        {!answer.hand_over && (
          <Fact name={t("counter.toPay")}>
            <span className="txt-compact-small-plus">{money(order.due, language)}</span>
          </Fact>
        )}
      </dl>
    </div>
  );
}

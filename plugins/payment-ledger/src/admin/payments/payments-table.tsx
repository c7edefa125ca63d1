import { StatusBadge, Table, Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { formatTiyin } from "../format/money";
import { tashkentClock, tashkentDay, tashkentTime } from "../format/tashkent-time";
import { providerName, useDictionary } from "../i18n/use-dictionary";
import type { PaymentView } from "../ledger-api";
import { CopyButton } from "../parts/copy-button";
import { attemptColor, attemptLabel } from "../story/explain-attempt";

type Props = { payments: PaymentView[]; open: (payment: string) => void };

/** Payments as a table, on wide screens. The whole row opens the payment's story. */
export function PaymentsTable({ payments, open }: Props) {
  const { t, language } = useDictionary();
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>{t("payments.order")}</Table.HeaderCell>
          <Table.HeaderCell>{t("payments.started")}</Table.HeaderCell>
          <Table.HeaderCell>{t("payments.provider")}</Table.HeaderCell>
          <Table.HeaderCell>{t("payments.transaction")}</Table.HeaderCell>
          <Table.HeaderCell>{t("payments.state")}</Table.HeaderCell>
          <Table.HeaderCell className="text-right">{t("payments.sum")}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {payments.map((payment) => (
          <Table.Row key={payment.id} className="cursor-pointer" onClick={() => open(payment.id)}>
            <Table.Cell>
              <OrderLink payment={payment} />
            </Table.Cell>
            <Table.Cell className="whitespace-nowrap tabular-nums">
              {tashkentDay(payment.create_time, language)}{" "}
              <span className="text-ui-fg-muted">
                {tashkentClock(payment.create_time, language)}
              </span>
            </Table.Cell>
            <Table.Cell>{providerName(payment.provider)}</Table.Cell>
            <Table.Cell>
              <Transaction payment={payment} />
            </Table.Cell>
            <Table.Cell>
              <PaymentState payment={payment} />
            </Table.Cell>
            <Table.Cell className="whitespace-nowrap text-right tabular-nums">
              <PaymentSum payment={payment} />
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}

/** The same payments as cards, on a phone. */
export function PaymentCards({ payments, open }: Props) {
  const { language } = useDictionary();
  return (
    <ul className="divide-y border-t">
      {payments.map((payment) => (
        <li
          key={payment.id}
          className="hover:bg-ui-bg-base-hover flex cursor-pointer flex-col gap-y-2 px-6 py-4"
          onClick={() => open(payment.id)}
        >
          <div className="flex items-center justify-between gap-x-3">
            <OrderLink payment={payment} />
            <Text size="small" leading="compact" weight="plus" className="tabular-nums">
              {formatTiyin(payment.amount, language)}
            </Text>
          </div>
          <Text size="small" leading="compact" className="text-ui-fg-subtle tabular-nums">
            {providerName(payment.provider)} · {tashkentTime(payment.create_time, language)}
          </Text>
          <div className="text-ui-fg-muted flex items-center justify-between gap-x-3">
            <Transaction payment={payment} />
            <PaymentState payment={payment} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function OrderLink({ payment: { order_id, display_id } }: { payment: PaymentView }) {
  const { t } = useDictionary();
  return (
    <Link
      to={`/orders/${order_id}`}
      aria-label={t("payments.openOrder", { number: `#${display_id}` })}
      className="txt-compact-small-plus text-ui-fg-base focus-visible:shadow-borders-focus rounded-sm outline-none"
      onClick={(event) => event.stopPropagation()}
    >
      #{display_id}
    </Link>
  );
}

function Transaction({ payment: { transaction_id } }: { payment: PaymentView }) {
  return (
    <span className="flex min-w-0 items-center gap-x-1">
      <span className="max-w-56 truncate font-mono text-xs" title={transaction_id}>
        {transaction_id}
      </span>
      <CopyButton text={transaction_id} label="copy.id" />
    </span>
  );
}

/** What was asked, and what of it went back. */
function PaymentSum({ payment }: { payment: PaymentView }) {
  const { language } = useDictionary();
  const taken = payment.charged === "0" ? payment.amount : payment.charged;
  return (
    <>
      {formatTiyin(taken, language)}
      {payment.refunded !== "0" && payment.refunded !== taken && (
        <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
          −{formatTiyin(payment.refunded, language)}
        </Text>
      )}
    </>
  );
}

function PaymentState({ payment }: { payment: PaymentView }) {
  const { t } = useDictionary();
  return (
    <StatusBadge color={attemptColor(payment)} className="shrink-0">
      {t(attemptLabel(payment))}
    </StatusBadge>
  );
}

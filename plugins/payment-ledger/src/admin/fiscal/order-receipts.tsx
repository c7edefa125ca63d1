import { Alert, StatusBadge, Text } from "@medusajs/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { tashkentTime } from "../format/tashkent-time";
import { providerName, useDictionary } from "../i18n/use-dictionary";
import type { StoryView } from "../ledger-api";
import {
  fetchOrderReceipts,
  FISCAL_KEY,
  type AttemptReceipt,
  type FiscalProblem,
  type OrderReceipts as Receipts,
} from "./fiscal-api";
import { worthTelling } from "./worth-telling";

const PENDING_MS = 10_000;

type Props = { order_id: string; story: StoryView };

/** The receipts of an order, and before it is paid what keeps it from getting one. */
export function OrderReceipts({ order_id, story }: Props) {
  const { t } = useDictionary();
  const moment = `${story.status} ${story.settlement.filter(({ done_at }) => done_at).length}`;
  const { data } = useQuery({
    queryKey: [...FISCAL_KEY, "order", order_id, moment, story.journal[0]?.id],
    queryFn: () => fetchOrderReceipts(order_id),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.receipts.some(({ status }) => status === "pending") ? PENDING_MS : false,
  });
  if (!data) {
    return null;
  }
  const problems = worthTelling(data, story.status);
  if (data.receipts.length === 0 && problems.length === 0) {
    return null;
  }
  return (
    <section className="flex flex-col gap-y-3 px-6 py-4">
      <Text size="small" leading="compact" weight="plus">
        {t("fiscal.order.heading")}
      </Text>
      {data.receipts.map((receipt) => (
        <Receipt key={`${receipt.attempt_id} ${receipt.type}`} receipt={receipt} />
      ))}
      {problems.length > 0 && <Problems problems={problems} required={data.required} />}
    </section>
  );
}

function Receipt({ receipt }: { receipt: AttemptReceipt }) {
  const { t, language } = useDictionary();
  const { provider, type, status, url, issued_at, why } = receipt;
  const color = ({ accepted: "green", pending: "blue", rejected: "red" } as const)[status];
  return (
    <div className="flex flex-col gap-y-1">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <Text size="small" leading="compact">
          {t(`fiscal.order.${type}`)} · {providerName(provider)}
        </Text>
        <StatusBadge color={color} className="shrink-0">
          {t(`fiscal.order.${status}`)}
        </StatusBadge>
      </div>
      {issued_at !== null && (
        <Text size="small" leading="compact" className="text-ui-fg-muted tabular-nums">
          {tashkentTime(issued_at, language)}
        </Text>
      )}
      {url && (
        <a
          href={url}
          target="_blank"
          rel="noreferrer noopener"
          className="txt-compact-small text-ui-fg-interactive hover:text-ui-fg-interactive-hover focus-visible:shadow-borders-focus w-fit rounded-sm outline-none"
        >
          {t("fiscal.order.open")}
        </a>
      )}
      {status === "accepted" && !url && (
        <Text size="small" className="text-ui-fg-muted">
          {t("fiscal.order.noLink")}
        </Text>
      )}
      {why && (
        <Text size="small" className="text-ui-fg-error break-words">
          {why}
        </Text>
      )}
    </div>
  );
}

function Problems({ problems, required }: Pick<Receipts, "problems" | "required">) {
  const { t } = useDictionary();
  return (
    <Alert variant={required ? "error" : "warning"}>
      <div className="flex flex-col gap-y-1">
        <Text size="small" leading="compact" weight="plus">
          {t(required ? "fiscal.order.blocked" : "fiscal.order.without")}
        </Text>
        <ul className="flex flex-col gap-y-1">
          {problems.map((problem, i) => (
            <li key={i} className="txt-small text-ui-fg-subtle break-words">
              <ProblemText problem={problem} />
            </li>
          ))}
        </ul>
      </div>
    </Alert>
  );
}

/** Leads to where it can be put right. */
function ProblemText({ problem }: { problem: FiscalProblem }) {
  const { t } = useDictionary();
  const link = "text-ui-fg-interactive hover:text-ui-fg-interactive-hover";
  if ("title" in problem) {
    const text = t(`fiscal.problems.${problem.code}`, { product: problem.title });
    return problem.product_id && problem.variant_id ? (
      <Link to={`/products/${problem.product_id}/variants/${problem.variant_id}`} className={link}>
        {text}
      </Link>
    ) : (
      text
    );
  }
  if (problem.code === "no_delivery_codes" || problem.code === "no_shop_codes") {
    return (
      <Link
        to={`/uz-payments/fiscal${problem.code === "no_delivery_codes" ? "?tab=settings" : ""}`}
        className={link}
      >
        {t(`fiscal.problems.${problem.code}`)}
      </Link>
    );
  }
  return t(`fiscal.problems.${problem.code}`);
}

import { Alert, Text } from "@medusajs/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { useDictionary } from "../i18n/use-dictionary";
import type { StoryView } from "../ledger-api";
import {
  fetchOrderReceipts,
  FISCAL_KEY,
  type FiscalProblem,
  type OrderReceipts as Receipts,
} from "./fiscal-api";
import { MarksSection } from "./marks-section";
import { ReceiptLine } from "./receipt-line";
import { worthTelling } from "./worth-telling";

const PENDING_MS = 10_000;
const TELLING_MS = 3_000;

type Props = { order_id: string; story: StoryView };

/** The marking codes and receipts of an order, and before it is paid what keeps it from getting one. */
export function OrderReceipts({ order_id, story }: Props) {
  const { t } = useDictionary();
  const moment = `${story.status} ${story.settlement.filter(({ done_at }) => done_at).length}`;
  const { data } = useQuery({
    queryKey: [...FISCAL_KEY, "order", order_id, moment, story.journal[0]?.id],
    queryFn: () => fetchOrderReceipts(order_id),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => {
      const receipts = state.data?.receipts ?? [];
      if (receipts.some(({ told }) => told === "queued")) return TELLING_MS;
      return receipts.some(({ status }) => status === "pending") ? PENDING_MS : false;
    },
  });
  if (!data) {
    return null;
  }
  const problems = worthTelling(data, story.status);
  return (
    <>
      {data.marked.length > 0 && <MarksSection order_id={order_id} lines={data.marked} />}
      {(data.receipts.length > 0 || problems.length > 0) && (
        <section className="flex flex-col gap-y-3 px-6 py-4">
          <Text size="small" leading="compact" weight="plus">
            {t("fiscal.order.heading")}
          </Text>
          {data.receipts.map((receipt) => (
            <ReceiptLine key={`${receipt.attempt_id} ${receipt.type}`} receipt={receipt} />
          ))}
          {problems.length > 0 && <Problems problems={problems} required={data.required} />}
        </section>
      )}
    </>
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

import { Button, Text } from "@medusajs/ui";
import { useState, type ReactNode } from "react";
import { Link } from "react-router-dom";
import type { CashAnswer, CashEntry } from "../../api/wire";
import { deliveryPath } from "../area/paths";
import { money } from "../format/money";
import { moment } from "../format/window-words";
import { useDictionary } from "../i18n/use-dictionary";

type CourierCash = CashAnswer["couriers"][number];

/** What each courier took and handed in on a day, and has in the pocket now. */
export function CashList({
  couriers,
  take,
  correct,
}: {
  couriers: CourierCash[];
  take: (courier: CourierCash) => void;
  correct: (courier: CourierCash) => void;
}) {
  return (
    <ul className="divide-y border-t">
      {couriers.map((courier) => (
        <CourierRow
          key={courier.courier_id}
          courier={courier}
          take={() => take(courier)}
          correct={() => correct(courier)}
        />
      ))}
    </ul>
  );
}

type RowProps = { courier: CourierCash; take: () => void; correct: () => void };

function CourierRow({ courier, take, correct }: RowProps) {
  const { t, language } = useDictionary();
  const [shown, setShown] = useState(false);
  const { name, collected, handed_in, correction, held, entries } = courier;
  return (
    <li className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Text size="small" weight="plus" className="min-w-0 break-words sm:w-48">
          {name}
        </Text>
        <dl className="grid w-full grid-cols-2 gap-x-6 gap-y-2 sm:flex sm:w-auto sm:flex-1 sm:justify-end">
          <Sum name={t("cash.collected")}>{money(collected, language)}</Sum>
          <Sum name={t("cash.handedIn")}>{money(Math.abs(handed_in), language)}</Sum>
          {correction !== 0 && <Sum name={t("cash.correction")}>{money(correction, language)}</Sum>}
          <Sum name={t("cash.held")} strong>
            {money(held, language)}
          </Sum>
        </dl>
        <div className="flex flex-wrap gap-2 sm:w-72 sm:justify-end">
          {entries.length > 0 && (
            <Button
              size="small"
              variant="transparent"
              type="button"
              aria-expanded={shown}
              aria-label={t("cash.show", { name })}
              onClick={() => setShown(!shown)}
            >
              {t("cash.entries")}: {entries.length}
            </Button>
          )}
          <Button size="small" variant="transparent" type="button" onClick={correct}>
            {t("cash.correct")}
          </Button>
          <Button
            size="small"
            variant="secondary"
            type="button"
            disabled={held <= 0}
            onClick={take}
          >
            {t("cash.handIn")}
          </Button>
        </div>
      </div>
      {shown && <Entries entries={entries} />}
    </li>
  );
}

type SumProps = { name: string; strong?: boolean; children: ReactNode };

function Sum({ name, strong = false, children }: SumProps) {
  return (
    <div className="sm:w-32 sm:text-right">
      <dt className="txt-compact-xsmall text-ui-fg-muted">{name}</dt>
      <dd
        className={`whitespace-nowrap tabular-nums ${strong ? "txt-compact-small-plus" : "txt-compact-small"}`}
      >
        {children}
      </dd>
    </div>
  );
}

function Entries({ entries }: { entries: CashEntry[] }) {
  const { t, language } = useDictionary();
  return (
    <ul className="bg-ui-bg-subtle divide-y rounded-md px-4">
      {entries.map(({ id, at, kind, amount, delivery_id, delivery_no, note }) => (
        <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-3 py-2">
          <Text size="small">
            {t(`cash.kinds.${kind}`)}
            {delivery_id && delivery_no !== null && (
              <>
                {" · "}
                <Link
                  to={deliveryPath(delivery_id)}
                  className="text-ui-fg-interactive focus-visible:shadow-borders-focus rounded-sm outline-none"
                >
                  {t("cash.delivery", { no: delivery_no })}
                </Link>
              </>
            )}
            {note && <span className="text-ui-fg-muted"> · {note}</span>}
          </Text>
          <Text size="small" className="tabular-nums">
            <span className="text-ui-fg-muted">{moment(at, language)}</span>{" "}
            {money(amount, language)}
          </Text>
        </li>
      ))}
    </ul>
  );
}

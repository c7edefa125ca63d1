import { Button, Input, Label, Switch } from "@medusajs/ui";
import { useEffect, useId, useRef, useState } from "react";
import { providerName, useDictionary } from "../i18n/use-dictionary";
import { Choice } from "../parts/choice";
import { DayField } from "../parts/day-field";
import { ATTEMPT_STATES } from "../story/explain-attempt";
import { isFiltered, type PaymentsFilter } from "./payments-filter";

type Props = {
  filter: PaymentsFilter;
  providers: string[];
  change: (changed: Partial<PaymentsFilter>) => void;
  clear: () => void;
};

const TYPING_PAUSE_MS = 350;

/** The bar above the list. Every change goes into the page's address. */
export function PaymentsFilters({ filter, providers, change, clear }: Props) {
  const { t } = useDictionary();
  const due = useId();
  return (
    <div className="flex flex-wrap items-end gap-x-3 gap-y-3 px-6 py-4">
      <SearchField value={filter.q} change={(q) => change({ q })} />
      <Choice
        label={t("payments.provider")}
        any={t("filter.allProviders")}
        value={filter.provider}
        options={providers.map((value) => ({ value, label: providerName(value) }))}
        change={(provider) => change({ provider })}
      />
      <Choice
        label={t("payments.state")}
        any={t("filter.allStates")}
        value={filter.state}
        options={ATTEMPT_STATES.map((value) => ({ value, label: t(`attempt.${value}`) }))}
        change={(state) => change({ state })}
      />
      <DayField
        label={t("filter.from")}
        value={filter.from}
        max={filter.to}
        change={(from) => change({ from })}
      />
      <DayField
        label={t("filter.to")}
        value={filter.to}
        min={filter.from}
        change={(to) => change({ to })}
      />
      <div className="flex h-8 items-center gap-x-2">
        <Switch
          id={due}
          size="small"
          checked={filter.due}
          onCheckedChange={(checked) => change({ due: checked })}
        />
        <Label htmlFor={due} size="small">
          {t("filter.dueBackOnly")}
        </Label>
      </div>
      {isFiltered(filter) && (
        <Button size="small" variant="transparent" type="button" onClick={clear}>
          {t("filter.clear")}
        </Button>
      )}
    </div>
  );
}

/** Asks only when typing has paused, and follows the address when it changes by itself. */
function SearchField({ value, change }: { value: string; change: (value: string) => void }) {
  const { t } = useDictionary();
  const [typed, setTyped] = useState(value);
  // A new `change` comes with every render and must not start the pause anew.
  const latest = useRef(change);
  useEffect(() => {
    latest.current = change;
  });
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => latest.current(typed.trim()), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value]);
  return (
    <div className="w-full sm:w-64">
      <Input
        type="search"
        size="small"
        aria-label={t("filter.search")}
        placeholder={t("filter.search")}
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  );
}

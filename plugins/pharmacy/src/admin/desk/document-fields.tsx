import { Input } from "@medusajs/ui";
import type { RefObject } from "react";
import { useDictionary } from "../i18n/use-dictionary";
import { Field } from "../parts/field";
import type { DecisionDraft } from "./decision-draft";

type Props = {
  draft: DecisionDraft;
  today: string;
  issuedOn: RefObject<HTMLInputElement>;
  eRx: RefObject<HTMLInputElement>;
  change: (part: Partial<DecisionDraft>) => void;
};

const LONGEST_NUMBER = 40;

/** What stands on the prescription as a whole. */
export function DocumentFields({ draft, today, issuedOn, eRx, change }: Props) {
  const { t } = useDictionary();
  return (
    <fieldset className="grid grid-cols-1 gap-3 px-4 py-3 sm:grid-cols-3">
      <legend className="sr-only">{t("desk.document")}</legend>
      <Field label={t("desk.issuedOn")}>
        {(id) => (
          <Input
            ref={issuedOn}
            id={id}
            size="small"
            type="date"
            max={today}
            value={draft.issued_on}
            onChange={(event) => change({ issued_on: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("desk.printedDays")} hint={t("desk.printedHint")}>
        {(id) => (
          <Input
            id={id}
            size="small"
            type="number"
            min={1}
            max={366}
            value={draft.printed_valid_days}
            onChange={(event) => change({ printed_valid_days: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("desk.eRx")}>
        {(id) => (
          <Input
            ref={eRx}
            id={id}
            size="small"
            autoComplete="off"
            maxLength={LONGEST_NUMBER}
            value={draft.e_rx_number}
            onChange={(event) => change({ e_rx_number: event.target.value })}
          />
        )}
      </Field>
    </fieldset>
  );
}

import { Button, Checkbox, Input, Label, RadioGroup, Text } from "@medusajs/ui";
import { useId } from "react";
import type { CounterPrescription, DispenseAnswer } from "../../counter/wire";
import { money } from "../format/money";
import { useDictionary } from "../i18n/use-dictionary";
import { Field } from "../parts/field";
import { documentsOf, type DocumentDraft, type HandOverDraft } from "./hand-over-draft";

type Props = {
  answer: DispenseAnswer;
  draft: HandOverDraft;
  change: (part: Partial<HandOverDraft>) => void;
  /** Less is taken than was reserved. */
  partial: boolean;
  /** So'm to be taken; null where it is not known beforehand. */
  due: number | null;
  /** Words for what is missing, once handing over was tried. */
  missing: string | null;
  act: () => void;
  acting: boolean;
};

/** The document that has to be seen, the money, and the button. */
export function CheckAndPay({ answer, draft, change, partial, due, missing, act, acting }: Props) {
  const { t, language } = useDictionary();
  const { order } = answer;
  const documents = documentsOf(draft, answer);
  const isPaidHere = order.at_counter && order.due > 0;
  return (
    <div className="flex flex-col gap-y-5 px-6 py-4">
      <fieldset className="flex flex-col gap-y-3">
        <legend className="txt-compact-small-plus pb-2">{t("counter.check")}</legend>
        {documents.map(({ prescription, seen }) => (
          <Document
            key={prescription.id}
            prescription={prescription}
            isOneOfMany={documents.length > 1}
            seen={seen}
            change={(part) =>
              change({
                documents: draft.documents.map((one) =>
                  one.prescription_id === prescription.id ? { ...one, ...part } : one,
                ),
              })
            }
          />
        ))}
      </fieldset>
      {isPaidHere && <Payments order={order} draft={draft} change={change} />}
      <div className="flex flex-col gap-y-2">
        {missing && (
          <Text size="small" role="alert" className="text-ui-fg-error">
            {t("desk.missing", { list: missing })}
          </Text>
        )}
        {partial && (
          <Text size="small" role="status" className="text-ui-fg-muted">
            {t("counter.partly")}
          </Text>
        )}
        <Button type="button" className="w-full sm:w-fit" isLoading={acting} onClick={act}>
          {isPaidHere && due
            ? t("counter.actAndTake", { sum: money(due, language) })
            : t("counter.act")}
        </Button>
      </div>
    </div>
  );
}

type DocumentProps = {
  prescription: CounterPrescription;
  /** Several are asked for: each says which it is. */
  isOneOfMany: boolean;
  seen: DocumentDraft;
  change: (part: Partial<DocumentDraft>) => void;
};

function Document({ prescription, isOneOfMany, seen, change }: DocumentProps) {
  const { t } = useDictionary();
  const checked = useId();
  const isOriginal = prescription.requires === "original";
  const which = isOneOfMany ? ` (№ ${prescription.number})` : "";
  return (
    <>
      {!isOriginal && (
        <div className="sm:max-w-xs">
          <Field label={t("counter.eRxNumber") + which}>
            {(id) => (
              <Input
                id={id}
                size="small"
                autoComplete="off"
                maxLength={40}
                value={seen.e_rx_number}
                onChange={(event) => change({ e_rx_number: event.target.value })}
              />
            )}
          </Field>
        </div>
      )}
      <div className="flex items-center gap-x-2">
        <Checkbox
          id={checked}
          checked={seen.isChecked}
          onCheckedChange={(isChecked) => change({ isChecked: isChecked === true })}
        />
        <Label htmlFor={checked} size="small">
          {t(isOriginal ? "counter.original" : "counter.eRx") + which}
        </Label>
      </div>
    </>
  );
}

type PaymentsProps = Pick<Props, "draft" | "change"> & { order: DispenseAnswer["order"] };

function Payments({ order, draft, change }: PaymentsProps) {
  const { t } = useDictionary();
  const prefix = useId();
  // What is held on a card is taken from it, and from nothing else.
  const ways = order.is_held ? (["hold"] as const) : (["cash", "terminal"] as const);
  return (
    <fieldset>
      <legend className="txt-compact-small-plus pb-2">{t("counter.payment")}</legend>
      <RadioGroup
        value={draft.payment}
        onValueChange={(chosen) =>
          change({ payment: ways.find((way) => way === chosen) ?? draft.payment })
        }
        className="flex flex-wrap gap-x-6 gap-y-2"
      >
        {ways.map((way) => (
          <div key={way} className="flex items-center gap-x-2">
            <RadioGroup.Item id={`${prefix}${way}`} value={way} />
            <Label htmlFor={`${prefix}${way}`} size="small">
              {t(`counter.${way}`)}
            </Label>
          </div>
        ))}
      </RadioGroup>
    </fieldset>
  );
}

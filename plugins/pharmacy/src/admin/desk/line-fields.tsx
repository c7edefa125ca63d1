import { Select, Text } from "@medusajs/ui";
import { useId, type ReactNode } from "react";
import { DECISION_CODES } from "../../prescription/decision-codes";
import { useDictionary } from "../i18n/use-dictionary";
import { Field } from "../parts/field";
import { TextField } from "../parts/text-field";
import type { ReviewedLine } from "../prescriptions-api";
import type { LineDraft } from "./decision-draft";
import { PackChoice } from "./pack-choice";

type Props = {
  line: ReviewedLine;
  draft: LineDraft;
  change: (part: Partial<LineDraft>) => void;
};

// Radix's Select has no empty value.
const NONE = "none";

/** What a verdict wants to know besides. */
export function LineFields({ line, draft, change }: Props) {
  const { verdict } = draft;
  if (verdict === null) {
    return null;
  }
  if (verdict === "reject") {
    return (
      <Rows>
        <ReasonField draft={draft} change={change} isNeeded />
        <NoteField draft={draft} change={change} />
      </Rows>
    );
  }
  const isOther = verdict === "substitute";
  return (
    <Rows>
      {(isOther || line.variant_id === null) && (
        <Product line={line} draft={draft} change={change} />
      )}
      {verdict !== "approve" && <QuantityField line={line} draft={draft} change={change} />}
      {verdict !== "approve" && <ReasonField draft={draft} change={change} />}
      {verdict !== "approve" && draft.reason_code !== "" && (
        <NoteField draft={draft} change={change} />
      )}
      <Repeats draft={draft} change={change} />
    </Rows>
  );
}

const Rows = ({ children }: { children: ReactNode }) => (
  <div className="flex flex-col gap-y-3 pt-3">{children}</div>
);

function Product({ line, draft, change }: Props) {
  const { t } = useDictionary();
  return (
    <div className="flex flex-col gap-y-1">
      <Text size="small" weight="plus">
        {t("desk.product")}
      </Text>
      <PackChoice
        insteadOf={line.variant_id}
        chosen={draft.variant_id}
        choose={(variant_id) => change({ variant_id })}
      />
      {draft.verdict === "substitute" && (
        <Text size="xsmall" className="text-ui-fg-muted">
          {t("desk.consent")}
        </Text>
      )}
    </div>
  );
}

function QuantityField({ line, draft, change }: Props) {
  const { t } = useDictionary();
  return (
    <TextField
      label={`${t("desk.quantity")} (${t("desk.ofAsked", { count: line.quantity })})`}
      type="number"
      className="w-40"
      value={draft.quantity}
      change={(quantity) => change({ quantity })}
    />
  );
}

type DraftProps = Pick<Props, "draft" | "change">;

function ReasonField({ draft, change, isNeeded = false }: DraftProps & { isNeeded?: boolean }) {
  const { t, word } = useDictionary();
  const nothing = t(isNeeded ? "desk.chooseReason" : "desk.noReason");
  return (
    <Field label={t("desk.reason")}>
      {(id) => (
        <Select
          size="small"
          value={draft.reason_code || NONE}
          onValueChange={(code) =>
            change({ reason_code: DECISION_CODES.find((one) => one === code) ?? "" })
          }
        >
          <Select.Trigger id={id}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            <Select.Item value={NONE}>{nothing}</Select.Item>
            {DECISION_CODES.map((code) => (
              <Select.Item key={code} value={code}>
                {word("codes", code)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
    </Field>
  );
}

function NoteField({ draft, change }: DraftProps) {
  const { t } = useDictionary();
  return (
    <TextField
      label={t("desk.lineNote")}
      hint={draft.reason_code === "other" ? t("desk.lineNoteHint") : undefined}
      rows={2}
      value={draft.note}
      change={(note) => change({ note: note.slice(0, 500) })}
    />
  );
}

function Repeats({ draft, change }: DraftProps) {
  const { t } = useDictionary();
  const id = useId();
  return (
    <details open={draft.refills !== "" || undefined}>
      <summary
        id={id}
        className="txt-compact-small text-ui-fg-subtle focus-visible:shadow-borders-focus w-fit cursor-pointer rounded-sm outline-none"
      >
        {t("desk.repeat")}
      </summary>
      <div role="group" aria-labelledby={id} className="grid grid-cols-1 gap-3 pt-2 sm:grid-cols-2">
        <TextField
          label={t("desk.refills")}
          type="number"
          value={draft.refills}
          change={(refills) => change({ refills })}
        />
        <TextField
          label={t("desk.days")}
          type="number"
          value={draft.days_supply}
          change={(days_supply) => change({ days_supply })}
        />
      </div>
    </details>
  );
}

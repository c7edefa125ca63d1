import { Text } from "@medusajs/ui";
import { useDictionary } from "../i18n/use-dictionary";
import { Fact } from "../parts/fact";
import type { Contents, DeskPack, ReviewedLine } from "../prescriptions-api";

type Props = { contents: Contents; packs: ReadonlyMap<string, DeskPack> };

/** For whom it is, what the customer says, and what a first reviewer has said. */
export function PatientFacts({ contents, packs }: Props) {
  const { t, word } = useDictionary();
  const { patient, customer_note, question, answer, first_review, files, lines } = contents;
  const used = [...new Set(files.flatMap((file) => file.alike_own.map(({ number }) => number)))];
  return (
    <div className="flex flex-col gap-y-3 px-4 py-3">
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
        <Fact name={t("desk.patient")}>
          <span className="txt-compact-small-plus">{patient.name}</span>,{" "}
          {t("desk.born", { year: patient.birth_year })}, {word("relations", patient.relation)}
        </Fact>
        {customer_note && <Fact name={t("desk.note")}>{customer_note}</Fact>}
        {question && <Fact name={t("desk.question")}>{question}</Fact>}
        {answer && <Fact name={t("desk.answer")}>{answer}</Fact>}
      </dl>
      {files.some(({ alike }) => alike.length > 0) && (
        <Text size="small" role="alert" className="text-ui-fg-error">
          {t("viewer.alike")}
        </Text>
      )}
      {used.length > 0 && (
        <Text size="small" role="alert" className="text-ui-fg-error">
          {t("viewer.alikeOwn", { numbers: used.join(", ") })}
        </Text>
      )}
      {first_review && (
        <div role="note" className="bg-ui-bg-subtle flex flex-col gap-y-1 rounded-md p-3">
          <Text size="small" weight="plus">
            {t("desk.first")}
          </Text>
          <ul>
            {first_review.lines.map((one) => (
              <li key={one.id} className="txt-compact-small tabular-nums">
                {titleOf(one, lines, packs)} — {t("desk.packs", { count: one.quantity })}
              </li>
            ))}
          </ul>
          <Text size="xsmall" className="text-ui-fg-muted">
            {t("desk.firstHint")}
          </Text>
        </div>
      )}
    </div>
  );
}

function titleOf(
  { id, variant_id }: { id: string; variant_id: string | null },
  lines: readonly ReviewedLine[],
  packs: Props["packs"],
): string {
  const line = lines.find((one) => one.id === id);
  return (variant_id && packs.get(variant_id)?.title) || line?.title || line?.text || "—";
}

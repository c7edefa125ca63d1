import { Button, clx, Text } from "@medusajs/ui";
import { useEffect, useRef } from "react";
import { useDictionary } from "../i18n/use-dictionary";
import type { DeskPack, ReviewedLine } from "../prescriptions-api";
import type { LineDraft, Verdict } from "./decision-draft";
import { LineFields } from "./line-fields";
import { PackWords } from "./pack-words";

type Props = {
  line: ReviewedLine;
  draft: LineDraft;
  pack: DeskPack | undefined;
  isCurrent: boolean;
  /**
   * Grows with every key that speaks to this line, which then comes into sight; 0 for the mouse: what moves under it is not what
   * was clicked.
   */
  follow: number;
  /** A hint that something is missing; only once sending was tried. */
  gap: string | null;
  select: () => void;
  judge: (verdict: Verdict) => void;
  change: (part: Partial<LineDraft>) => void;
};

const VERDICTS: readonly Verdict[] = ["approve", "reduce", "substitute", "reject"];

/** One line of a prescription and what is said of it. The current one is what keys speak to. */
export function LineCard({
  line,
  draft,
  pack,
  isCurrent,
  follow,
  gap,
  select,
  judge,
  change,
}: Props) {
  const { t } = useDictionary();
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (follow > 0) card.current?.scrollIntoView({ block: "nearest" });
  }, [follow]);
  const mayBe = (verdict: Verdict): boolean =>
    verdict === "reduce"
      ? line.quantity > 1
      : verdict === "substitute"
        ? line.variant_id !== null
        : verdict === "reject" || pack?.rx_class !== "strict";
  return (
    <li
      ref={card}
      aria-current={isCurrent}
      className={clx(
        "scroll-mb-32 scroll-mt-4 border-l-2 px-4 py-3",
        isCurrent ? "border-l-ui-fg-interactive" : "border-l-transparent",
      )}
      onFocus={select}
      onPointerDown={select}
    >
      <div className="flex items-start justify-between gap-x-3">
        <div className="min-w-0">
          <Text size="small" weight="plus" className="break-words">
            {pack?.title ?? line.title ?? line.text}
          </Text>
          {line.title && line.text && (
            <Text size="xsmall" className="text-ui-fg-muted break-words">
              {t("desk.asWritten")}: {line.text}
            </Text>
          )}
        </div>
        <Text size="small" weight="plus" className="whitespace-nowrap tabular-nums">
          {t("desk.packs", { count: line.quantity })}
        </Text>
      </div>
      {pack && (
        <div className="pt-1">
          <PackWords pack={pack} title={false} />
        </div>
      )}
      <div
        role="group"
        aria-label={pack?.title ?? line.title ?? line.text ?? undefined}
        className="grid grid-cols-2 gap-1.5 pt-3 sm:flex sm:flex-wrap"
      >
        {VERDICTS.filter(mayBe).map((verdict) => (
          <Button
            key={verdict}
            size="small"
            type="button"
            className="w-full sm:w-auto"
            aria-pressed={draft.verdict === verdict}
            variant={
              draft.verdict !== verdict ? "secondary" : verdict === "reject" ? "danger" : "primary"
            }
            onClick={() => judge(verdict)}
          >
            {t(`desk.${verdict}`)}
          </Button>
        ))}
      </div>
      <LineFields line={line} draft={draft} change={change} />
      {gap && (
        <Text size="xsmall" role="alert" className="text-ui-fg-error pt-2">
          {t("desk.missing", { list: gap })}
        </Text>
      )}
    </li>
  );
}

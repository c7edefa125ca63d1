import { XMark } from "@medusajs/icons";
import { Button, IconButton, Text } from "@medusajs/ui";
import type { CounterLine } from "../../counter/wire";
import { useDictionary } from "../i18n/use-dictionary";
import { TextField } from "../parts/text-field";
import { emptyPacks, packsOf, type CounterLineDraft, type PacksDraft } from "./hand-over-draft";

type Props = {
  line: CounterLine;
  draft: CounterLineDraft;
  change: (draft: CounterLineDraft) => void;
};

/** One line at the counter: of which series its packs are, or that it is not taken. */
export function PacksRows({ line, draft, change }: Props) {
  const { t } = useDictionary();
  const setPacks = (index: number, part: Partial<PacksDraft>) =>
    change({
      ...draft,
      packs: draft.packs.map((one, at) => (at === index ? { ...one, ...part } : one)),
    });
  return (
    <li className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <Text size="small" weight="plus" className="break-words">
            {line.title}
          </Text>
          <Text size="xsmall" className="text-ui-fg-muted tabular-nums">
            {t("counter.wanted", { count: line.quantity })}
          </Text>
        </div>
        <Button
          size="small"
          variant="transparent"
          type="button"
          onClick={() => change({ ...draft, isTaken: !draft.isTaken })}
        >
          {t(draft.isTaken ? "counter.leaveOut" : "counter.takeBack")}
        </Button>
      </div>
      {!draft.isTaken ? (
        <Text size="small" role="status" className="text-ui-fg-muted">
          {t("counter.leftOut")}
        </Text>
      ) : (
        <>
          {line.suggested.length === 0 && (
            <Text size="xsmall" className="text-ui-fg-muted">
              {t("counter.noSeries")}
            </Text>
          )}
          {draft.packs.map((packs, index) => (
            <div
              key={index}
              className="grid grid-cols-[1fr_5rem_2rem] items-end gap-2 sm:max-w-xl sm:grid-cols-[1fr_10rem_6rem_2rem]"
            >
              <TextField
                label={t("counter.series")}
                className="col-span-3 sm:col-span-1"
                value={packs.series}
                change={(series) => setPacks(index, { series: series.slice(0, 40) })}
              />
              <TextField
                label={t("counter.expires")}
                type="date"
                value={packs.expires_on}
                change={(expires_on) => setPacks(index, { expires_on })}
              />
              <TextField
                label={t("counter.packs")}
                type="number"
                value={packs.quantity}
                change={(quantity) => setPacks(index, { quantity })}
              />
              <IconButton
                size="small"
                variant="transparent"
                type="button"
                disabled={draft.packs.length === 1}
                aria-label={t("counter.removeSeries")}
                title={t("counter.removeSeries")}
                onClick={() =>
                  change({ ...draft, packs: draft.packs.filter((_, at) => at !== index) })
                }
              >
                <XMark />
              </IconButton>
            </div>
          ))}
          <Button
            size="small"
            variant="transparent"
            type="button"
            className="w-fit"
            onClick={() =>
              change({
                ...draft,
                packs: [...draft.packs, emptyPacks(line.quantity - packsOf(draft))],
              })
            }
          >
            {t("counter.splitSeries")}
          </Button>
        </>
      )}
    </li>
  );
}

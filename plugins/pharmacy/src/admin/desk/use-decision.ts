import { useEffect, useState } from "react";
import { useDictionary } from "../i18n/use-dictionary";
import type { Contents, Prescription } from "../prescriptions-api";
import {
  approveAll,
  draftOf,
  gapsOf,
  judge,
  outlookOf,
  withLines,
  type DecisionDraft,
  type Gap,
  type LineDraft,
  type Verdict,
} from "./decision-draft";

/** What is said of a prescription so far, line by line, and which line keys speak to. */
export function useDecision(prescription: Prescription, contents: Contents, today: string) {
  const { t } = useDictionary();
  const { lines } = contents;
  const [draft, setDraft] = useState<DecisionDraft>(() => draftOf(prescription, contents));
  const [current, setCurrent] = useState(0);
  const [follow, setFollow] = useState(0);
  const [isTried, setIsTried] = useState(false);
  useEffect(() => setDraft((before) => withLines(before, lines)), [lines]);

  const missing = gapsOf(draft, lines, today);
  const shown = isTried ? missing : [];
  const words = (of: Gap[]) =>
    [...new Set(of.map(({ gap }) => t(`gaps.${gap}`)))].join(", ") || null;
  const changeLine = (id: string, change: (line: LineDraft) => LineDraft) =>
    setDraft((before) => ({
      ...before,
      lines: before.lines.map((line) => (line.id === id ? change(line) : line)),
    }));
  const moveTo = (index: number) => {
    setCurrent(Math.min(Math.max(0, index), Math.max(0, lines.length - 1)));
    setFollow((before) => before + 1);
  };
  return {
    draft,
    current,
    outlook: outlookOf(draft),
    /** Grows with every key that speaks to a line; 0 for the mouse. */
    followOf: (index: number) => (index === current ? follow : 0),
    /** In words, once sending was tried: of one line, or of everything. */
    missingOf: (line?: string) =>
      words(line === undefined ? shown : shown.filter((one) => one.line === line)),
    change: (part: Partial<DecisionDraft>) => setDraft((before) => ({ ...before, ...part })),
    changeLine: (id: string, part: Partial<LineDraft>) =>
      changeLine(id, (before) => ({ ...before, ...part })),
    say(index: number, verdict: Verdict) {
      const line = lines[index];
      const mayBe =
        line &&
        (verdict !== "substitute" || line.variant_id !== null) &&
        (verdict !== "reduce" || line.quantity > 1);
      if (mayBe) changeLine(line.id, (before) => judge(before, line, verdict));
    },
    approveAll: () => setDraft((before) => approveAll(before, lines)),
    moveTo,
    point(index: number) {
      setCurrent(index);
      setFollow(0);
    },
    /** Whether it can be sent; if not, the first line that lacks something comes into sight. @returns the first thing missing */
    tryIt(): Gap | null {
      setIsTried(true);
      const [first = null] = missing;
      const index = first ? lines.findIndex(({ id }) => id === first.line) : -1;
      if (index >= 0) moveTo(index);
      return first;
    },
  };
}

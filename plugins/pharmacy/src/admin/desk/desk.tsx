import { Button, Text } from "@medusajs/ui";
import { useEffect, useRef, useState } from "react";
import { useDictionary } from "../i18n/use-dictionary";
import { ReasonDialog } from "../parts/reason-dialog";
import { pagesOf, type Contents, type Prescription } from "../prescriptions-api";
import { PageViewer } from "../viewer/page-viewer";
import { FIRST_VIEW, look, type ViewAction } from "../viewer/view";
import { AddLine } from "./add-line";
import {
  approveAll,
  bodyOf,
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
import { DocumentFields } from "./document-fields";
import { HelpSheet } from "./help-sheet";
import { LeaseBar } from "./lease-bar";
import { LeaseOver } from "./lease-over";
import { LineCard } from "./line-card";
import { useNextWanted } from "./next-wanted";
import { PatientFacts } from "./patient-facts";
import { SendBar } from "./send-bar";
import type { DeskAction } from "./shortcuts";
import { useDeskActions } from "./use-desk-actions";
import { usePacks } from "./use-packs";
import { useShortcuts } from "./use-shortcuts";

type Props = {
  prescription: Prescription;
  contents: Contents;
  today: string;
  /** The lease is over: nothing of it is shown, what was said is kept. */
  isOver: boolean;
};

/** The desk: pages on the left, lines on the right, everything by keys as well. */
export function Desk({ prescription, contents, today, isOver }: Props) {
  const { t } = useDictionary();
  const { lines } = contents;
  const files = pagesOf(prescription);
  const packs = usePacks(contents);
  const [draft, setDraft] = useState<DecisionDraft>(() => draftOf(prescription, contents));
  const [view, setView] = useState(FIRST_VIEW);
  const [current, setCurrent] = useState(0);
  const [follow, setFollow] = useState(0);
  const [dialog, setDialog] = useState<"help" | "ask" | null>(null);
  const [isTried, setIsTried] = useState(false);
  const [isNextWanted, wantNext] = useNextWanted();
  const issuedOn = useRef<HTMLInputElement>(null);
  const eRx = useRef<HTMLInputElement>(null);
  const { send, asking, extending, releasing, keep } = useDeskActions(prescription, isNextWanted);

  useEffect(() => setDraft((before) => withLines(before, lines)), [lines]);

  const gaps = isTried ? gapsOf(draft, lines, today) : [];
  const words = (of: Gap[]) =>
    [...new Set(of.map(({ gap }) => t(`gaps.${gap}`)))].join(", ") || null;
  const changeLine = (id: string, change: (line: LineDraft) => LineDraft) =>
    setDraft((before) => ({
      ...before,
      lines: before.lines.map((line) => (line.id === id ? change(line) : line)),
    }));
  const say = (index: number, verdict: Verdict) => {
    const line = lines[index];
    if (
      line &&
      (verdict !== "substitute" || line.variant_id !== null) &&
      (verdict !== "reduce" || line.quantity > 1)
    )
      changeLine(line.id, (before) => judge(before, line, verdict));
  };
  const trySending = () => {
    setIsTried(true);
    const missing = gapsOf(draft, lines, today);
    if (missing.length === 0 && lines.length > 0 && !send.isPending) {
      send.mutate(bodyOf(draft, prescription.version));
      return;
    }
    const first = lines.findIndex(({ id }) => id === missing[0]?.line);
    if (first >= 0) moveTo(first);
    else if (missing.some(({ gap }) => gap === "issued_on")) issuedOn.current?.focus();
  };
  const moveTo = (index: number) => {
    setCurrent(Math.min(Math.max(0, index), Math.max(0, lines.length - 1)));
    setFollow((before) => before + 1);
  };
  const act = (action: DeskAction) => {
    switch (action) {
      case "help":
      case "ask":
        return setDialog(action);
      case "nextLine":
        return moveTo(current + 1);
      case "previousLine":
        return moveTo(current - 1);
      case "approve":
      case "reduce":
      case "substitute":
      case "reject":
        say(current, action);
        return moveTo(current);
      case "approveAll":
        return setDraft((before) => approveAll(before, lines));
      case "send":
        return trySending();
      case "date":
        return issuedOn.current?.focus();
      case "eRx":
        return eRx.current?.focus();
      case "extend":
        return extending.mutate();
      case "release":
        return releasing.mutate();
      default:
        return turn(action);
    }
  };
  const turn = (action: ViewAction) => setView((before) => look(before, action, files.length));
  useShortcuts(act, isOver);

  if (isOver) {
    return <LeaseOver id={prescription.id} again={keep} />;
  }
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 border-t px-6 py-3">
        {prescription.lease_until && (
          <LeaseBar
            until={prescription.lease_until}
            extend={() => extending.mutate()}
            extending={extending.isPending}
          />
        )}
        <div className="flex flex-wrap gap-2 sm:ml-auto">
          <Button size="small" variant="secondary" type="button" onClick={() => setDialog("ask")}>
            {t("desk.ask")}
          </Button>
          <Button
            size="small"
            variant="secondary"
            type="button"
            isLoading={releasing.isPending}
            onClick={() => releasing.mutate()}
          >
            {t("desk.release")}
          </Button>
          <Button
            size="small"
            variant="transparent"
            type="button"
            onClick={() => setDialog("help")}
          >
            {t("desk.help")}
          </Button>
        </div>
      </div>
      <div className="isolate grid border-t lg:grid-cols-2 lg:divide-x">
        <div className="min-w-0 border-b lg:border-b-0">
          <div
            className={
              files.length > 0 ? "h-[60vh] lg:sticky lg:top-0 lg:h-[calc(100vh-8rem)]" : ""
            }
          >
            <PageViewer prescription={prescription.id} files={files} view={view} act={turn} />
          </div>
        </div>
        <div className="flex min-w-0 flex-col divide-y">
          <PatientFacts contents={contents} packs={packs} />
          <DocumentFields
            draft={draft}
            today={today}
            issuedOn={issuedOn}
            eRx={eRx}
            change={(part) => setDraft((before) => ({ ...before, ...part }))}
          />
          {lines.length === 0 && (
            <Text size="small" className="text-ui-fg-muted px-4 py-3">
              {t("desk.noLines")}
            </Text>
          )}
          <ul aria-label={t("desk.lines")} className="divide-y">
            {lines.map((line, index) => {
              const said = draft.lines.find(({ id }) => id === line.id);
              return said ? (
                <LineCard
                  key={line.id}
                  line={line}
                  draft={said}
                  pack={line.variant_id ? packs.get(line.variant_id) : undefined}
                  isCurrent={index === current}
                  follow={index === current ? follow : 0}
                  gap={words(gaps.filter((one) => one.line === line.id))}
                  select={() => {
                    setCurrent(index);
                    setFollow(0);
                  }}
                  judge={(verdict) => say(index, verdict)}
                  change={(part) => changeLine(line.id, (before) => ({ ...before, ...part }))}
                />
              ) : null;
            })}
          </ul>
          <AddLine id={prescription.id} isFirst={lines.length === 0} added={keep} />
          <SendBar
            outlook={outlookOf(draft)}
            missing={words(gaps)}
            isNextWanted={isNextWanted}
            wantNext={wantNext}
            approveAll={
              lines.length > 1 ? () => setDraft((before) => approveAll(before, lines)) : null
            }
            send={trySending}
            sending={send.isPending}
          />
        </div>
      </div>
      {dialog === "help" && <HelpSheet close={() => setDialog(null)} />}
      {dialog === "ask" && (
        <ReasonDialog
          title={t("desk.askTitle")}
          hint={t("desk.askHint")}
          label={t("desk.asking")}
          placeholder={t("desk.askPlaceholder")}
          yes={t("desk.ask")}
          least={1}
          pending={asking.isPending}
          act={(note) => asking.mutate(note, { onSettled: () => setDialog(null) })}
          close={() => setDialog(null)}
        />
      )}
    </>
  );
}

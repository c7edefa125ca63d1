import { Text } from "@medusajs/ui";
import { useRef, useState } from "react";
import { useDictionary } from "../i18n/use-dictionary";
import { ReasonDialog } from "../parts/reason-dialog";
import { pagesOf, type Contents, type Prescription } from "../prescriptions-api";
import { PageViewer } from "../viewer/page-viewer";
import { FIRST_VIEW, look, type ViewAction } from "../viewer/view";
import { AddLine } from "./add-line";
import { bodyOf } from "./decision-draft";
import { DeskHead } from "./desk-head";
import { DocumentFields } from "./document-fields";
import { HelpSheet } from "./help-sheet";
import { LeaseOver } from "./lease-over";
import { LineCard } from "./line-card";
import { useNextWanted } from "./next-wanted";
import { PatientFacts } from "./patient-facts";
import { SendBar } from "./send-bar";
import type { DeskAction } from "./shortcuts";
import { useDecision } from "./use-decision";
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
  const decision = useDecision(prescription, contents, today);
  const [view, setView] = useState(FIRST_VIEW);
  const [dialog, setDialog] = useState<"help" | "ask" | null>(null);
  const [isNextWanted, wantNext] = useNextWanted();
  const issuedOn = useRef<HTMLInputElement>(null);
  const eRx = useRef<HTMLInputElement>(null);
  const { send, asking, extending, releasing, keep } = useDeskActions(prescription, isNextWanted);
  const { draft, current } = decision;

  const turn = (action: ViewAction) => setView((before) => look(before, action, files.length));
  const trySending = () => {
    const missing = decision.tryIt();
    if (missing?.gap === "issued_on") issuedOn.current?.focus();
    if (!missing && lines.length > 0 && !send.isPending)
      send.mutate(bodyOf(draft, prescription.version));
  };
  const act = (action: DeskAction) => {
    switch (action) {
      case "help":
      case "ask":
        return setDialog(action);
      case "nextLine":
        return decision.moveTo(current + 1);
      case "previousLine":
        return decision.moveTo(current - 1);
      case "approve":
      case "reduce":
      case "substitute":
      case "reject":
        decision.say(current, action);
        return decision.moveTo(current);
      case "approveAll":
        return decision.approveAll();
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
  useShortcuts(act, isOver);

  if (isOver) {
    return <LeaseOver id={prescription.id} again={keep} />;
  }
  return (
    <>
      <DeskHead
        leaseUntil={prescription.lease_until}
        extend={() => extending.mutate()}
        extending={extending.isPending}
        release={() => releasing.mutate()}
        releasing={releasing.isPending}
        ask={() => setDialog("ask")}
        help={() => setDialog("help")}
      />
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
            change={decision.change}
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
                  follow={decision.followOf(index)}
                  gap={decision.missingOf(line.id)}
                  select={() => decision.point(index)}
                  judge={(verdict) => decision.say(index, verdict)}
                  change={(part) => decision.changeLine(line.id, part)}
                />
              ) : null;
            })}
          </ul>
          <AddLine id={prescription.id} isFirst={lines.length === 0} added={keep} />
          <SendBar
            outlook={decision.outlook}
            missing={decision.missingOf()}
            isNextWanted={isNextWanted}
            wantNext={wantNext}
            approveAll={lines.length > 1 ? decision.approveAll : null}
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

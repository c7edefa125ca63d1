import { Button, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { oneKey } from "../desk/use-desk-actions";
import { useDictionary } from "../i18n/use-dictionary";
import { ReasonDialog } from "../parts/reason-dialog";
import {
  breakGlass,
  claim,
  pagesOf,
  PRESCRIPTIONS_KEY,
  revoke,
  type Prescription,
} from "../prescriptions-api";
import { useDesk } from "../queue/use-desk";
import { PageViewer } from "../viewer/page-viewer";
import { FIRST_VIEW, look } from "../viewer/view";
import { Events } from "./events";
import { StoryFacts } from "./story-facts";
import { StoryLines } from "./story-lines";

type Props = { prescription: Prescription; refresh: () => void };

const REVOCABLE = ["approved", "partially_approved"];
const LEAST_REASON = { revoke: 10, glass: 20 };

/** A prescription that one does not review just now: what became of it, and what may be done all the same. */
export function Story({ prescription, refresh }: Props) {
  const { t } = useDictionary();
  const client = useQueryClient();
  const desk = useDesk();
  const [dialog, setDialog] = useState<"revoke" | "glass" | null>(null);
  const [view, setView] = useState(FIRST_VIEW);
  const { id, no, status, contents } = prescription;
  const files = pagesOf(prescription);
  const close = () => setDialog(null);
  const failed = (error: Error) => {
    toast.error(t("common.notDone"), { description: error.message });
  };
  const changed = () => {
    void client.invalidateQueries({ queryKey: [PRESCRIPTIONS_KEY, "story", id] });
    void client.invalidateQueries({ queryKey: [PRESCRIPTIONS_KEY, "queue"] });
  };
  const taking = useMutation({
    mutationFn: () => claim(id),
    onSuccess: (answer) => client.setQueryData(oneKey(id), answer),
    onError: failed,
  });
  const revoking = useMutation({
    mutationFn: (reason: string) => revoke(id, reason),
    onSuccess: (answer) => {
      client.setQueryData(oneKey(id), answer);
      toast.success(t("story.revoked"));
      changed();
      close();
    },
    onError: failed,
  });
  const breaking = useMutation({
    mutationFn: (reason: string) => breakGlass(id, reason),
    onSuccess: () => {
      refresh();
      changed();
      close();
    },
    onError: failed,
  });
  const mayTake = desk?.role != null && ["submitted", "in_review"].includes(status);
  const mayRevoke = desk?.role === "senior" && REVOCABLE.includes(status);
  const mayBreak = desk != null && desk.role === null && !contents;
  return (
    <>
      {(mayTake || mayRevoke || mayBreak) && (
        <div className="flex flex-wrap gap-2 border-t px-6 py-3">
          {mayTake && (
            <Button
              size="small"
              type="button"
              isLoading={taking.isPending}
              onClick={() => taking.mutate()}
            >
              {t("queue.take")}
            </Button>
          )}
          {mayRevoke && (
            <Button size="small" variant="danger" type="button" onClick={() => setDialog("revoke")}>
              {t("story.revoke")}
            </Button>
          )}
          {mayBreak && (
            <Button
              size="small"
              variant="secondary"
              type="button"
              onClick={() => setDialog("glass")}
            >
              {t("story.glass")}
            </Button>
          )}
        </div>
      )}
      <div className="divide-y border-t">
        <StoryFacts prescription={prescription} />
        {contents && <StoryLines lines={contents.lines} />}
        {files.length > 0 && (
          <div className="h-[60vh]">
            <PageViewer
              prescription={id}
              files={files}
              view={view}
              act={(action) => setView((before) => look(before, action, files.length))}
            />
          </div>
        )}
        <Events id={id} />
      </div>
      {dialog === "revoke" && (
        <ReasonDialog
          danger
          title={t("story.revokeTitle", { number: no })}
          hint={t("story.revokeHint")}
          label={t("story.revokeReason")}
          yes={t("story.revoke")}
          least={LEAST_REASON.revoke}
          pending={revoking.isPending}
          act={(reason) => revoking.mutate(reason)}
          close={close}
        />
      )}
      {dialog === "glass" && (
        <ReasonDialog
          danger
          title={t("story.glassTitle", { number: no })}
          hint={t("story.glassHint")}
          label={t("story.glassReason")}
          yes={t("story.glassOpen")}
          least={LEAST_REASON.glass}
          pending={breaking.isPending}
          act={(reason) => breaking.mutate(reason)}
          close={close}
        />
      )}
    </>
  );
}

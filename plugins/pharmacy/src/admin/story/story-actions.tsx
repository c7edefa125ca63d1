import { Button, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { oneKey } from "../desk/use-desk-actions";
import { useDictionary } from "../i18n/use-dictionary";
import { ReasonDialog } from "../parts/reason-dialog";
import {
  breakGlass,
  claim,
  holdByLaw,
  PRESCRIPTIONS_KEY,
  revoke,
  type Prescription,
} from "../prescriptions-api";
import { useDesk } from "../queue/use-desk";
import { storyKey } from "./use-story";

type Props = { prescription: Prescription; isHeld: boolean; refresh: () => void };

const REVOCABLE = ["approved", "partially_approved"];
const LEAST = { usual: 10, glass: 20 };

/** What may be done with a prescription that one does not review just now; all but taking it wants a reason. */
export function StoryActions({ prescription, isHeld, refresh }: Props) {
  const { t } = useDictionary();
  const client = useQueryClient();
  const desk = useDesk();
  const [asked, setAsked] = useState<"revoke" | "hold" | "glass" | null>(null);
  const { id, no, status, contents } = prescription;
  const close = () => setAsked(null);
  const failed = (error: Error) => {
    toast.error(t("common.notDone"), { description: error.message });
  };
  const done = (said?: string) => {
    if (said) toast.success(said);
    void client.invalidateQueries({ queryKey: storyKey(id) });
    void client.invalidateQueries({ queryKey: [PRESCRIPTIONS_KEY, "queue"] });
    close();
  };
  const keep = (answer: { prescription: Prescription }) => client.setQueryData(oneKey(id), answer);
  const taking = useMutation({ mutationFn: () => claim(id), onSuccess: keep, onError: failed });
  const revoking = useMutation({
    mutationFn: (reason: string) => revoke(id, reason),
    onSuccess: (answer) => {
      keep(answer);
      done(t("story.revoked"));
    },
    onError: failed,
  });
  const holding = useMutation({
    mutationFn: (reason: string) => holdByLaw(id, !isHeld, reason),
    onSuccess: () => done(t(isHeld ? "story.holdOver" : "story.holdDone")),
    onError: failed,
  });
  const breaking = useMutation({
    mutationFn: (reason: string) => breakGlass(id, reason),
    onSuccess: () => {
      refresh();
      done();
    },
    onError: failed,
  });
  const isSenior = desk?.role === "senior";
  const mayTake = desk?.role != null && ["submitted", "in_review"].includes(status);
  const mayRevoke = isSenior && REVOCABLE.includes(status);
  const mayBreak = desk != null && desk.role === null && !contents;
  if (!mayTake && !isSenior && !mayBreak) {
    return null;
  }
  const number = { number: no };
  return (
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
        <Button size="small" variant="danger" type="button" onClick={() => setAsked("revoke")}>
          {t("story.revoke")}
        </Button>
      )}
      {isSenior && (
        <Button size="small" variant="secondary" type="button" onClick={() => setAsked("hold")}>
          {t(isHeld ? "story.holdTake" : "story.holdPut")}
        </Button>
      )}
      {mayBreak && (
        <Button size="small" variant="secondary" type="button" onClick={() => setAsked("glass")}>
          {t("story.glass")}
        </Button>
      )}
      {asked === "revoke" && (
        <ReasonDialog
          danger
          title={t("story.revokeTitle", number)}
          hint={t("story.revokeHint")}
          label={t("story.revokeReason")}
          yes={t("story.revoke")}
          least={LEAST.usual}
          pending={revoking.isPending}
          act={(reason) => revoking.mutate(reason)}
          close={close}
        />
      )}
      {asked === "hold" && (
        <ReasonDialog
          title={t(isHeld ? "story.holdOverTitle" : "story.holdTitle", number)}
          hint={t(isHeld ? "story.holdOverHint" : "story.holdHint")}
          label={t("story.holdReason")}
          yes={t(isHeld ? "story.holdTake" : "story.holdPut")}
          least={LEAST.usual}
          pending={holding.isPending}
          act={(reason) => holding.mutate(reason)}
          close={close}
        />
      )}
      {asked === "glass" && (
        <ReasonDialog
          danger
          title={t("story.glassTitle", number)}
          hint={t("story.glassHint")}
          label={t("story.glassReason")}
          yes={t("story.glassOpen")}
          least={LEAST.glass}
          pending={breaking.isPending}
          act={(reason) => breaking.mutate(reason)}
          close={close}
        />
      )}
    </div>
  );
}

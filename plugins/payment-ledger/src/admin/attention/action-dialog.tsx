import { Button, Label, Prompt, Text, Textarea, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { actOnAttention, AREA_KEY, type AttentionView } from "../area/area-api";
import { formatTiyin } from "../format/money";
import { providerName, useDictionary } from "../i18n/use-dictionary";
import { actionWord } from "./explain-item";

type Action = AttentionView["actions"][number];

const LONGEST_NOTE = 500;
const NEED_A_NOTE: Action[] = ["mark_returned", "resolve", "dismiss"];

type Props = { item: AttentionView; action: Action; close: () => void };

/** Asks once more before money moves or is written down as moved, and takes the note that belongs to it. */
export function ActionDialog({ item, action, close }: Props) {
  const { t, language } = useDictionary();
  const client = useQueryClient();
  const [note, setNote] = useState("");
  const noteId = useId();
  const word = actionWord(item, action);
  const wantsNote = NEED_A_NOTE.includes(action);

  const act = useMutation({
    mutationFn: () => actOnAttention(item.id, { action, note: note.trim() || undefined }),
    onSuccess: ({ item: now }) => {
      // The action was carried out, but a provider may have refused again.
      if (now?.error && now.transfer?.state === "failed") {
        toast.error(t("area.attention.notDone"), { description: now.error });
      } else {
        toast.success(t("area.attention.done"));
      }
      close();
    },
    onError: (error) => toast.error(t("area.attention.notDone"), { description: error.message }),
    onSettled: () => client.invalidateQueries({ queryKey: [AREA_KEY] }),
  });

  return (
    <Prompt open onOpenChange={(open) => !open && !act.isPending && close()}>
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{t(`area.attention.actions.${word}`)}</Prompt.Title>
          <Prompt.Description>
            {t(`area.attention.ask.${word}`, {
              provider: providerName(item.provider ?? ""),
              sum: item.amount === null ? "" : formatTiyin(item.amount, language),
            })}
          </Prompt.Description>
        </Prompt.Header>
        {wantsNote && (
          <div className="flex flex-col gap-y-1 px-6 pt-4">
            <Label htmlFor={noteId} size="small">
              {t("area.common.note")}
            </Label>
            <Textarea
              id={noteId}
              autoFocus
              rows={3}
              maxLength={LONGEST_NOTE}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
            <Text size="xsmall" className="text-ui-fg-muted">
              {t("area.common.noteHint")}
            </Text>
          </div>
        )}
        <Prompt.Footer>
          <Button
            size="small"
            variant="secondary"
            type="button"
            disabled={act.isPending}
            onClick={close}
          >
            {t("area.common.cancel")}
          </Button>
          <Button
            size="small"
            type="button"
            isLoading={act.isPending}
            disabled={wantsNote && note.trim() === ""}
            title={wantsNote && note.trim() === "" ? t("area.attention.noteMissing") : undefined}
            onClick={() => act.mutate()}
          >
            {t(`area.attention.actions.${word}`)}
          </Button>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  );
}

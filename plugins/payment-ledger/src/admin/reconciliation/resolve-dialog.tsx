import { Button, Label, Prompt, Text, Textarea, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { AREA_KEY, resolveDifference, type DifferenceLine } from "../area/area-api";
import { useDictionary } from "../i18n/use-dictionary";

const LONGEST_NOTE = 500;

/** Takes the note with which a difference is resolved. */
export function ResolveDialog({ line, close }: { line: DifferenceLine; close: () => void }) {
  const { t } = useDictionary();
  const client = useQueryClient();
  const [note, setNote] = useState("");
  const noteId = useId();
  const resolve = useMutation({
    mutationFn: () => resolveDifference(line.id, note.trim()),
    onSuccess: close,
    onError: (error) => toast.error(t("area.attention.notDone"), { description: error.message }),
    onSettled: () => client.invalidateQueries({ queryKey: [AREA_KEY] }),
  });
  return (
    <Prompt open onOpenChange={(open) => !open && !resolve.isPending && close()}>
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{t("area.reconciliation.resolveTitle")}</Prompt.Title>
          <Prompt.Description>{t("area.reconciliation.resolveHint")}</Prompt.Description>
        </Prompt.Header>
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
        <Prompt.Footer>
          <Button size="small" variant="secondary" type="button" onClick={close}>
            {t("area.common.cancel")}
          </Button>
          <Button
            size="small"
            type="button"
            isLoading={resolve.isPending}
            disabled={note.trim() === ""}
            onClick={() => resolve.mutate()}
          >
            {t("area.reconciliation.resolve")}
          </Button>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  );
}

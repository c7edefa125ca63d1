import { Input } from "@medusajs/ui";
import { useState } from "react";
import type { AdminDelivery } from "../../api/wire";
import { reschedule } from "../courier-api";
import { today } from "../format/today";
import { useDictionary } from "../i18n/use-dictionary";
import { Field } from "../parts/field";
import { FormButtons } from "./form-buttons";
import { useAction } from "./use-action";
import { draftOf, windowOf } from "./window-draft";

const LONGEST_REASON = 200;

type Props = { delivery: AdminDelivery; close: () => void };

/** Promises another time. */
export function RescheduleForm({ delivery, close }: Props) {
  const { t } = useDictionary();
  const [draft, setDraft] = useState(() => draftOf(delivery.window));
  const [reason, setReason] = useState("");
  const window = windowOf(draft);
  const run = useAction(
    (chosen: { from: string; to: string }) =>
      reschedule(delivery.id, { ...chosen, reason: reason.trim() || undefined }),
    close,
  );
  return (
    <div className="flex flex-col gap-y-3">
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        <div className="col-span-2 sm:col-span-1">
          <Field label={t("actions.day")}>
            {(id) => (
              <Input
                id={id}
                size="small"
                type="date"
                min={today()}
                value={draft.day}
                onChange={(event) => setDraft({ ...draft, day: event.target.value })}
              />
            )}
          </Field>
        </div>
        {(["from", "to"] as const).map((end) => (
          <Field key={end} label={t(end === "from" ? "actions.fromTime" : "actions.toTime")}>
            {(id) => (
              <Input
                id={id}
                size="small"
                type="time"
                value={draft[end]}
                onChange={(event) => setDraft({ ...draft, [end]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <Field
        label={t("actions.reason")}
        hint={t(window ? "actions.reasonHint" : "actions.wrongWindow")}
        wrong={!window}
      >
        {(id) => (
          <Input
            id={id}
            size="small"
            maxLength={LONGEST_REASON}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <FormButtons
        yes={t("common.save")}
        disabled={!window}
        pending={run.isPending}
        act={() => window && run.mutate(window)}
        close={close}
      />
    </div>
  );
}

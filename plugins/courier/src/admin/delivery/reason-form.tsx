import { Input, Text } from "@medusajs/ui";
import { useState } from "react";
import type { AdminDelivery } from "../../api/wire";
import { act, type PlainAction } from "../courier-api";
import type { DictionaryKey } from "../i18n/dictionary";
import { useDictionary } from "../i18n/use-dictionary";
import { Field } from "../parts/field";
import { FormButtons } from "./form-buttons";
import { useAction } from "./use-action";

const ASKS: Record<PlainAction, DictionaryKey> = {
  unassign: "actions.askUnassign",
  cancel: "actions.askCancel",
  retry: "actions.askRetry",
  return: "actions.askReturn",
  unlock: "actions.askUnlock",
  attend: "actions.askAttend",
  "cash-arrived": "actions.askCashArrived",
};
const FOR_GOOD: readonly PlainAction[] = ["cancel", "return"];
const LONGEST_REASON = 200;

type Props = { delivery: AdminDelivery; action: PlainAction; close: () => void };

/** Says what will happen and takes the reason, which stays in the history. */
export function ReasonForm({ delivery, action, close }: Props) {
  const { t } = useDictionary();
  const [reason, setReason] = useState("");
  const run = useAction(() => act(delivery.id, action, reason.trim() || undefined), close);
  return (
    <div className="flex flex-col gap-y-3">
      <Text size="small">{t(ASKS[action])}</Text>
      <Field label={t("actions.reason")} hint={t("actions.reasonHint")}>
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
        yes={t(`actions.${action}`)}
        danger={FOR_GOOD.includes(action)}
        pending={run.isPending}
        act={() => run.mutate(undefined)}
        close={close}
      />
    </div>
  );
}

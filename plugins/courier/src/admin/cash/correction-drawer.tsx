import { Button, Drawer, Input, Text, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { CashAnswer } from "../../api/wire";
import { correctCash, COURIER_KEY } from "../courier-api";
import { changeOfInput, money } from "../format/money";
import { useDictionary } from "../i18n/use-dictionary";
import { Field } from "../parts/field";
import { reasonOf } from "../parts/reason-of";
import { handInKey } from "./hand-in-key";

const LONGEST_REASON = 300;

type Props = { courier: CashAnswer["couriers"][number]; close: () => void };

/** Puts right what a courier holds, up or down, with the reason beside it. */
export function CorrectionDrawer({ courier, close }: Props) {
  const { t, language } = useDictionary();
  const client = useQueryClient();
  const [typed, setTyped] = useState("");
  const [reason, setReason] = useState("");
  const [key] = useState(handInKey);
  const amount = changeOfInput(typed);
  const isPossible = amount !== null && (amount > 0 || -amount <= courier.held);
  const wrong = typed.trim() !== "" && !isPossible;
  const run = useMutation({
    mutationFn: (sum: number) =>
      correctCash({ courier_id: courier.courier_id, amount: sum, reason: reason.trim(), key }),
    onSuccess: ({ entry }) => {
      toast.success(t("cash.corrected", { sum: money(entry.amount, language) }));
      close();
    },
    onError: (error) => toast.error(t("common.notDone"), { description: reasonOf(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: [COURIER_KEY] }),
  });
  const hint = isPossible
    ? t("cash.becomes", { sum: money(courier.held + amount, language) })
    : t(wrong ? "cash.wrongCorrection" : "cash.correctHint");
  return (
    <Drawer open onOpenChange={(open) => !open && close()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("cash.correctOf", { name: courier.name })}</Drawer.Title>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-y-5 overflow-y-auto">
          <Text size="small" className="tabular-nums">
            {t("cash.most", { sum: money(courier.held, language) })}
          </Text>
          <Field label={t("cash.correctBy")} hint={hint} wrong={wrong}>
            {(id) => (
              <Input
                id={id}
                size="small"
                autoComplete="off"
                className="tabular-nums"
                aria-invalid={wrong}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
          <Field label={t("cash.why")} hint={t("actions.reasonHint")}>
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
        </Drawer.Body>
        <Drawer.Footer>
          <Button size="small" variant="secondary" type="button" onClick={close}>
            {t("common.cancel")}
          </Button>
          <Button
            size="small"
            type="button"
            disabled={!isPossible || reason.trim() === ""}
            isLoading={run.isPending}
            onClick={() => amount !== null && run.mutate(amount)}
          >
            {t("cash.correct")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  );
}

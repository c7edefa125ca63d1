import { Button, Drawer, Input, Text, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { CashAnswer } from "../../api/wire";
import { COURIER_KEY, handIn } from "../courier-api";
import { money, somOfInput } from "../format/money";
import { useDictionary } from "../i18n/use-dictionary";
import { Field } from "../parts/field";
import { reasonOf } from "../parts/reason-of";
import { handInKey } from "./hand-in-key";

const LONGEST_NOTE = 200;

type Props = { courier: CashAnswer["couriers"][number]; day: string; close: () => void };

/** Takes cash from a courier; by default all that the courier has. */
export function HandInDrawer({ courier, day, close }: Props) {
  const { t, language } = useDictionary();
  const client = useQueryClient();
  const [typed, setTyped] = useState(String(courier.held));
  const [note, setNote] = useState("");
  const [key] = useState(handInKey);
  const amount = somOfInput(typed);
  const wrong = amount === null || amount > courier.held;
  const most = money(courier.held, language);
  const take = useMutation({
    mutationFn: (sum: number) =>
      handIn({
        courier_id: courier.courier_id,
        amount: sum,
        day,
        key,
        note: note.trim() || undefined,
      }),
    onSuccess: ({ entry }) => {
      toast.success(t("cash.accepted", { sum: money(Math.abs(entry.amount), language) }));
      close();
    },
    onError: (error) => toast.error(t("common.notDone"), { description: reasonOf(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: [COURIER_KEY] }),
  });
  return (
    <Drawer open onOpenChange={(open) => !open && close()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("cash.handInFrom", { name: courier.name })}</Drawer.Title>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-y-5 overflow-y-auto">
          <Text size="small" className="tabular-nums">
            {t("cash.most", { sum: most })}
          </Text>
          <Field
            label={t("cash.amount")}
            hint={wrong ? t("cash.wrongAmount", { sum: most }) : money(amount, language)}
            wrong={wrong}
          >
            {(id) => (
              <Input
                id={id}
                size="small"
                inputMode="numeric"
                autoComplete="off"
                className="tabular-nums"
                aria-invalid={wrong}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
          <Field label={t("cash.note")}>
            {(id) => (
              <Input
                id={id}
                size="small"
                maxLength={LONGEST_NOTE}
                value={note}
                onChange={(event) => setNote(event.target.value)}
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
            disabled={wrong}
            isLoading={take.isPending}
            onClick={() => amount !== null && take.mutate(amount)}
          >
            {t("cash.handIn")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  );
}

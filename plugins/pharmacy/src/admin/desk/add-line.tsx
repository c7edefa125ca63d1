import { Button, Text, toast } from "@medusajs/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useDictionary } from "../i18n/use-dictionary";
import { TextField } from "../parts/text-field";
import { addLine, type Prescription } from "../prescriptions-api";
import { PackChoice } from "./pack-choice";

type Props = { id: string; isFirst: boolean; added: (prescription: Prescription) => void };

const NOTHING = { text: "", quantity: "1", variant_id: null as string | null };

/** Writes down a line that the customer did not name. */
export function AddLine({ id, isFirst, added }: Props) {
  const { t } = useDictionary();
  const [isOpen, setIsOpen] = useState(isFirst);
  const [fields, setFields] = useState(NOTHING);
  const change = (part: Partial<typeof NOTHING>) => setFields((before) => ({ ...before, ...part }));
  const add = useMutation({
    mutationFn: () =>
      addLine(id, {
        text: fields.text.trim(),
        quantity: Number(fields.quantity),
        variant_id: fields.variant_id,
      }),
    onSuccess: ({ prescription }) => {
      setFields(NOTHING);
      setIsOpen(false);
      added(prescription);
    },
    onError: (error) => toast.error(t("common.notDone"), { description: error.message }),
  });
  const isReady = fields.text.trim() !== "" && /^[1-9]\d{0,2}$/.test(fields.quantity.trim());
  if (!isOpen) {
    return (
      <div className="px-4 py-3">
        <Button size="small" variant="transparent" type="button" onClick={() => setIsOpen(true)}>
          {t("desk.addLine")}
        </Button>
      </div>
    );
  }
  return (
    <div className="bg-ui-bg-subtle flex flex-col gap-y-3 px-4 py-3">
      <Text size="small" weight="plus">
        {t("desk.addLine")}
      </Text>
      <div className="grid grid-cols-[1fr_6rem] gap-3">
        <TextField
          label={t("desk.addText")}
          value={fields.text}
          change={(text) => change({ text: text.slice(0, 200) })}
        />
        <TextField
          label={t("desk.quantity")}
          type="number"
          value={fields.quantity}
          change={(quantity) => change({ quantity })}
        />
      </div>
      <PackChoice
        insteadOf={null}
        chosen={fields.variant_id}
        choose={(variant_id) => change({ variant_id })}
      />
      <div className="flex gap-x-2">
        <Button
          size="small"
          type="button"
          disabled={!isReady}
          isLoading={add.isPending}
          onClick={() => add.mutate()}
        >
          {t("desk.add")}
        </Button>
        <Button size="small" variant="secondary" type="button" onClick={() => setIsOpen(false)}>
          {t("common.cancel")}
        </Button>
      </div>
    </div>
  );
}

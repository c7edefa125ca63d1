import { XMark } from "@medusajs/icons";
import { Button, IconButton } from "@medusajs/ui";
import { useDictionary } from "../i18n/use-dictionary";
import { TextField } from "../parts/field";
import { Section } from "../parts/section";
import type { StepDraft } from "./zone-draft";
import type { PartProps } from "./zone-form";

const MOST = 20;

/** What heavy parcels cost more. */
export function WeightSection({ draft, change, wrongOf }: PartProps) {
  const { t } = useDictionary();
  const steps = draft.weight_steps;
  const set = (weight_steps: StepDraft[]) => change({ weight_steps });
  const setStep = (index: number, changed: Partial<StepDraft>) =>
    set(steps.map((step, at) => (at === index ? { ...step, ...changed } : step)));
  return (
    <Section title={t("zone.weight")} hint={t("zone.weightHint")}>
      {steps.map((step, index) => (
        <div key={index} className="flex items-start gap-3">
          <TextField
            className="flex-1"
            label={t("zone.weightOver")}
            inputMode="decimal"
            value={step.over_kg}
            wrong={wrongOf(`weight.${index}`)}
            change={(over_kg) => setStep(index, { over_kg })}
          />
          <TextField
            className="flex-1"
            label={t("zone.weightPrice")}
            inputMode="numeric"
            value={step.price}
            wrong={wrongOf(`weight.${index}.price`)}
            change={(price) => setStep(index, { price })}
          />
          <IconButton
            className="mt-6"
            size="small"
            variant="transparent"
            type="button"
            aria-label={t("zone.weightRemove", { weight: step.over_kg })}
            onClick={() => set(steps.filter((_, at) => at !== index))}
          >
            <XMark />
          </IconButton>
        </div>
      ))}
      {steps.length < MOST && (
        <Button
          className="self-start"
          size="small"
          variant="secondary"
          type="button"
          onClick={() => set([...steps, { over_kg: "", price: "" }])}
        >
          {t("zone.weightAdd")}
        </Button>
      )}
    </Section>
  );
}

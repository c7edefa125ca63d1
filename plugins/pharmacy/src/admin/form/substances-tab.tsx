import { Button, Text } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { useDictionary } from "../i18n/use-dictionary";
import { fetchFacets, MEDICINES_KEY } from "../medicines-api";
import { TextField } from "../parts/text-field";
import { emptySubstance, type SubstanceDraft } from "./draft";
import type { TabProps } from "./medicine-form";

/** What acts in the medicine; its order is the register's. */
export function SubstancesTab({ draft: { substances }, change }: TabProps) {
  const { t } = useDictionary();
  const { data } = useQuery({ queryKey: [MEDICINES_KEY, "facets"], queryFn: fetchFacets });
  const alter = (at: number, part: Partial<SubstanceDraft>) =>
    change({ substances: substances.map((one, i) => (i === at ? { ...one, ...part } : one)) });
  const fields = [
    ["inn", t("form.inn")],
    ["strength", t("form.strength")],
    ["uz", t("form.inUz")],
    ["ru", t("form.inRu")],
    ["latin", t("form.latin")],
    ["atc", t("form.atc")],
  ] as const;
  return (
    <div className="flex flex-col gap-y-4">
      {substances.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("form.noSubstances")}
        </Text>
      )}
      {substances.map((substance, at) => (
        <div key={at} className="bg-ui-bg-subtle flex flex-col gap-3 rounded-lg p-4">
          <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
            {fields.map(([name, label]) => (
              <TextField
                key={name}
                label={label}
                list={name === "inn" ? "known-substances" : undefined}
                value={substance[name]}
                change={(value) => alter(at, { [name]: value })}
              />
            ))}
          </div>
          <Button
            size="small"
            variant="transparent"
            type="button"
            className="self-end"
            onClick={() => change({ substances: substances.filter((_, i) => i !== at) })}
          >
            {t("form.remove")}
          </Button>
        </div>
      ))}
      <datalist id="known-substances">
        {data?.substances.map(({ id, inn }) => (
          <option key={id} value={inn} />
        ))}
      </datalist>
      <Button
        size="small"
        variant="secondary"
        type="button"
        className="self-start"
        onClick={() => change({ substances: [...substances, emptySubstance()] })}
      >
        {t("form.addSubstance")}
      </Button>
    </div>
  );
}

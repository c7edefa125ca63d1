import { Text } from "@medusajs/ui";
import { useDictionary } from "../i18n/use-dictionary";
import { TextField } from "../parts/text-field";
import type { PackDraft } from "./draft";
import type { TabProps } from "./medicine-form";

/** What differs from pack to pack. */
export function PacksTab({ draft: { packs }, change }: TabProps) {
  const { t } = useDictionary();
  const alter = (at: number, part: Partial<PackDraft>) =>
    change({ packs: packs.map((one, i) => (i === at ? { ...one, ...part } : one)) });
  const fields = [
    ["pack", t("form.pack")],
    ["strength", t("form.strength")],
    ["gtin", t("form.gtin")],
    ["reference_price", t("form.reference")],
  ] as const;
  return (
    <div className="flex flex-col gap-y-4">
      {packs.map((pack, at) => (
        <div key={pack.variant_id} className="bg-ui-bg-subtle flex flex-col gap-3 rounded-lg p-4">
          <Text size="small" weight="plus">
            {pack.title}
          </Text>
          <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
            {fields.map(([name, label]) => (
              <TextField
                key={name}
                label={label}
                type={name === "reference_price" ? "number" : "text"}
                value={pack[name]}
                change={(value) => alter(at, { [name]: value })}
              />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

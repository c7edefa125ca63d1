import { Select } from "@medusajs/ui";
import { useDictionary } from "../i18n/use-dictionary";

const STATES = [
  "delivered",
  "sent",
  "pending",
  "undelivered",
  "expired",
  "rejected",
  "failed",
  "unknown",
  "refused",
  "not_sent",
] as const;
// Radix's Select has no empty value.
const ANY = "any";

/** One state, or all. */
export function StateFilter({ value, change }: { value: string; change: (to: string) => void }) {
  const { t } = useDictionary();
  return (
    <Select
      size="small"
      value={value || ANY}
      onValueChange={(chosen) => change(chosen === ANY ? "" : chosen)}
    >
      <Select.Trigger aria-label={t("messages.state")} className="w-48">
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        <Select.Item value={ANY}>{t("messages.anyState")}</Select.Item>
        {STATES.map((state) => (
          <Select.Item key={state} value={state}>
            {t(`states.${state}`)}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  );
}

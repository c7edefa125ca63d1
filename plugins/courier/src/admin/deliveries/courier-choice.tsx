import { Select } from "@medusajs/ui";
import { useDictionary } from "../i18n/use-dictionary";
import { useCouriers } from "./use-couriers";

type Props = { value: string; change: (courier_id: string) => void };

/** One of the couriers who work, with how much each has already. */
export function CourierChoice({ value, change }: Props) {
  const { t } = useDictionary();
  const { data } = useCouriers();
  const working = data?.couriers.filter(({ is_active }) => is_active) ?? [];
  const none = data !== undefined && working.length === 0;
  return (
    <Select size="small" value={value} disabled={working.length === 0} onValueChange={change}>
      <Select.Trigger aria-label={t("selection.courier")} className="w-full sm:w-60">
        <Select.Value placeholder={t(none ? "selection.noCouriers" : "selection.courier")} />
      </Select.Trigger>
      <Select.Content>
        {working.map(({ id, name, open }) => (
          <Select.Item key={id} value={id}>
            {`${name} · ${open}`}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  );
}

import { Button, StatusBadge, Text } from "@medusajs/ui";
import { useDictionary } from "../i18n/use-dictionary";
import type { Pharmacist } from "../prescriptions-api";

type Props = {
  pharmacists: Pharmacist[];
  nameOf: (pharmacist: Pharmacist) => string;
  edit: (pharmacist: Pharmacist) => void;
};

/** Who may review and hand over. */
export function PharmacistList({ pharmacists, nameOf, edit }: Props) {
  const { t } = useDictionary();
  return (
    <ul className="divide-y">
      {pharmacists.map((pharmacist) => (
        <li
          key={pharmacist.user_id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-3"
        >
          <div className="min-w-0">
            <Text size="small" leading="compact" weight="plus" className="break-words">
              {nameOf(pharmacist)}
            </Text>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {t(`pharmacists.${pharmacist.role}`)} · {pharmacist.licence_no}
            </Text>
            {!pharmacist.phone && (
              <Text size="xsmall" className="text-ui-fg-error">
                {t("pharmacists.phoneMissing")}
              </Text>
            )}
          </div>
          <div className="flex items-center gap-x-3">
            <StatusBadge
              color={pharmacist.is_active ? "green" : "grey"}
              className="whitespace-nowrap"
            >
              {t(pharmacist.is_active ? "pharmacists.active" : "pharmacists.inactive")}
            </StatusBadge>
            <Button size="small" variant="secondary" type="button" onClick={() => edit(pharmacist)}>
              {t("pharmacists.edit")}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

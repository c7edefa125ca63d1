import { Checkbox, Label, Text } from "@medusajs/ui";
import { useId } from "react";
import { DIVISIONS } from "../../divisions";
import { useDictionary } from "../i18n/use-dictionary";
import type { PartProps } from "./zone-form";

type Props = Pick<PartProps, "draft" | "change"> & { wrong: string | undefined };

/** Whose addresses the drawing counts for: a pin never moves an address into another division's price. */
export function PolygonDivisions({ draft, change, wrong }: Props) {
  const { t, language } = useDictionary();
  const id = useId();
  const chosen = draft.polygon_divisions;
  const toggle = (code: string, on: boolean) =>
    change({ polygon_divisions: on ? [...chosen, code] : chosen.filter((one) => one !== code) });
  return (
    <div
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={wrong ? `${id}-wrong` : `${id}-hint`}
      className="flex flex-col gap-y-2"
    >
      <div>
        <Label id={`${id}-label`} size="small" weight="plus">
          {t("zone.mapDivisions")}
        </Label>
        <Text id={`${id}-hint`} size="xsmall" className="text-ui-fg-muted">
          {t("zone.mapDivisionsHint")}
        </Text>
      </div>
      <ul className="grid gap-1 sm:grid-cols-2">
        {DIVISIONS.map(({ code, name }) => (
          <li key={code} className="flex items-center gap-2">
            <Checkbox
              id={`${id}-${code}`}
              checked={chosen.includes(code)}
              onCheckedChange={(on) => toggle(code, on === true)}
            />
            <Label htmlFor={`${id}-${code}`} size="small">
              {name[language]}
            </Label>
          </li>
        ))}
      </ul>
      {wrong && (
        <Text id={`${id}-wrong`} role="alert" size="xsmall" className="text-ui-fg-error">
          {wrong}
        </Text>
      )}
    </div>
  );
}

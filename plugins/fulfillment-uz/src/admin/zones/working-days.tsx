import { Text } from "@medusajs/ui";
import { useDictionary } from "../i18n/use-dictionary";
import { WEEK } from "./zone-draft";
import type { PartProps } from "./zone-form";

/** On which days of the week parcels go out. */
export function WorkingDays({ draft, change, wrongOf }: PartProps) {
  const { t } = useDictionary();
  const wrong = wrongOf("working_days");
  return (
    <fieldset className="flex min-w-0 flex-col gap-y-1">
      <legend className="txt-compact-small-plus pb-1">{t("zone.workingDays")}</legend>
      <div className="flex flex-wrap gap-1">
        {WEEK.map((day) => {
          const on = draft.working_days.includes(day);
          return (
            <button
              key={day}
              type="button"
              aria-pressed={on}
              className={`txt-compact-small focus-visible:shadow-borders-focus h-8 min-w-9 rounded-md border px-2 outline-none ${
                on
                  ? "bg-ui-bg-interactive text-ui-fg-on-color border-transparent"
                  : "border-ui-border-base text-ui-fg-subtle hover:bg-ui-bg-base-hover"
              }`}
              onClick={() =>
                change({
                  working_days: on
                    ? draft.working_days.filter((one) => one !== day)
                    : [...draft.working_days, day].sort(),
                })
              }
            >
              {t(`days.d${day}`)}
            </button>
          );
        })}
      </div>
      {wrong && (
        <Text role="alert" size="xsmall" className="text-ui-fg-error">
          {wrong}
        </Text>
      )}
    </fieldset>
  );
}

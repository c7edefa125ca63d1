import { Text } from "@medusajs/ui";
import { useDictionary } from "../i18n/use-dictionary";
import { TextField } from "../parts/field";
import { Section } from "../parts/section";
import { useProfiles } from "../parts/use-profiles";
import { SERVICES } from "./zone-draft";
import type { PartProps } from "./zone-form";

const NONE = { standard: "", express: "" };

/** What goods of another shipping profile cost to deliver, as large or cooled ones. */
export function ProfilesSection({ draft, change, wrongOf }: PartProps) {
  const { t } = useDictionary();
  const known = useProfiles();
  // A profile that is gone may still have prices: they are shown, so that they can be taken away.
  const gone = Object.keys(draft.profile_prices).filter(
    (id) => !known.some((one) => one.id === id),
  );
  const profiles = [...known, ...gone.map((id) => ({ id, name: id }))];
  return (
    <Section title={t("zone.profiles")} hint={t("zone.profilesHint")}>
      {profiles.length === 0 && (
        <Text size="small" className="text-ui-fg-muted">
          {t("zone.noProfiles")}
        </Text>
      )}
      {profiles.map(({ id, name }) => {
        const own = draft.profile_prices[id] ?? NONE;
        return (
          <fieldset key={id} className="flex min-w-0 flex-col gap-y-1">
            <legend className="txt-compact-small-plus pb-1">{name}</legend>
            <div className="grid grid-cols-2 gap-3">
              {SERVICES.map((service) => (
                <TextField
                  key={service}
                  label={t(`services.${service}`)}
                  inputMode="numeric"
                  placeholder={draft.services[service].price}
                  value={own[service]}
                  wrong={wrongOf(`profile.${id}.${service}`)}
                  change={(price) =>
                    change({
                      profile_prices: {
                        ...draft.profile_prices,
                        [id]: { ...own, [service]: price },
                      },
                    })
                  }
                />
              ))}
            </div>
          </fieldset>
        );
      })}
    </Section>
  );
}

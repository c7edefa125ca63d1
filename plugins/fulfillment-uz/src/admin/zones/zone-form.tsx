import { Text } from "@medusajs/ui";
import type { TariffZone } from "../../api/wire";
import { som } from "../format/som";
import { ADMIN_LANGUAGES, useDictionary } from "../i18n/use-dictionary";
import { TextField, TimeField } from "../parts/field";
import { Section } from "../parts/section";
import { MapSection } from "./map-section";
import { PlacesField } from "./places-field";
import { ProfilesSection } from "./profiles-section";
import { ServicesFields } from "./services-fields";
import { WeightSection } from "./weight-section";
import { WorkingDays } from "./working-days";
import type { ZoneDraft, ZoneErrors } from "./zone-draft";

export type PartProps = {
  draft: ZoneDraft;
  change: (changed: Partial<ZoneDraft>) => void;
  /** What is wrong with a field, in words. */
  wrongOf: (field: string) => string | undefined;
};

type Props = Pick<PartProps, "draft" | "change"> & {
  /** Absent for a new one. */
  zone?: TariffZone;
  others: TariffZone[];
  limit: number;
  tiles: string;
  errors: ZoneErrors;
};

/** The parts of a zone, one below the other. */
export function ZoneForm({ zone, others, limit, tiles, draft, errors, change }: Props) {
  const { t, language } = useDictionary();
  const wrongOf = (field: string) => {
    const wrong = errors[field];
    return wrong && t(`wrong.${wrong}`, { limit: som(limit, language) });
  };
  const part = { draft, change, wrongOf };
  return (
    <>
      <Section title={t("zone.names")}>
        <div className="grid gap-3 sm:grid-cols-3">
          {ADMIN_LANGUAGES.map((one) => (
            <TextField
              key={one}
              lang={one}
              label={t(`language.${one}`)}
              maxLength={60}
              value={draft.name[one]}
              wrong={wrongOf(`name.${one}`)}
              change={(text) => change({ name: { ...draft.name, [one]: text } })}
            />
          ))}
        </div>
      </Section>
      <Section title={t("zone.places")} hint={zone?.is_default ? undefined : t("zone.placesHint")}>
        {zone?.is_default ? (
          <Text size="small" className="text-ui-fg-subtle">
            {t("zone.placesRest")}
          </Text>
        ) : (
          <PlacesField
            divisions={draft.divisions}
            districts={draft.districts}
            others={others}
            change={change}
          />
        )}
      </Section>
      <Section title={t("zone.prices")} wrong={wrongOf("services")}>
        <ServicesFields {...part} />
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField
            label={t("zone.freeFrom")}
            hint={t("zone.freeFromHint")}
            inputMode="numeric"
            value={draft.free_from}
            wrong={wrongOf("free_from")}
            change={(free_from) => change({ free_from })}
          />
          <TextField
            label={t("zone.codFee")}
            hint={t("zone.codFeeHint")}
            inputMode="numeric"
            value={draft.cod_fee}
            wrong={wrongOf("cod_fee")}
            change={(cod_fee) => change({ cod_fee })}
          />
          <TimeField
            label={t("zone.cutoff")}
            hint={t("zone.cutoffHint")}
            value={draft.cutoff}
            wrong={wrongOf("cutoff")}
            change={(cutoff) => change({ cutoff })}
          />
          <WorkingDays {...part} />
        </div>
      </Section>
      <WeightSection {...part} />
      <ProfilesSection {...part} />
      <MapSection {...part} others={others} tiles={tiles} />
    </>
  );
}

import type { Service, TariffZone, Window } from "../../api/wire";
import { divisionName, districtName } from "../format/places";
import { som } from "../format/som";
import type { Speech } from "../i18n/use-dictionary";
import type { ChangedField } from "./changes-of";

/** A field of a zone as people read it. */
export function valueWords(
  zone: TariffZone,
  field: ChangedField,
  speech: Speech,
  profileName: (id: string) => string,
): string {
  const { t, language } = speech;
  const sum = (value: number | null) => (value === null ? t("common.none") : som(value, language));
  const list = (names: string[]) => names.join(", ") || t("common.none");
  switch (field) {
    case "name":
      return zone.name[language];
    case "divisions":
      return list(zone.divisions.map((code) => divisionName(code, language)));
    case "districts":
      return list(zone.districts.map((soato) => districtName(soato, language)));
    case "polygon":
      return zone.polygon ? t("values.corners", { count: zone.polygon.length }) : t("common.none");
    case "polygon_divisions":
      return list((zone.polygon_divisions ?? []).map((code) => divisionName(code, language)));
    case "priority":
      return String(zone.priority);
    case "standard_price":
      return sum(zone.services.standard.price);
    case "express_price":
      return sum(zone.services.express.price);
    case "standard_enabled":
      return t(zone.services.standard.enabled ? "values.yes" : "values.no");
    case "express_enabled":
      return t(zone.services.express.enabled ? "values.yes" : "values.no");
    case "free_from":
      return sum(zone.free_from);
    case "cod_fee":
      return sum(zone.cod_fee || null);
    case "weight_steps":
      return list(
        zone.weight_steps.map(({ over_g, price }) =>
          t("values.over", { weight: over_g / 1000, sum: som(price, language) }),
        ),
      );
    case "cutoff":
      return zone.cutoff ?? t("common.none");
    case "working_days":
      return list(zone.working_days.map((day) => t(`days.d${day}`)));
    case "standard_window":
      return windowWords(zone.window.standard, speech);
    case "express_window":
      return windowWords(zone.window.express, speech);
    case "profile_prices":
      return list(
        Object.entries(zone.profile_prices).map(([id, prices]) => {
          const own = (["standard", "express"] as Service[]).flatMap((service) => {
            const price = prices[service];
            return price === undefined
              ? []
              : [`${t(`services.${service}`)} ${som(price, language)}`];
          });
          return `${profileName(id)}: ${own.join(", ")}`;
        }),
      );
  }
}

const windowWords = ({ from_days, to_days, from, to }: Window, { t }: Speech): string =>
  t("values.window", { from: from_days, to: to_days, hours: `${from}–${to}` });

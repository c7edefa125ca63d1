import { DIVISIONS, findDivision } from "../../divisions";
import type { AdminLanguage, Translate } from "../i18n/use-dictionary";
import type { TariffZone } from "../../api/wire";

const DISTRICTS = new Map(
  DIVISIONS.flatMap(({ districts }) => districts.map((district) => [district.soato, district])),
);

/** What a division is called; itself, where it is not known any more. */
export const divisionName = (code: string, language: AdminLanguage): string =>
  findDivision(code)?.name[language] ?? code;

export const districtName = (soato: string, language: AdminLanguage): string =>
  DISTRICTS.get(soato)?.name[language] ?? soato;

const NAMED = 3;

/** Where a zone is, in one line: `Toshkent shahri, tumanlar: 4, xaritada chizilgan`. */
export function placesLine(
  zone: Pick<TariffZone, "divisions" | "districts" | "polygon" | "is_default">,
  { t, language }: { t: Translate; language: AdminLanguage },
): string {
  const names =
    zone.districts.length > NAMED
      ? [t("zones.districts", { count: zone.districts.length })]
      : zone.districts.map((soato) => districtName(soato, language));
  const parts = [
    ...(zone.is_default ? [t("zones.rest")] : []),
    ...zone.divisions.map((code) => divisionName(code, language)),
    ...names,
    ...(zone.polygon ? [t("zones.drawn")] : []),
  ];
  return parts.join(", ") || t("zones.nowhere");
}

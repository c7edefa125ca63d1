import type { Division } from "../../divisions";
import type { AdminLanguage } from "../i18n/use-dictionary";

const APOSTROPHES = /[\u02bb\u02bc\u2018\u2019`\u00b4]/g;
const plain = (text: string) => text.toLowerCase().replace(APOSTROPHES, "'").trim();

/**
 * Divisions with the districts whose name, in any language, has what is looked for; all of a division whose own name
 * has it. Nothing looked for: everything.
 */
export function findPlaces(divisions: readonly Division[], looked: string): Division[] {
  const needle = plain(looked);
  if (needle === "") return [...divisions];
  const has = (name: Record<AdminLanguage, string>) =>
    Object.values(name).some((one) => plain(one).includes(needle));
  return divisions.flatMap((division) => {
    if (has(division.name)) return [division];
    const districts = division.districts.filter(({ name }) => has(name));
    return districts.length > 0 ? [{ ...division, districts }] : [];
  });
}

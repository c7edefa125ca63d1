/** Rules of a group of medicines, by the beginning of their ATC codes. */
export type MedicineGroup = {
  code: string;
  atc: readonly string[];
  /** Instead of the shop's own number of days. */
  valid?: { days: number } | { months: number };
  /** Two reviewers have to approve it. */
  double_check?: boolean;
  /** A paper prescription is not enough. */
  e_prescription?: boolean;
};

/**
 * Safe defaults, to be confirmed by the pharmacy's lawyer. An electronic prescription is demanded for antibiotics, systemic
 * synthetic antibacterials and systemic hormones (order 3725 of the ministry).
 */
export const DEFAULT_GROUPS: readonly MedicineGroup[] = [
  { code: "antibacterials", atc: ["J01"], e_prescription: true },
  { code: "hormones", atc: ["H", "G03"], e_prescription: true },
  { code: "cytostatics", atc: ["L01", "L04"], double_check: true },
];

/** Groups of a medicine; its codes are its own and those of its substances. */
export function groupsOf(
  atc: readonly string[],
  groups: readonly MedicineGroup[],
): MedicineGroup[] {
  const codes = atc.map((code) => code.toUpperCase());
  return groups.filter((group) =>
    group.atc.some((prefix) => codes.some((code) => code.startsWith(prefix.toUpperCase()))),
  );
}

import { findDivision } from "../divisions";
import { normaliseDivision } from "./normalise-division";

/** The parts of an address that matter here; everything else passes through untouched. */
export type AddressInput = {
  country_code?: string | null;
  province?: string | null;
  metadata?: Record<string, unknown> | null;
};

export type AddressProblem = "unknown_division" | "district_of_another_division";

export type NormalisedAddress =
  | { ok: true; changes: { country_code?: string; province?: string } }
  | { ok: false; problem: AddressProblem };

/**
 * Makes an Uzbek address comparable: country `uz`, province as the division's code.
 *
 * - Foreign addresses are not ours: no change.
 * - No province yet: no change, the buyer is still filling in the form and no delivery option will match.
 * - `metadata.district_soato`, when given, must belong to the province.
 */
export function normaliseAddress(address: AddressInput): NormalisedAddress {
  const country = address.country_code?.trim().toLowerCase();
  if (country && country !== "uz") return { ok: true, changes: {} };

  const changes: { country_code?: string; province?: string } = {};
  if (country && country !== address.country_code) changes.country_code = country;

  const province = address.province?.trim();
  if (!province) return { ok: true, changes };

  const code = normaliseDivision(province);
  if (!code) {
    return country ? { ok: false, problem: "unknown_division" } : { ok: true, changes };
  }
  if (code !== address.province) changes.province = code;

  const soato = address.metadata?.district_soato;
  const known = findDivision(code)?.districts.some((district) => district.soato === soato);
  if (typeof soato === "string" && soato !== "" && !known) {
    return { ok: false, problem: "district_of_another_division" };
  }
  return { ok: true, changes };
}

import { findDivision } from "../divisions";
import { normaliseDivision } from "./normalise-division";
import { readPin } from "./pin";

/** The parts of an address that matter here; everything else passes through untouched. */
export type AddressInput = {
  country_code?: string | null;
  province?: string | null;
  metadata?: Record<string, unknown> | null;
};

export type AddressProblem =
  "unknown_division" | "district_of_another_division" | "landmark_long" | "pin_outside";

export type NormalisedAddress =
  { ok: true; changes: AddressInput } | { ok: false; problem: AddressProblem };

const LANDMARK_LENGTH = 200;

/**
 * Makes an Uzbek address comparable: country `uz`, province as the division's code, the metadata that couriers and prices go
 * by in their one form.
 *
 * - Foreign addresses are not ours: no change.
 * - No province yet: the buyer is still filling in the form and no delivery option will match.
 * - `metadata.district_soato`, when given, must belong to the province; a number becomes a string of digits.
 * - `metadata.landmark` loses spaces around and doubled within.
 * - `metadata.pin` is `{ lat, lng }` in Uzbekistan, to the sixth digit; null takes it away.
 */
export function normaliseAddress(address: AddressInput): NormalisedAddress {
  const country = address.country_code?.trim().toLowerCase();
  if (country && country !== "uz") return { ok: true, changes: {} };

  const metadata = normaliseMetadata(address.metadata);
  if ("problem" in metadata) return { ok: false, problem: metadata.problem };
  const changes: AddressInput = { ...metadata.changes };
  if (country && country !== address.country_code) changes.country_code = country;

  const province = address.province?.trim();
  if (!province) return { ok: true, changes };

  const code = normaliseDivision(province);
  if (!code) {
    return country ? { ok: false, problem: "unknown_division" } : { ok: true, changes };
  }
  if (code !== address.province) changes.province = code;

  const soato = (changes.metadata ?? address.metadata)?.district_soato;
  const known = findDivision(code)?.districts.some((district) => district.soato === soato);
  if (typeof soato === "string" && soato !== "" && !known) {
    return { ok: false, problem: "district_of_another_division" };
  }
  return { ok: true, changes };
}

type Metadata = { changes: Pick<AddressInput, "metadata"> } | { problem: AddressProblem };

function normaliseMetadata(metadata: AddressInput["metadata"]): Metadata {
  if (!metadata) return { changes: {} };
  const tidy: Record<string, unknown> = {};

  const { district_soato, landmark, pin } = metadata;
  if (typeof district_soato === "number") tidy.district_soato = String(district_soato);
  if (typeof landmark === "string") {
    tidy.landmark = landmark.replace(/\s+/g, " ").trim();
    if ([...(tidy.landmark as string)].length > LANDMARK_LENGTH) {
      return { problem: "landmark_long" };
    }
  }
  if (pin !== undefined && pin !== null) {
    const read = readPin(pin);
    if (!read) return { problem: "pin_outside" };
    tidy.pin = read;
  }
  const changed = Object.keys(tidy).some(
    (key) => JSON.stringify(tidy[key]) !== JSON.stringify(metadata[key]),
  );
  return { changes: changed ? { metadata: { ...metadata, ...tidy } } : {} };
}

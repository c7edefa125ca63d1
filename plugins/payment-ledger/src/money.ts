import { BigNumber, MedusaError } from "@medusajs/framework/utils";
import type { BigNumberInput } from "@medusajs/framework/types";

/** So'm carry at most two decimals: 1 so'm = 100 tiyin. Medusa's `decimal_digits` for UZS is 0 and must not be used. */
const SOM_TEXT = /^(-?)(\d+)(?:\.(\d{1,2})0*)?$/;

/** A sum that cannot be expressed in whole tiyin. Never rounded silently: somebody must decide. */
export class FractionOfTiyin extends MedusaError {
  constructor(som: string) {
    super(
      MedusaError.Types.INVALID_DATA,
      `${som} so'm has a fraction of a tiyin and cannot be paid`,
    );
    this.name = "FractionOfTiyin";
  }
}

/**
 * So'm (Medusa's major units; text, number or BigNumber) to tiyin, exactly.
 *
 * @throws FractionOfTiyin when the value is not a whole number of tiyin or not a number at all
 * @example tiyinFromSom("150000.10") // 15000010n
 */
export function tiyinFromSom(som: BigNumberInput): bigint {
  const text = somText(som);
  const parts = SOM_TEXT.exec(text);
  if (!parts) {
    throw new FractionOfTiyin(text);
  }
  const [, sign, whole, decimals = ""] = parts;
  const tiyin = BigInt(whole) * 100n + BigInt(decimals.padEnd(2, "0") || "0");
  return sign ? -tiyin : tiyin;
}

/** As {@link tiyinFromSom}, with null for a sum that has a fraction of a tiyin. */
export function wholeTiyinOrNull(som: BigNumberInput): bigint | null {
  try {
    return tiyinFromSom(som);
  } catch (error) {
    if (error instanceof FractionOfTiyin) {
      return null;
    }
    throw error;
  }
}

/** Tiyin to so'm as decimal text without trailing zeros: `15000010n` -> `"150000.1"`. */
export function somFromTiyin(tiyin: bigint): string {
  const absolute = tiyin < 0n ? -tiyin : tiyin;
  const decimals = (absolute % 100n).toString().padStart(2, "0").replace(/0+$/, "");
  return `${tiyin < 0n ? "-" : ""}${absolute / 100n}${decimals ? `.${decimals}` : ""}`;
}

function somText(som: BigNumberInput): string {
  if (typeof som === "string") {
    return som.trim();
  }
  const exact = new BigNumber(som).bigNumber;
  return exact ? exact.toFixed() : String(som);
}

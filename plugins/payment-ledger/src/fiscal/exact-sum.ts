/** Below a tiyin: Medusa keeps shares of a discount with some twenty decimals. */
const DECIMALS = 18;

/** One tiyin as an {@link ExactSum}. */
export const ONE_TIYIN = 10n ** BigInt(DECIMALS);

/** A sum in 10^-18 of a tiyin, for what Medusa divides and the receipt has to make whole. */
export type ExactSum = bigint;

/**
 * So'm as decimal text to an {@link ExactSum}; decimals below its unit are cut off.
 *
 * @throws when the text is no decimal number
 */
export function exactSum(som: string): ExactSum {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(som);
  if (!parts) {
    throw new Error(`${som} is not a sum`);
  }
  const [, sign, whole, decimals = ""] = parts;
  const sum = BigInt(whole + decimals.slice(0, DECIMALS + 2).padEnd(DECIMALS + 2, "0"));
  return sign ? -sum : sum;
}

/** The least whole number of tiyin that is not below a sum of at least nothing. */
export function ceilTiyin(sum: ExactSum): bigint {
  return (sum + ONE_TIYIN - 1n) / ONE_TIYIN;
}

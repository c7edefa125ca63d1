/** What the seed is asked to make. */
export type SeedArguments = {
  /** Total number of products wanted; null = the catalogue as it is. */
  products: number | null;
};

const LIMIT = 100_000;

/**
 * Reads `--products 10000` or `--products=10000`. `medusa exec` hands only plain words on,
 * numbers among them already as numbers, so the dashes may be missing.
 * @throws Error with one sentence for the terminal when an argument is unknown or not a whole number.
 */
export function readArguments(args: readonly (string | number)[]): SeedArguments {
  let products: number | null = null;
  const rest = args
    .flatMap((argument) => String(argument).split("="))
    .filter((word) => word !== "--");

  for (let i = 0; i < rest.length; i += 2) {
    const name = rest[i];
    if (name !== "--products" && name !== "products") {
      throw new Error(`Unknown argument ${name}. The seed knows one: --products <number>.`);
    }
    products = wholeNumber(rest[i + 1]);
  }
  return { products };
}

function wholeNumber(word: string | undefined): number {
  if (!word || !/^\d+$/.test(word) || Number(word) < 1 || Number(word) > LIMIT) {
    throw new Error(`--products takes a whole number from 1 to ${LIMIT}.`);
  }
  return Number(word);
}

/** What can be measured, in the order it is. */
export const PARTS = [
  "payme",
  "settlement",
  "complete",
  "delivery",
  "payments",
  "reconciliation",
  "otp",
  "notify",
  "positions",
  "prescriptions",
  "uploads",
  "catalogue",
  "search",
  "javascript",
  "lighthouse",
  "memory",
  "thin",
] as const;

export type Part = (typeof PARTS)[number];

/** Names for several parts at once. */
const GROUPS: Record<string, readonly Part[]> = {
  all: PARTS,
  storefront: ["javascript", "lighthouse", "memory"],
  backend: [
    "payme",
    "settlement",
    "complete",
    "delivery",
    "payments",
    "reconciliation",
    "otp",
    "notify",
    "positions",
    "prescriptions",
    "uploads",
    "catalogue",
    "search",
  ],
};

/**
 * Reads `--only payme,storefront` (or `--only=...`); without it everything is measured.
 * @throws Error with one sentence that names what there is
 */
export function choose(words: readonly string[]): Set<Part> {
  const [name, list, ...rest] = words.flatMap((word) => word.split("="));
  if (name === undefined) {
    return new Set(PARTS);
  }
  if (name !== "--only" || !list || rest.length > 0) {
    throw new Error("The bench knows one argument: --only <part>[,<part>].");
  }
  return new Set(list.split(",").flatMap(partsNamed));
}

function partsNamed(name: string): readonly Part[] {
  const parts = GROUPS[name] ?? PARTS.filter((part) => part === name);
  if (parts.length === 0) {
    throw new Error(
      `There is no part "${name}". There are: ${[...PARTS, ...Object.keys(GROUPS)].join(", ")}.`,
    );
  }
  return parts;
}

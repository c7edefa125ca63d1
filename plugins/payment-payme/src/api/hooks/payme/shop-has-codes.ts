import type { Dependencies } from "./answer-call";

/** A shop without any codes is asked again after this time, ms. */
const ASK_AGAIN_MS = 60_000;

let asked: { until: number; hasCodes: Promise<boolean> } | undefined;

/**
 * Whether any product variant has an IKPU. Most shops have none and must not pay for reading every order at every
 * check; a shop that has some is not asked again.
 */
export function shopHasCodes(query: Dependencies["query"]): Promise<boolean> {
  if (!asked || Date.now() >= asked.until) {
    const asking = { until: Date.now() + ASK_AGAIN_MS, hasCodes: anyVariantHasCodes(query) };
    asking.hasCodes.then(
      (hasCodes) => (asking.until = hasCodes ? Infinity : asking.until),
      () => (asking.until = 0),
    );
    asked = asking;
  }
  return asked.hasCodes;
}

async function anyVariantHasCodes(query: Dependencies["query"]): Promise<boolean> {
  const { data } = await query.graph({
    entity: "product_variant",
    fields: ["id"],
    filters: { metadata: { mxik: { $ne: null } } } as Record<string, unknown>,
    pagination: { take: 1 },
  });
  return data.length > 0;
}

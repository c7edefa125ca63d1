import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { setTimeout } from "node:timers/promises";

/**
 * Waits for Medusa's search module, which fills its index in the background of the start; the runner's own start may take the
 * connection away from it, then the index is filled here.
 */
export async function filledIndex(container: MedusaContainer): Promise<void> {
  const search = container.resolve(Modules.SEARCH);
  for (let tries = 0; tries < 100; tries++) {
    const [index] = await search.listIndexes();
    if (index?.status === "ready") return;
    if (index?.status === "error" || tries === 20) await search.reindex();
    await setTimeout(200);
  }
  throw new Error("The search index is not filled");
}

import type { ExecArgs } from "@medusajs/framework/types";
import { readArguments } from "./arguments";
import { seedShop } from "./seed-shop";
import { printSummary } from "./summary";

/**
 * `npm run seed`: a shop worth looking at. Every step writes only what is missing, so it may be run again at any
 * time, also after a run that was killed: it completes the rest and leaves everything else untouched.
 */
export default async function seed({ container, args }: ExecArgs): Promise<void> {
  const summary = await seedShop(container, readArguments(args));
  printSummary(summary);
}

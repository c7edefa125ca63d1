// Measures the shop beside its baselines and prints one table; ends with 1 when a limit is missed.
//   npm run bench                              everything
//   npm run bench -- --only payme,storefront   some parts
import { Bench } from "./bench.ts";
import { measureCatalogue } from "./catalogue.ts";
import { measureComplete } from "./complete-cart.ts";
import { measureDelivery } from "./complete-delivery.ts";
import { tableOf, type Finding } from "./findings.ts";
import { weighScripts } from "./javascript.ts";
import { runLighthouse } from "./lighthouse.ts";
import { describeMachine } from "./machine.ts";
import { weighMemory } from "./memory.ts";
import { sendThroughCrash } from "./notify.ts";
import { attackSignIn } from "./otp.ts";
import { choose, PARTS, type Part } from "./parts.ts";
import { measurePayme } from "./payme.ts";
import { measurePaymentsList } from "./payments-list.ts";
import { measurePositions } from "./positions.ts";
import { measurePrescriptions } from "./prescriptions.ts";
import { measureReconciliation } from "./reconciliation.ts";
import { measureSearch } from "./search.ts";
import { measureSettlement } from "./settlement.ts";
import { weighPlugins } from "./thin.ts";
import { measureUploads } from "./uploads.ts";
import { ensureDatabase } from "../../runner/database.ts";

const MEASURE: Record<Part, (bench: Bench) => Promise<Finding[]>> = {
  payme: measurePayme,
  settlement: measureSettlement,
  complete: measureComplete,
  delivery: measureDelivery,
  payments: measurePaymentsList,
  reconciliation: measureReconciliation,
  otp: attackSignIn,
  notify: sendThroughCrash,
  positions: measurePositions,
  prescriptions: measurePrescriptions,
  uploads: measureUploads,
  catalogue: measureCatalogue,
  search: measureSearch,
  javascript: weighScripts,
  lighthouse: runLighthouse,
  memory: weighMemory,
  thin: weighPlugins,
};

const server = process.env.BENCH_DATABASE_URL;
if (!server) {
  throw new Error("BENCH_DATABASE_URL is not set: npm run bench sets it");
}
const words = process.argv.slice(2);
const chosen = choose(words);
const bench = new Bench(server);
let interrupted = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    interrupted = true;
    bench.close().finally(() => process.exit(130));
  });
}

await ensureDatabase(server);
const machine = await describeMachine(server);
const findings: Finding[] = [];
const failures: string[] = [];
for (const part of PARTS.filter((one) => chosen.has(one))) {
  console.log(`\n  ${part}`);
  try {
    findings.push(...(await MEASURE[part](bench)));
  } catch (error) {
    if (interrupted) {
      break;
    }
    console.error(error);
    failures.push(part);
  } finally {
    await bench.close();
  }
}

console.log(`\nnpm run bench${words.length ? ` -- ${words.join(" ")}` : ""}`);
console.log(machine.join("\n"));
console.log(`\n${tableOf(findings)}\n`);
const missed = findings.filter(({ met }) => met === false);
if (missed.length > 0) {
  console.log(`${missed.length} of ${findings.length} figures missed their limit.`);
}
if (failures.length > 0) {
  console.log(`Not measured, because of an error (above): ${failures.join(", ")}.`);
}
process.exit(missed.length + failures.length > 0 ? 1 : 0);

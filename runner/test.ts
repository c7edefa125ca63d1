// npm test: every kind of test, or one: npm run test:unit -- <jest arguments>. What each proves: integration-tests/README.md
import { buildStale } from "./builds.ts";
import { claimCheckout, liveWith } from "./lifetime.ts";
import { Problem } from "./problem.ts";
import { openDemoSystem } from "./demo-system.ts";
import { chromium, missingTools } from "./test-tools.ts";
import { openTestDatabase } from "./test-database.ts";
import { checkLint } from "./test-lint.ts";
import { runJest, type JestKind } from "./test-jest.ts";
import { checkTypes } from "./test-types.ts";
import { closingLines, type Tally } from "./tally.ts";
import { Shop } from "./shop.ts";

const KINDS = ["types", "lint", "unit", "module", "http", "conformance", "chaos", "e2e"] as const;
type Kind = (typeof KINDS)[number];

const [asked, ...rest] = process.argv.slice(2);
const shop = new Shop();

await liveWith(shop, async () => {
  const kinds = asked ? [knownKind(asked)] : [...KINDS];
  await claimCheckout(shop);
  const wants = (...some: Kind[]) => kinds.some((kind) => some.includes(kind));
  const missing = wants("chaos", "e2e") ? missingTools() : [];
  if (wants("types", "http", "conformance", "chaos", "e2e")) {
    await buildStale();
  }
  const tallies: Tally[] = [];
  if (wants("types")) {
    tallies.push(await checkTypes());
  }
  if (wants("lint")) {
    tallies.push(await checkLint());
  }
  if (wants("unit")) {
    tallies.push(await runJest("unit", {}, rest));
  }
  if (wants("module", "http", "conformance", "chaos", "e2e")) {
    const database = await openTestDatabase(shop);
    for (const kind of ["module", "http"] as const) {
      if (wants(kind)) {
        tallies.push(await runJest(kind, database.variables, rest));
      }
    }
    if (wants("conformance", "chaos", "e2e")) {
      const system = await openDemoSystem(shop, database.urlOf("medusa_uz_demo"));
      const variables = { ...database.variables, ...system, CHROMIUM_PATH: chromium() };
      const without = missing.flatMap(({ specs }) => ["--testPathIgnorePatterns", specs]);
      const run = (kind: JestKind) => runJest(kind, variables, [...without, ...rest]);
      // The backends that are killed are their own, with a database and providers of their own: they need not wait.
      const chaos = wants("chaos") ? run("chaos") : null;
      for (const kind of ["conformance", "e2e"] as const) {
        if (wants(kind)) {
          tallies.push(await run(kind));
        }
      }
      if (chaos) {
        tallies.push(await chaos);
      }
    }
  }
  console.log(
    closingLines(
      tallies,
      missing.map(({ notRun }) => notRun),
    ),
  );
  const strict = Boolean(process.env.CI);
  return tallies.some(({ failed }) => failed > 0) || (strict && missing.length > 0) ? 1 : 0;
});

function knownKind(name: string): Kind {
  const kind = KINDS.find((one) => one === name);
  if (!kind) {
    throw new Problem(`There is no kind of test "${name}".`, `Kinds: ${KINDS.join(", ")}.`);
  }
  return kind;
}

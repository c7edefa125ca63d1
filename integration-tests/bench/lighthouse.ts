import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import lighthouse from "lighthouse";
import { freePort } from "../../runner/ports.ts";
import { launch } from "../../runner/processes.ts";
import { step } from "../../runner/progress.ts";
import { waitUntilReady } from "../../runner/readiness.ts";
import type { Bench } from "./bench.ts";
import { CHROMIUM_FLAGS, chromiumPath } from "./chromium.ts";
import type { Finding } from "./findings.ts";
import { median } from "./statistics.ts";
import { somethingOnSale } from "./visit.ts";

const RUNS = 3;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
const METRICS = { lcp: "largest-contentful-paint", tbt: "total-blocking-time" } as const;

type Audit = {
  scores: Record<(typeof CATEGORIES)[number], number>;
  /** ms */
  lcp: number;
  tbt: number;
  /** Names of audits outside performance that did not pass. */
  failed: string[];
};

/** Lighthouse's own mobile settings (a slow phone on slow 4G), the median of three, a new browser for every run. */
export async function runLighthouse(bench: Bench): Promise<Finding[]> {
  const { backend, storefront } = await bench.openDemo();
  const { category, product } = await somethingOnSale(backend);
  const pages = [
    ["home", "/"],
    ["list", `/category/${category}`],
    ["product", `/product/${product}`],
  ] as const;
  const findings: Finding[] = [];
  for (const [page, address] of pages) {
    const url = storefront.origin + address;
    await (await fetch(url)).arrayBuffer();
    const audits: Audit[] = [];
    for (let run = 1; run <= RUNS; run++) {
      audits.push(await step(`Lighthouse ${run} of ${RUNS}: ${page}`, () => auditTwice(url)));
    }
    findings.push(...findingsOf(page, audits));
  }
  return findings;
}

/** Chromium now and then loses the beginning of its trace; a page that really fails does so twice. */
async function auditTwice(url: string): Promise<Audit> {
  try {
    return await audit(url);
  } catch (error) {
    console.log(`  once more: ${error instanceof Error ? error.message : String(error)}`);
    return audit(url);
  }
}

async function audit(url: string): Promise<Audit> {
  const port = await freePort();
  const profile = mkdtempSync(path.join(os.tmpdir(), "bench-chromium-"));
  const browser = launch({
    name: "bench-chromium",
    file: chromiumPath(),
    args: [...CHROMIUM_FLAGS, `--remote-debugging-port=${port}`, `--user-data-dir=${profile}`],
  });
  try {
    await waitUntilReady(browser, `http://127.0.0.1:${port}/json/version`);
    const result = await lighthouse(url, {
      port,
      hostname: "127.0.0.1",
      onlyCategories: [...CATEGORIES],
      logLevel: "error",
    });
    if (!result || result.lhr.runtimeError) {
      throw new Error(`Lighthouse failed at ${url}: ${result?.lhr.runtimeError?.message}`);
    }
    return read(result.lhr);
  } finally {
    await browser.stop();
    rmSync(profile, { recursive: true, force: true });
  }
}

type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>["lhr"];

function read({ categories, audits }: Report): Audit {
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const failed = CATEGORIES.slice(1)
    .flatMap((name) => categories[name]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => id);
  return {
    scores: {
      performance: score("performance"),
      accessibility: score("accessibility"),
      "best-practices": score("best-practices"),
      seo: score("seo"),
    },
    lcp: audits[METRICS.lcp]?.numericValue ?? NaN,
    tbt: audits[METRICS.tbt]?.numericValue ?? NaN,
    failed,
  };
}

function findingsOf(page: string, audits: Audit[]): Finding[] {
  const of = (pick: (audit: Audit) => number) => median(audits.map(pick));
  const common = { part: "lighthouse", baseline: "" };
  const exact = (["accessibility", "best-practices", "seo"] as const).map((name) =>
    of((a) => a.scores[name]),
  );
  const failed = [...new Set(audits.flatMap((one) => one.failed))];
  const performance = of((a) => a.scores.performance);
  const [lcp, tbt] = [of((a) => a.lcp), of((a) => a.tbt)];
  return [
    {
      ...common,
      what: `${page}: accessibility / best practices / SEO`,
      ours: `${exact.join(" / ")}${failed.length ? ` (${failed.join(", ")})` : ""}`,
      limit: "100 / 100 / 100",
      met: exact.every((score) => score === 100),
    },
    {
      ...common,
      what: `${page}: performance`,
      ours: String(performance),
      limit: ">= 98",
      met: performance >= 98,
    },
    {
      ...common,
      what: `${page}: largest contentful paint`,
      ours: `${(lcp / 1000).toFixed(2)} s`,
      limit: "<= 1.5 s",
      met: lcp <= 1500,
    },
    {
      ...common,
      what: `${page}: total blocking time`,
      ours: `${tbt.toFixed(0)} ms`,
      limit: "<= 50 ms",
      met: tbt <= 50,
    },
  ];
}

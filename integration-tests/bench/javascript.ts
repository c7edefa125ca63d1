import { gzipSync } from "node:zlib";
import { step } from "../../runner/progress.ts";
import type { Bench } from "./bench.ts";
import { openChromium } from "./chromium.ts";
import type { Finding } from "./findings.ts";
import { visitEveryPage, type PageType } from "./visit.ts";

const LIMIT_KB: Record<"browsing" | "checkout", number> = { browsing: 20, checkout: 45 };
const KIND: Record<PageType, keyof typeof LIMIT_KB> = {
  home: "browsing",
  category: "browsing",
  search: "browsing",
  product: "browsing",
  cart: "browsing",
  "checkout, contact": "checkout",
  "checkout, delivery": "checkout",
  order: "checkout",
};

/** All JavaScript that Chromium loads on a first visit of each page, gzipped one file at a time as a server does. */
export async function weighScripts(bench: Bench): Promise<Finding[]> {
  const { backend, storefront } = await bench.openDemo();
  const weights = await step("Visiting every page in Chromium", async () => {
    const browser = await openChromium();
    try {
      return await visitEveryPage(browser, { storefront, backend }, weightOf);
    } finally {
      await browser.close();
    }
  });
  return [...weights].map(([page, kb]) => ({
    part: "javascript",
    what: `${page} page, gzip`,
    ours: `${kb.toFixed(1)} KB`,
    baseline: "",
    limit: `<= ${LIMIT_KB[KIND[page]]} KB`,
    met: kb <= LIMIT_KB[KIND[page]],
  }));
}

const weightOf = (scripts: readonly Buffer[]) =>
  scripts.reduce((sum, script) => sum + gzipSync(script).length, 0) / 1024;

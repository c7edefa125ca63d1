import { query } from "../../runner/database.ts";
import { step } from "../../runner/progress.ts";
import { RELEVANCE } from "../http/relevance-list.ts";
import type { Bench } from "./bench.ts";
import { ms, type Finding } from "./findings.ts";
import { HttpClient, inParallel } from "./http-client.ts";
import { median, percentile } from "./statistics.ts";

const REQUESTS = 600;
const WARM_UP = 50;
const LIMIT_MS = 100;

/** What goes with a query, in turn: nothing mostly, then each filter and order. */
const CONDITIONS = [
  "",
  "&in_stock=true",
  "&order=price",
  "&class=otc&order=-price",
  "&price_min=5000&price_max=60000",
  "&order=name&offset=24",
  "&order=popularity",
];

/**
 * Search in a shop of 10 000 products: what people type (`http/relevance-list.ts`), with and without filters, one shopper after
 * the other and four at once. A correct answer has products, or is of a page behind the last.
 */
export async function measureSearch(bench: Bench): Promise<Finding[]> {
  const ours = await bench.openOurs(await bench.copyOf("large", "search"));
  await filled(ours.settings.env.DATABASE_URL);
  const findings: Finding[] = [];
  for (const shoppers of [1, 4]) {
    const client = new HttpClient(ours.origin, shoppers, { "x-publishable-api-key": ours.key });
    const times: number[] = [];
    await step(`search, ${shoppers} at once`, () =>
      inParallel(
        Array.from({ length: REQUESTS + WARM_UP }, (_, i) => i),
        shoppers,
        async (i) => {
          const [words] = RELEVANCE[(i * 7) % RELEVANCE.length]!;
          const path = `/store/medicines/search?q=${encodeURIComponent(words)}${CONDITIONS[i % CONDITIONS.length]}`;
          const answer = await client.send("GET", path);
          if (answer.status !== 200) {
            throw new Error(`GET ${path} answered ${answer.status}: ${answer.text.slice(0, 200)}`);
          }
          if (i >= WARM_UP) {
            times.push(answer.ms);
          }
        },
      ),
    );
    client.close();
    const p95 = percentile(times, 0.95);
    findings.push({
      part: "search",
      what: `search in 10 000 products, ${shoppers} at once: p50 (p95)`,
      ours: `${ms(median(times))} (${ms(p95)})`,
      baseline: "",
      limit: shoppers === 1 ? `p95 < ${LIMIT_MS} ms` : "",
      met: shoppers === 1 ? p95 < LIMIT_MS : null,
    });
  }
  return findings;
}

/** A backend that finds its index empty fills it in the background of its start. */
async function filled(database: string): Promise<void> {
  for (let waited = 0; waited < 300; waited++) {
    const [row] = await query<{ ready: boolean }>(
      database,
      `select exists (select 1 from search_index i join search_index_version v on v.search_index_id = i.id
         and v.version = i.active_version where i.name = 'shop_catalogue' and v.status = 'ready') as ready`,
    );
    if (row?.ready) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  throw new Error("The search index is not filled after five minutes");
}

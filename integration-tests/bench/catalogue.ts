import { query } from "../../runner/database.ts";
import { step } from "../../runner/progress.ts";
import type { Bench } from "./bench.ts";
import { difference, ms, type Finding } from "./findings.ts";
import { HttpClient } from "./http-client.ts";
import { median, percentile } from "./statistics.ts";
import { Store } from "./store.ts";

const REQUESTS = 150;
const WARM_UP = 20;
const PAGE_SIZE = 24;
/** What counts as equal; the bench also shows how far two processes of plain Medusa are apart. */
const NOISE = 1.05;

// What the storefront asks for: see its commerce/products.ts.
const CARD =
  "id,handle,title,thumbnail,metadata,variants.id,variants.title,variants.manage_inventory," +
  "variants.allow_backorder,*variants.calculated_price,+variants.inventory_quantity";
const DETAIL = `${CARD},description,*images,*categories`;

type Question = { what: string; path: (index: number) => string };
type Contestant = { client: HttpClient; headers: Record<string, string>; times: number[] };

/**
 * The storefront's two questions about products, in a shop of 10 000, put to our backend and to plain Medusa on copies
 * of the same database: the same requests, without a language. A second plain Medusa shows what noise is. What Russian
 * adds is told beside it, without a limit: plain Medusa has no translations to compare with.
 */
export async function measureCatalogue(bench: Bench): Promise<Finding[]> {
  const ours = await bench.openOurs(await bench.copyOf("large", "ours"));
  const plain = await bench.openPlain(await bench.copyOf("large", "plain"));
  const again = await bench.openPlain(plain.settings.env.DATABASE_URL);
  const region_id = await new Store(ours, 1).regionId();
  const rows = await query<{ handle: string }>(
    ours.settings.env.DATABASE_URL,
    "select handle from product where deleted_at is null order by md5(id) limit $1",
    [REQUESTS],
  );
  const [{ count } = { count: 0 }] = await query<{ count: number }>(
    ours.settings.env.DATABASE_URL,
    "select count(*)::int as count from product where deleted_at is null",
  );
  const pages = Math.floor(count / PAGE_SIZE);
  const ask = (parameters: Record<string, string>) =>
    `/store/products?${new URLSearchParams({ region_id, ...parameters }).toString()}`;
  const questions: Question[] = [
    {
      what: `product list, ${PAGE_SIZE} of ${count}`,
      path: (index) =>
        ask({
          fields: CARD,
          order: "title",
          limit: String(PAGE_SIZE),
          offset: String(((index * 37) % pages) * PAGE_SIZE),
        }),
    },
    {
      what: `product detail, one of ${count}`,
      path: (index) =>
        ask({ fields: DETAIL, handle: rows[index % rows.length]!.handle, limit: "1" }),
    },
  ];

  const findings: Finding[] = [];
  for (const question of questions) {
    const baseline = contestant(plain);
    const [own, second] = [contestant(ours), contestant(again)];
    await step(question.what, () => compare(question, [baseline, own, second]));
    findings.push(
      finding(`${question.what}: p50 (p95)`, own, baseline, true),
      finding(`${question.what}: noise, plain Medusa twice`, second, baseline, false),
    );
    const [russian, untranslated] = [
      contestant(ours, { "x-medusa-locale": "ru-RU" }),
      contestant(plain),
    ];
    await step(`${question.what}, in Russian`, () => compare(question, [russian, untranslated]));
    findings.push(finding(`${question.what}, in Russian`, russian, untranslated, false));
  }
  return findings;
}

function contestant(
  backend: { origin: string; key: string },
  headers: Record<string, string> = {},
): Contestant {
  const key = { "x-publishable-api-key": backend.key };
  return { client: new HttpClient(backend.origin, 1, key), headers, times: [] };
}

/** Every question goes to all, one after the other; who is first changes with every question. */
async function compare(question: Question, contestants: Contestant[]): Promise<void> {
  for (let index = -WARM_UP; index < REQUESTS; index++) {
    const path = question.path(Math.abs(index));
    for (let turn = 0; turn < contestants.length; turn++) {
      const one = contestants[(index + WARM_UP + turn) % contestants.length]!;
      const { status, text, ms: time } = await one.client.send("GET", path, undefined, one.headers);
      if (status !== 200 || !(JSON.parse(text) as { products: unknown[] }).products.length) {
        throw new Error(`GET ${path} answered ${status} without products: ${text.slice(0, 200)}`);
      }
      if (index >= 0) {
        one.times.push(time);
      }
    }
  }
}

/** The difference is the median over the pairs: the same question, a moment apart. */
function finding(what: string, one: Contestant, baseline: Contestant, isLimited: boolean): Finding {
  const both = (times: number[]) => `${ms(median(times))} (${ms(percentile(times, 0.95))})`;
  const ratio = median(one.times.map((time, index) => time / baseline.times[index]!));
  return {
    part: "catalogue",
    what,
    ours: `${both(one.times)}, ${difference(ratio, 1)}`,
    baseline: both(baseline.times),
    limit: isLimited ? `no slower (+${((NOISE - 1) * 100).toFixed(0)} % is noise)` : "",
    met: isLimited ? ratio <= NOISE : null,
  };
}

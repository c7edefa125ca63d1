import type { Browser } from "playwright-core";
import { query } from "../../runner/database.ts";
import type { Backend, Server } from "./bench.ts";
import { Store } from "./store.ts";

export type PageType =
  | "home"
  | "category"
  | "search"
  | "product"
  | "cart"
  | "checkout, contact"
  | "checkout, delivery"
  | "order";

type Demo = { storefront: Server; backend: Backend };
type Stop = { page: PageType; path: string; cart?: string };

/**
 * Opens every type of page as a first visit and gives `measure` all JavaScript that Chromium got for it: files, and
 * what stands in the page itself.
 * @throws Error when a page is not the one that was asked for, or fails
 */
export async function visitEveryPage<T>(
  browser: Browser,
  demo: Demo,
  measure: (scripts: readonly Buffer[]) => T,
): Promise<Map<PageType, T>> {
  const measured = new Map<PageType, T>();
  for (const stop of await stops(demo)) {
    measured.set(stop.page, measure(await scriptsOf(browser, demo.storefront.origin, stop)));
  }
  return measured;
}

async function scriptsOf(browser: Browser, origin: string, stop: Stop): Promise<Buffer[]> {
  const context = await browser.newContext();
  try {
    if (stop.cart) {
      await context.addCookies([
        { name: "cart", value: stop.cart, url: origin },
        { name: "cart_count", value: "1", url: origin },
      ]);
    }
    const page = await context.newPage();
    const files: Promise<Buffer>[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() === "script") {
        files.push(response.body());
      }
    });
    const response = await page.goto(origin + stop.path, { waitUntil: "load" });
    const { pathname, search } = new URL(page.url());
    if (response?.status() !== 200 || pathname + search !== stop.path) {
      throw new Error(`${stop.path} answered ${response?.status()} at ${pathname}${search}`);
    }
    // Parts further down load when they are seen.
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForTimeout(1500);
    const inline = await page
      .locator('script:not([src]):not([type]), script:not([src])[type="module"]')
      .evaluateAll((scripts) => scripts.map((script) => script.textContent ?? ""));
    return [...(await Promise.all(files)), ...inline.map((text) => Buffer.from(text))];
  } finally {
    await context.close();
  }
}

/** Pages of things that exist, a cart that is filled, and an order that waits for its money. */
async function stops({ backend }: Demo): Promise<Stop[]> {
  const { category, product } = await somethingOnSale(backend);
  const store = new Store(backend, 1);
  const cart = await store.fillCart("pp_payme_payme");
  const [order] = await store.placeOrders(1, "pp_payme_payme");
  store.client.close();
  return [
    { page: "home", path: "/" },
    { page: "category", path: `/category/${category}` },
    { page: "search", path: "/search?q=choy" },
    { page: "product", path: `/product/${product}` },
    { page: "cart", path: "/cart", cart },
    { page: "checkout, contact", path: "/checkout", cart },
    { page: "checkout, delivery", path: "/checkout/delivery", cart },
    { page: "order", path: `/order/${order!.id}` },
  ];
}

/** The category with the most products, and the first product of it. */
export async function somethingOnSale({
  settings,
}: Backend): Promise<{ category: string; product: string }> {
  const [found] = await query<{ category: string; product: string }>(
    settings.env.DATABASE_URL,
    `select c.handle as category, min(p.handle) as product
     from product_category c
     join product_category_product l on l.product_category_id = c.id
     join product p on p.id = l.product_id
     where p.deleted_at is null and c.deleted_at is null and p.status = 'published'
     group by c.handle order by count(*) desc, c.handle limit 1`,
  );
  if (!found) {
    throw new Error("the shop has nothing on sale");
  }
  return found;
}

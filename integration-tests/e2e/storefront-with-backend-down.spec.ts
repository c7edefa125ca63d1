import type { Browser } from "playwright-core";
import { freePort } from "../../runner/ports.ts";
import { openBrowser, Visitor } from "./browser";
import { ShopDatabase } from "./database";
import { FailingProxy } from "./failing-proxy";
import type { OwnProcess } from "./own-process";
import { ownStorefront } from "./own-storefront";
import { runningShop } from "./running-shop";
import { Storefront } from "./storefront-pages";

jest.setTimeout(120_000);

const shop = runningShop();
const backend = new FailingProxy(shop.backend);
let server: OwnProcess;
let origin: string;
let browser: Browser;

beforeAll(async () => {
  const database = new ShopDatabase(shop.database);
  await database.open();
  const publishableKey = await database.publishableKey();
  await database.close();
  await backend.work();
  origin = `http://localhost:${await freePort()}`;
  server = ownStorefront(origin, { url: backend.url, publicUrl: shop.backend, publishableKey });
  [browser] = await Promise.all([openBrowser(), server.start()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.kill();
  await backend.refuseConnections();
});

describe.each([
  ["refuses connections", "uz", () => backend.refuseConnections()],
  ["answers 502", "ru", () => backend.answerBadGateway()],
] as const)("the backend %s (%s)", (_, locale, breakDown) => {
  it("says so on every page, and the cart is there when it comes back", async () => {
    const visitor = await Visitor.arrive(browser, { screen: "phone" });
    const store = new Storefront(visitor.page, origin, locale);
    await store.open("/");
    await store.home.openCategory(await store.home.firstCategory());
    const title = await store.list.openFirst();
    const product = new URL(visitor.page.url()).pathname;
    await store.product.add(2);
    await store.openCart();
    const total = await store.cart.total();
    await store.goTo(product);

    await breakDown();
    await store.product.press();
    await store.heading(store.t("down.title")).waitFor();
    await visitor.picture(`60-down-${locale}-phone`);
    expect(await visitor.overflow()).toBe(0);
    for (const path of ["/cart", "/checkout", "/checkout/delivery", "/search?q=aspirin"]) {
      expect([path, await store.open(path)]).toEqual([path, 503]);
      await store.heading(store.t("down.title")).waitFor();
      expect(await visitor.page.getByRole("main").innerText()).toContain(store.t("down.text"));
    }
    expect(await store.open("/cart")).toBe(503);

    await backend.work();
    await visitor.page.getByRole("link", { name: store.t("down.retry") }).click();
    await store.heading(store.t("cart.title")).waitFor();
    expect(await visitor.page.getByRole("main").innerText()).toContain(title);
    expect(await store.cart.quantity()).toBe(2);
    expect(await store.cart.total()).toBe(total);
    await store.cart.checkOut();
    expect(visitor.troubles).toEqual([]);
    await visitor.leave();
  });
});

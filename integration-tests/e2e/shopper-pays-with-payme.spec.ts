import type { Browser } from "playwright-core";
import { Admin } from "./admin-pages";
import { openBrowser, Visitor, type Visit } from "./browser";
import { AT_HOME, IN_SAMARKAND, orderFrom } from "./buyers";
import { paidOnce, ShopDatabase, type OrderBooks } from "./database";
import { DECLINED_CARD, GOOD_CARD, PaymePage } from "./emulator-page";
import { eventually } from "./eventually";
import { runningShop } from "./running-shop";
import { Storefront } from "./storefront-pages";

jest.setTimeout(120_000);

const shop = runningShop();
const database = new ShopDatabase(shop.database);
let browser: Browser;

beforeAll(async () => {
  await database.open();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await database.close();
});

async function arrive(visit: Visit, locale: "uz" | "ru") {
  const visitor = await Visitor.arrive(browser, visit);
  const { page } = visitor;
  return {
    visitor,
    store: new Storefront(page, shop.storefront, locale),
    payme: new PaymePage(page, shop.emulator),
  };
}

async function expectPaidOnce(order: string, total: number, pieces: number): Promise<OrderBooks> {
  const books = await database.books(order);
  await eventually(() => database.books(order), paidOnce("payme", books, total, pieces));
  return books;
}

describe("in Uzbek on a desk", () => {
  it("browses, orders, pays on Payme's page, returns to a paid order; the merchant sees it all", async () => {
    const { visitor, store, payme } = await arrive({ screen: "desktop" }, "uz");

    await store.open("/");
    await visitor.picture("01-home-uz-desktop");
    await store.home.openCategory(await store.home.firstCategory());
    await visitor.picture("02-category-uz-desktop");
    const title = await store.list.openFirst();
    await visitor.picture("03-product-uz-desktop");
    await store.product.add(2);
    await store.openCart();
    expect(await store.cart.quantity()).toBe(2);
    const priceOfOne = (await store.cart.total()) / 2;
    await store.cart.increase(title);
    expect(await store.cart.quantity()).toBe(3);
    expect(await store.cart.total()).toBe(priceOfOne * 3);
    await visitor.picture("04-cart-uz-desktop");

    await store.cart.checkOut();
    await store.contact.submit({ ...AT_HOME, phone: "+998 12 34" });
    expect(await store.contact.phoneError()).toContain("+998 90 123 45 67");
    await visitor.picture("05-wrong-phone-uz-desktop", { whole: true });
    await store.contact.submit(AT_HOME);
    await store.delivery.arrived();
    const express = await store.delivery.choose("express", "payme");
    expect(express).toEqual({ delivery: 25_000, total: priceOfOne * 3 + 25_000 });
    const { delivery, total } = await store.delivery.choose("standard", "payme");
    expect({ delivery, total }).toEqual({ delivery: 15_000, total: priceOfOne * 3 + 15_000 });
    await visitor.picture("06-delivery-uz-desktop", { whole: true });
    await store.delivery.place();

    expect(await payme.arrived()).toBe(total);
    expect(await payme.language()).toBe("uz");
    await visitor.picture("07-payme-uz-desktop");
    await payme.enterCard(GOOD_CARD);
    await payme.confirm();
    await payme.result("paid");
    const order = await store.order.arrived();
    await store.order.says("To'landi");
    expect(await store.order.total()).toBe(total);
    await visitor.picture("08-paid-uz-desktop", { whole: true });
    expect(visitor.troubles).toEqual([]);
    await visitor.leave();

    const books = await expectPaidOnce(order, total, 3);
    expect(await database.journal(order)).toEqual([
      "CheckPerformTransaction",
      "CreateTransaction",
      "PerformTransaction",
    ]);
    await merchantSees(order, books);
  });

  async function merchantSees(order: string, { display_id, total }: OrderBooks): Promise<void> {
    const merchant = await Visitor.arrive(browser, { screen: "desktop", language: "en-US" });
    const admin = new Admin(merchant.page, shop.backend);
    await admin.logIn();
    const screen = await admin.openOrder(order);
    await screen.saysOfPayment("Captured");
    await screen.saysInStory("The money has arrived.");
    await screen.saysInStory("The money was taken and pays for this order.");
    await screen.saysInStory("Mark the order paid");
    await merchant.picture("09-admin-order", { whole: true });
    expect(await screen.calls()).toEqual([
      "PerformTransaction",
      "CreateTransaction",
      "CheckPerformTransaction",
    ]);
    await merchant.picture("10-admin-order-calls", { whole: true });
    const line = await (await admin.openPayments()).lineOf(display_id);
    await merchant.picture("11-admin-payments");
    expect(line).toContain("Paid");
    expect(line.replace(/\s/g, "")).toContain(`${total}so'm`);
    await merchant.leave();
  }
});

describe("in Russian on a phone", () => {
  it("searches, orders to Samarkand and closes the browser while paying: paid all the same", async () => {
    const { visitor, store, payme } = await arrive({ screen: "phone", language: "ru-RU" }, "ru");

    await store.open("/");
    await visitor.picture("20-home-ru-phone");
    expect(await visitor.overflow()).toBe(0);
    await store.search("парацетамол");
    await visitor.picture("21-search-ru-phone");
    await store.list.openFirst();
    await visitor.picture("22-product-ru-phone");
    await store.product.add(1);
    await store.openCart();
    await visitor.picture("23-cart-ru-phone");
    const goods = await store.cart.total();
    await store.cart.checkOut();
    await store.contact.submit({ ...IN_SAMARKAND, phone: "12345" });
    expect(await store.contact.phoneError()).toContain("+998 90 123 45 67");
    await visitor.picture("24-wrong-phone-ru-phone", { whole: true });
    expect(await visitor.overflow()).toBe(0);
    await store.contact.submit(IN_SAMARKAND);
    await store.delivery.arrived();
    const { delivery, total } = await store.delivery.choose("standard", "payme");
    expect({ delivery, total }).toEqual({ delivery: 25_000, total: goods + 25_000 });
    await visitor.picture("25-delivery-ru-phone", { whole: true });
    expect(await visitor.overflow()).toBe(0);
    await store.delivery.place();

    expect(await payme.arrived()).toBe(total);
    expect(await payme.language()).toBe("ru");
    await payme.enterCard(GOOD_CARD);
    await visitor.picture("26-payme-code-ru-phone");
    expect(visitor.troubles).toEqual([]);
    const order = await database.latestOrderOf("+998937654321");
    await payme.confirmAndCloseBrowser();

    await expectPaidOnce(order ?? "", total, 1);
    const later = await arrive({ screen: "phone", language: "ru-RU" }, "ru");
    expect(await later.store.open(`/order/${order}`)).toBe(200);
    await later.store.order.says("Оплачено");
    await later.visitor.picture("27-paid-later-ru-phone", { whole: true });
    expect(await later.visitor.overflow()).toBe(0);
    await later.visitor.leave();
  });
});

describe("not everything goes well", () => {
  it("a declined card, then cash on delivery, then Payme after all: one capture", async () => {
    const { visitor, store, payme } = await arrive({ screen: "desktop" }, "ru");
    const total = await orderFrom(store, IN_SAMARKAND, "payme");
    await payme.arrived();
    await payme.enterCard(DECLINED_CARD);
    await payme.confirm();
    await payme.result("failed");
    await visitor.picture("30-declined-ru-desktop");
    await payme.returnToShop();
    const order = await store.order.arrived();
    await store.order.says("Ожидает оплаты");
    await visitor.picture("31-awaiting-ru-desktop", { whole: true });

    await store.order.switchToCash();
    await store.order.says("Оплата при получении");
    await visitor.picture("32-cash-after-decline-ru-desktop", { whole: true });
    await store.order.payWith("payme");
    expect(await payme.arrived()).toBe(total);
    await payme.enterCard(GOOD_CARD);
    await payme.confirm();
    await payme.result("paid");
    await payme.returnToShop();
    await store.order.arrived();
    await store.order.says("Оплачено");
    expect(visitor.troubles).toEqual([]);
    await visitor.leave();

    const paid = paidOnce("payme", await database.books(order), total, 1);
    await eventually(() => database.books(order), {
      ...paid,
      attempts: [
        { state: "cancelled", counts: false, amount: total, refund_due: null },
        ...paid.attempts,
      ],
    });
  });

  it("works without JavaScript from the product to the paid order", async () => {
    const { visitor, store, payme } = await arrive({ screen: "phone", javaScript: false }, "uz");
    const total = await orderFrom(store, AT_HOME, "payme");
    expect(await payme.arrived()).toBe(total);
    await payme.enterCard(GOOD_CARD);
    await payme.confirm();
    await payme.result("paid");
    const order = await store.order.arrived();
    await store.order.says("To'landi");
    await visitor.picture("40-paid-uz-phone-without-script");
    await visitor.leave();
    await expectPaidOnce(order, total, 1);
  });
});

describe("cash on delivery, in Uzbek on a phone", () => {
  it("is ordered without a payment page; stock is held, nothing is captured", async () => {
    const { visitor, store } = await arrive({ screen: "phone" }, "uz");
    const total = await orderFrom(store, AT_HOME, "cash");
    const order = await store.order.arrived();
    await store.order.says("Qabul qilganda to'laysiz");
    await visitor.picture("50-cash-uz-phone");
    expect(await visitor.overflow()).toBe(0);
    expect(visitor.troubles).toEqual([]);
    await visitor.leave();
    const books = await database.books(order);
    expect(books).toEqual({
      ...paidOnce("payme", books, total, 1),
      captures: [],
      transactions: [],
      attempts: [],
    });
  });
});

import type { Browser } from "playwright-core";
import { Admin, type OrderScreen } from "./admin-pages";
import { openBrowser, Visitor, type Visit } from "./browser";
import { AT_HOME, IN_SAMARKAND, orderFrom } from "./buyers";
import { paidOnce, ShopDatabase, type OrderBooks } from "./database";
import { HUMO_CARD } from "../emulators/test-cards.ts";
import { MulticardPage, OTP, UZCARD_CARD } from "./emulator-page";
import { eventually } from "./eventually";
import { enterFiscalCodes } from "./fiscal-codes";
import { MulticardControl } from "./multicard-control";
import { runningShop } from "./running-shop";
import { receiptIsShown } from "./shown-receipt";
import { StaffApi } from "./staff-api";
import { Storefront } from "./storefront-pages";

jest.setTimeout(120_000);

const shop = runningShop();
const database = new ShopDatabase(shop.database);
const control = new MulticardControl(shop.emulator);
const staff = new StaffApi(shop.backend);
let browser: Browser;
let eraseCodes: () => Promise<void>;

beforeAll(async () => {
  await database.open();
  await staff.logIn();
  eraseCodes = await enterFiscalCodes(staff);
  browser = await openBrowser();
});

afterAll(async () => {
  await eraseCodes?.();
  await browser?.close();
  await database.close();
});

async function arrive(visit: Visit, locale: "uz" | "ru" | "en") {
  const visitor = await Visitor.arrive(browser, visit);
  const { page } = visitor;
  return {
    visitor,
    store: new Storefront(page, shop.storefront, locale),
    gateway: new MulticardPage(page, shop.emulator),
  };
}

it("in Uzbek on a phone: a wrong code, then the right one; the order is paid once and has a receipt", async () => {
  const { visitor, store, gateway } = await arrive({ screen: "phone" }, "uz");
  const total = await orderFrom(store, AT_HOME, "uzcard");

  await gateway.arrived();
  await visitor.picture("80-uzcard-form-uz-phone");
  expect(await visitor.overflow()).toBe(0);
  await gateway.enterCard(UZCARD_CARD);
  await gateway.confirm();
  await gateway.result("bound");
  expect(await store.card.asksForCode()).toBe(total);
  await visitor.picture("81-uzcard-code-uz-phone");
  expect(await visitor.overflow()).toBe(0);

  await store.card.enterCode("000000");
  await store.card.complains("wrong_otp");
  expect(await store.card.hint()).toContain(store.t("card.tries", { count: 2 }));
  await visitor.picture("82-uzcard-wrong-code-uz-phone");
  await store.card.enterCode(OTP);
  const order = await store.order.arrived();
  await store.order.says("To'landi");
  await visitor.picture("83-paid-by-uzcard-uz-phone", { whole: true });
  expect(await visitor.overflow()).toBe(0);
  expect(visitor.troubles).toEqual([]);

  const payment = await control.latest();
  expect(payment).toMatchObject({ status: "success", charged: total * 100, refunded: 0 });
  await receiptIsShown(store, order, payment.tax?.qr_url);
  await visitor.leave();

  const books = await database.books(order);
  await eventually(() => database.books(order), paidOnce("uzcard", books, total, 1));
  // What the buyer typed, and what would pay again, is nowhere in the shop's books.
  const written = await database.everythingAbout(order);
  expect(written).not.toContain(OTP);
  expect(written).not.toContain(UZCARD_CARD);
  expect(written).not.toContain(payment.card);
});

it("without JavaScript on a phone, in Russian: a Humo card is refused, an Uzcard pays", async () => {
  const { visitor, store, gateway } = await arrive(
    { screen: "phone", language: "ru-RU", javaScript: false },
    "ru",
  );
  const total = await orderFrom(store, IN_SAMARKAND, "uzcard");
  await gateway.arrived();
  await gateway.enterCard(HUMO_CARD);
  await gateway.confirm();
  await store.card.complains("card_not_allowed");
  await visitor.picture("84-humo-refused-ru-phone-without-script");
  await store.card.tryAgain();
  await gateway.arrived();
  await gateway.enterCard(UZCARD_CARD);
  await gateway.confirm();
  expect(await store.card.asksForCode()).toBe(total);
  await store.card.pasteCode(` ${OTP.slice(0, 3)} ${OTP.slice(3)} `);
  await visitor.picture("85-uzcard-code-ru-phone-without-script");
  await store.card.confirm();
  const order = await store.order.arrived();
  await visitor.leave();

  const books = await database.books(order);
  const paid = paidOnce("uzcard", books, total, 1);
  await eventually(() => database.books(order), {
    ...paid,
    attempts: [
      { state: "cancelled", counts: false, amount: total, refund_due: null },
      ...paid.attempts,
    ],
  });
});

it("in English on a desk: staff give a part back and the rest stays sold, then the rest with its goods", async () => {
  const { visitor, store, gateway } = await arrive({ screen: "desktop", language: "en-US" }, "en");
  const total = await orderFrom(
    store,
    { ...AT_HOME, region: "Tashkent City", district: "Yunusabad District" },
    "uzcard",
  );
  await gateway.arrived();
  await gateway.enterCard(UZCARD_CARD);
  await gateway.confirm();
  await store.card.asksForCode();
  await visitor.picture("86-uzcard-code-en-desktop");
  await store.card.enterCode(OTP);
  const order = await store.order.arrived();
  await store.order.says("Paid");
  const sold = await database.books(order);
  await eventually(() => database.books(order), paidOnce("uzcard", sold, total, 1));
  const { id, tax } = await control.latest();
  await receiptIsShown(store, order, tax?.qr_url);
  const stock = await database.stockOf(order);

  const merchant = await Visitor.arrive(browser, { screen: "desktop", language: "en-US" });
  const admin = new Admin(merchant.page, shop.backend);
  await admin.logIn();
  const screen = await admin.openOrder(order);
  await giveBackAPart(merchant, screen, total);
  const partly: OrderBooks = {
    ...paidOnce("uzcard", sold, total, 1),
    transactions: [
      { reference: "capture", amount: total },
      { reference: "refund", amount: -PART },
    ],
  };
  await eventually(() => database.books(order), partly);
  expect(await database.stockOf(order)).toEqual(stock);
  expect(await database.orderStatus(order)).toBe("pending");
  const payment = await control.payment(id);
  expect(payment).toMatchObject({ status: "success", refunded: PART * 100 });
  expect(payment.calls.filter(({ what }) => what.startsWith("DELETE"))).toHaveLength(1);
  // What was sold keeps its receipt; what was given back has one of its own.
  await receiptIsShown(store, order, tax?.qr_url);
  await store.order.says("Paid");
  await eventually(() => screen.receipts(), [tax?.qr_url, payment.refund_tax?.qr_url]);
  await merchant.picture("89-admin-part-refunded", { whole: true });

  await giveBackTheRest(merchant, screen, total - PART);
  const money = async () => {
    const { captures, transactions, attempts, outbox, reserved } = await database.books(order);
    return { captures, transactions, attempts, outbox, reserved };
  };
  await eventually<Partial<OrderBooks>>(money, {
    captures: partly.captures,
    transactions: [...partly.transactions, { reference: "refund", amount: PART - total }],
    attempts: [{ state: "refunded", counts: false, amount: total, refund_due: null }],
    outbox: 0,
    reserved: 0,
  });
  expect(await database.orderStatus(order)).toBe("canceled");
  expect(await database.stockOf(order)).toEqual({ ...stock, reserved: stock.reserved - 1 });
  expect(await control.payment(id)).toMatchObject({ status: "revert", refunded: total * 100 });
  await store.open(`/order/${order}`);
  await store.order.says(store.t("order.refunded"));
  expect(visitor.troubles).toEqual([]);
  expect(merchant.troubles).toEqual([]);
  await visitor.leave();
  await merchant.leave();
});

/** Of the refund dialog; so'm. */
const PART = 5_000;
const REASON = "The box was open, agreed by phone";

/** A part leaves the goods where they are, so there is nothing to choose. */
async function giveBackAPart(merchant: Visitor, screen: OrderScreen, total: number): Promise<void> {
  const dialog = await screen.startRefund();
  expect(await dialog.arrived()).toBe(String(total));
  expect(await dialog.chosenFate()).toBe("return");
  await dialog.enterSum(String(total + 1));
  expect(await dialog.mayConfirm()).toBe(false);
  await dialog.enterSum("5 000");
  expect(await dialog.mayChooseFate()).toBe(false);
  expect(await dialog.chosenFate()).toBe("keep");
  await dialog.enterReason(REASON);
  await merchant.picture("87-admin-refund-dialog");
  await dialog.confirm("5 000 so'm");
  await dialog.says("5 000 so'm has been given back");
  await merchant.picture("88-admin-refund-done");
  await dialog.close();
  const moved = await screen.movedMoney();
  expect(moved).toHaveLength(2);
  expect(moved[1]).toMatch(/^Refund · 5 000 so'm Done .* asked by staff/);
  expect(moved[1]).toContain(REASON);
}

/** All that is left lets staff say what becomes of the goods. */
async function giveBackTheRest(
  merchant: Visitor,
  screen: OrderScreen,
  rest: number,
): Promise<void> {
  const dialog = await screen.startRefund();
  expect(await dialog.arrived()).toBe(String(rest));
  expect(await dialog.mayChooseFate()).toBe(true);
  await dialog.chooseFate("Back in stock");
  const words = `${rest.toLocaleString("ru")} so'm`.replace(/\s/g, " ");
  await dialog.confirm(words);
  await dialog.says(`${words} has been given back`);
  await merchant.picture("89-admin-rest-refunded");
  await dialog.close();
}

import type { Browser } from "playwright-core";
import { Admin } from "./admin-pages";
import { openBrowser, Visitor, type Visit } from "./browser";
import { AT_HOME, IN_SAMARKAND, orderFrom } from "./buyers";
import { ClickControl } from "./click-control";
import { paidOnce, ShopDatabase, type OrderBooks } from "./database";
import { ClickPage, DECLINED_CARD, GOOD_CARD, PaymePage } from "./emulator-page";
import { eventually } from "./eventually";
import { enterFiscalCodes } from "./fiscal-codes";
import { PaymeControl } from "./payme-control";
import { runningShop } from "./running-shop";
import { receiptIsShown } from "./shown-receipt";
import { StaffApi } from "./staff-api";
import { Storefront } from "./storefront-pages";

jest.setTimeout(120_000);

const shop = runningShop();
const database = new ShopDatabase(shop.database);
const control = new ClickControl(shop.emulator);
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
  await control.behave();
  await eraseCodes?.();
  await browser?.close();
  await database.close();
});

async function arrive(visit: Visit, locale: "uz" | "ru") {
  const visitor = await Visitor.arrive(browser, visit);
  const { page } = visitor;
  return {
    visitor,
    store: new Storefront(page, shop.storefront, locale),
    click: new ClickPage(page, shop.emulator),
    payme: new PaymePage(page, shop.emulator),
  };
}

it("in Uzbek on a phone: a card declines, the next one pays, the order is paid once and has a receipt", async () => {
  const { visitor, store, click } = await arrive({ screen: "phone" }, "uz");
  const total = await orderFrom(store, AT_HOME, "click");

  expect(await click.arrived()).toBe(total);
  expect(await click.language()).toBe("uz");
  await visitor.picture("70-click-uz-phone");
  expect(await visitor.overflow()).toBe(0);
  await click.enterCard(DECLINED_CARD);
  await click.confirm();
  await click.result("failed");
  await visitor.picture("71-click-declined-uz-phone");
  await click.returnToShop();
  const order = await store.order.arrived();
  await store.order.says("To'lov kutilmoqda");

  await store.order.payWith("click");
  expect(await click.arrived()).toBe(total);
  await click.enterCard(GOOD_CARD);
  await visitor.picture("72-click-sms-uz-phone");
  await click.confirm();
  await click.result("paid");
  await store.order.arrived();
  await store.order.says("To'landi");
  expect(await store.order.total()).toBe(total);
  await visitor.picture("73-paid-by-click-uz-phone", { whole: true });
  expect(await visitor.overflow()).toBe(0);

  const books = await database.books(order);
  const receipt = async () => (await control.paymentOf(books.display_id))?.fiscal?.qr_url;
  await eventually(async () => (await receipt()) !== undefined, true);
  await receiptIsShown(store, order, await receipt());
  expect(visitor.troubles).toEqual([]);
  await visitor.leave();

  const paid = paidOnce("click", books, total, 1);
  await eventually(() => database.books(order), {
    ...paid,
    attempts: [
      { state: "cancelled", counts: false, amount: total, refund_due: null },
      ...paid.attempts,
    ],
  });
  const calls = (await database.journal(order)).filter((method) => /prepare|complete/.test(method));
  expect(calls).toEqual(["prepare", "complete", "prepare", "complete"]);
  const payment = await control.paymentOf(books.display_id);
  expect(payment).toMatchObject({ state: "paid", reversed_by: null });
  expect(await database.orderStatus(order)).toBe("pending");
  expect(payment?.calls.flatMap(({ complaint }) => complaint ?? [])).toEqual([]);
});

it("starts with Click, pays with Payme, and Click's late debit is sent back", async () => {
  const { visitor, store, click, payme } = await arrive({ screen: "phone" }, "ru");
  const total = await orderFrom(store, IN_SAMARKAND, "click");
  expect(await click.arrived()).toBe(total);
  const prepared = await control.prepare(visitor.page.url());
  expect(prepared.state).toBe("prepared");

  await visitor.page.goto(prepared.return_url ?? "");
  const order = await store.order.arrived();
  await store.order.says("Оплата проводится");
  await visitor.picture("74-prepared-at-click-ru-phone", { whole: true });
  await store.order.payWith("payme");
  expect(await payme.arrived()).toBe(total);
  await payme.enterCard(GOOD_CARD);
  await payme.confirm();
  await payme.result("paid");
  await store.order.arrived();
  await store.order.says("Оплачено");

  await control.behave({ api: "bad_gateway" });
  const debited = await control.debit(prepared.id);
  expect(debited.state).toBe("paid");
  const paid = paidOnce("payme", await database.books(order), total, 1);
  const twice = (second: Partial<OrderBooks["attempts"][number]>) => [
    { state: "performed", counts: false, amount: total, refund_due: "already_paid", ...second },
    ...paid.attempts,
  ];
  // The reversal waits for Click to be back.
  await eventually(() => database.books(order), { ...paid, attempts: twice({}), outbox: 1 });
  await merchantSeesDebt(order);

  await control.behave();
  const end = async () => {
    const { state, reversed_by } = await control.payment(prepared.id);
    return { state, reversed_by };
  };
  await eventually(end, { state: "reversed", reversed_by: "shop" }, { within: 60_000 });
  await eventually(() => database.books(order), {
    ...paid,
    attempts: twice({ state: "refunded", refund_due: null }),
  });
  // Only what pays for the order has a receipt, and its link is the one the buyer finds.
  const { display_id } = await database.books(order);
  expect((await control.payment(prepared.id)).fiscal).toBeNull();
  const receipt = await new PaymeControl(shop.emulator).sendFiscalReceipt(display_id);
  await receiptIsShown(store, order, receipt);
  await store.order.says("Оплачено");
  expect(await database.orderStatus(order)).toBe("pending");
  await visitor.picture("75-paid-once-ru-phone", { whole: true });
  expect(visitor.troubles).toEqual([]);
  await visitor.leave();
});

async function merchantSeesDebt(order: string): Promise<void> {
  const merchant = await Visitor.arrive(browser, { screen: "desktop", language: "en-US" });
  const admin = new Admin(merchant.page, shop.backend);
  await admin.logIn();
  const screen = await admin.openOrder(order);
  await screen.saysOfPayment("Captured");
  await screen.saysInStory("The money has arrived.");
  await screen.saysInStory("The money was taken but does not pay for this order.");
  await merchant.picture("76-admin-due-back", { whole: true });
  await merchant.leave();
}

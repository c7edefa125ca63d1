import type { Browser } from "playwright-core";
import { openBrowser, Visitor } from "./browser";
import { AT_HOME, orderFrom } from "./buyers";
import { paidOnce, ShopDatabase, type OrderBooks } from "./database";
import { GOOD_CARD, PaymePage } from "./emulator-page";
import { eventually } from "./eventually";
import { PaymeCabinet } from "./payme-cabinet";
import { fiscalLink, PaymeControl } from "./payme-control";
import { runningShop } from "./running-shop";
import { receiptIsShown } from "./shown-receipt";
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

it("the merchant sends a receipt and gives the money back in Payme's cabinet: the order and its stock follow", async () => {
  const buyer = await Visitor.arrive(browser, { screen: "phone" });
  const store = new Storefront(buyer.page, shop.storefront, "uz");
  const payme = new PaymePage(buyer.page, shop.emulator);
  const total = await orderFrom(store, AT_HOME, "payme");
  await payme.arrived();
  await payme.enterCard(GOOD_CARD);
  await payme.confirm();
  const order = await store.order.arrived();
  await store.order.says("To'landi");
  const { display_id } = await database.books(order);
  await eventually(
    () => database.books(order),
    paidOnce("payme", await database.books(order), total, 1),
  );

  const merchant = await Visitor.arrive(browser, { screen: "desktop" });
  const cabinet = new PaymeCabinet(merchant.page, shop.emulator);
  await cabinet.open(display_id);
  await cabinet.sendReceipt();
  const receipt = fiscalLink(await new PaymeControl(shop.emulator).receiptOf(display_id));
  await receiptIsShown(store, order, receipt);

  await cabinet.refund();
  await merchant.picture("90-refunded-in-payme-cabinet");
  await merchant.leave();
  const heading = async (): Promise<string> => {
    await store.open(`/order/${order}`);
    return store.page.getByRole("heading", { level: 2 }).first().innerText();
  };
  await eventually(heading, "Pul qaytarildi", { every: 1000 });
  // What was sold keeps its receipt.
  await receiptIsShown(store, order, receipt);
  await buyer.picture("91-refunded-uz-phone", { whole: true });
  expect(await buyer.overflow()).toBe(0);
  expect(buyer.troubles).toEqual([]);
  await buyer.leave();

  const money = async () => {
    const { captures, transactions, attempts, outbox, reserved } = await database.books(order);
    return { captures, transactions, attempts, outbox, reserved };
  };
  await eventually<Partial<OrderBooks>>(money, {
    captures: [{ provider_id: "pp_payme_payme", amount: total }],
    transactions: [
      { reference: "capture", amount: total },
      { reference: "refund", amount: -total },
    ],
    attempts: [{ state: "refunded", counts: false, amount: total, refund_due: null }],
    outbox: 0,
    reserved: 0,
  });
  expect(await database.orderStatus(order)).toBe("canceled");
});

import type { Browser } from "playwright-core";
import { openBrowser, Visitor, type Visit } from "./browser";
import { AT_HOME, IN_SAMARKAND, orderFrom } from "./buyers";
import { paidOnce, ShopDatabase } from "./database";
import { HUMO_CARD } from "../emulators/test-cards.ts";
import { MulticardPage, OTP, UZCARD_CARD } from "./emulator-page";
import { eventually } from "./eventually";
import { enterFiscalCodes } from "./fiscal-codes";
import { MulticardControl } from "./multicard-control";
import { runningShop } from "./running-shop";
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
  expect(payment.tax?.qr_url).toContain("https://ofd.soliq.uz/");
  await receiptIsShown(store, order, payment.tax?.qr_url ?? "");
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

it("in English on a desk: staff give a part of the money back, the rest stays sold", async () => {
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
  await visitor.leave();
  const before = await database.books(order);
  await eventually(() => database.books(order), paidOnce("uzcard", before, total, 1));
  const { id } = await control.latest();

  const part = 5_000;
  await refund(order, part);
  await eventually(
    async () => (await database.books(order)).transactions,
    [
      { reference: "capture", amount: total },
      { reference: "refund", amount: -part },
    ],
  );
  const payment = await control.payment(id);
  expect(payment).toMatchObject({ status: "success", refunded: part * 100 });
  const refunded = payment.calls.filter(({ what }) => what.startsWith("DELETE"));
  expect(refunded).toHaveLength(1);
  const { captures, reserved, attempts } = await database.books(order);
  expect({ captures, reserved }).toEqual({
    captures: [{ provider_id: "pp_uzcard_uzcard", amount: total }],
    reserved: 1,
  });
  expect(attempts).toMatchObject([{ state: "performed", counts: true }]);
});

/** The receipt's link stands on the order's page as soon as the gateway has told it. */
async function receiptIsShown(store: Storefront, order: string, link: string): Promise<void> {
  const shown = async () => {
    await store.open(`/order/${order}`);
    const receipt = store.page.getByRole("link", { name: store.t("order.receipt") });
    return (await receipt.count()) > 0 && (await receipt.getAttribute("href"));
  };
  await eventually(shown, link, { every: 1000 });
}

/** As the admin's order page asks for it; so'm. */
async function refund(order: string, amount: number): Promise<void> {
  type Story = { story: { attempts: { id: string; state: string }[] } };
  const { story } = await staff.call<Story>("GET", `/admin/ledger/orders/${order}`);
  const attempt = story.attempts.find(({ state }) => state === "performed");
  const path = `/admin/ledger/attempts/${attempt?.id}/refunds`;
  const answer = await staff.call("POST", path, { amount, stock: "keep" });
  expect(answer).toMatchObject({ transfer: { kind: "refund" } });
}

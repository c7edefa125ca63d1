import { setTimeout as pause } from "node:timers/promises";
import type { Browser } from "playwright-core";
import { AccountPages } from "./account-pages";
import { openBrowser, Visitor, type Visit } from "./browser";
import { AT_HOME, IN_SAMARKAND, orderFrom } from "./buyers";
import { ShopDatabase } from "./database";
import { eventually } from "./eventually";
import { AZIZA, ORDERS_GROUP, PhoneEmulator } from "./phone-emulator";
import { runningShop } from "./running-shop";
import { StaffApi } from "./staff-api";
import { Storefront } from "./storefront-pages";
import type { Locale } from "../../storefront/src/i18n/locale";

jest.setTimeout(240_000);

const shop = runningShop();
const database = new ShopDatabase(shop.database);
const phones = new PhoneEmulator(shop.emulator);
const staff = new StaffApi(shop.backend);
/** The gateway asks for a second of quiet when it is asked too much. */
const GATEWAY_REST_MS = 1_500;
let browser: Browser;

beforeAll(async () => {
  await Promise.all([database.open(), staff.logIn()]);
  browser = await openBrowser();
});

afterAll(async () => {
  await Promise.all([phones.unblock(AZIZA), phones.takeTexts(true)]);
  await browser?.close();
  await database.close();
});

async function arrive(visit: Visit) {
  const visitor = await Visitor.arrive(browser, visit);
  const speak = (locale: Locale) => {
    const store = new Storefront(visitor.page, shop.storefront, locale);
    return { store, account: new AccountPages(store) };
  };
  return { visitor, speak, ...speak("uz") };
}

/** Asks for a code on the page that is open, and reads it from the phone. */
async function codeFor(account: AccountPages, spelled: string, phone: string): Promise<string> {
  const known = (await phones.texts(phone)).length;
  await account.askCode(spelled);
  return phones.codeAfter(phone, known);
}

const isRussian = (text: string) => /[а-я]/i.test(text);

it("a new shopper signs in by code, orders, changes the language, links Telegram, blocks the bot", async () => {
  const phone = "998935550101";
  const { visitor, speak, store, account } = await arrive({ screen: "desktop" });
  await store.open("/");
  await store.home.openCategory(await store.home.firstCategory());
  const product = await store.list.openFirst();
  await store.product.add(1);

  // The code comes by SMS; a wrong one says how many tries are left, and signing in leads back to the product.
  await account.pressSignIn();
  await visitor.picture("80-sign-in-desktop");
  const code = await codeFor(account, "+998(93)555-01-01", phone);
  await visitor.picture("81-code-desktop");
  await account.typeCode(code === "0000" ? "0001" : "0000");
  expect(await account.codeError()).toContain(store.t.count("problem.tries", 4));
  await account.typeCode(code);
  await store.heading(product).waitFor();
  await account.signedIn();
  expect(visitor.troubles).toEqual([]);

  // The cart came along, and the first order fills in the address book.
  await store.openCart();
  await store.cart.checkOut();
  await store.contact.submit({ ...AT_HOME, phone: "93 555 01 01" });
  await store.delivery.arrived();
  await store.delivery.choose("standard", "cash");
  const before = (await phones.texts(phone)).length;
  await store.delivery.place();
  const first = await store.order.arrived();
  await eventually(async () => (await phones.texts(phone)).length > before, true);
  expect((await phones.texts(phone)).slice(before).filter(isRussian)).toEqual([]);
  expect(await account.orders()).toEqual([first]);
  await visitor.picture("82-orders-desktop");
  expect(await account.address()).toMatch(/^cuaddr_/);

  // From now on in Russian.
  await account.chooseLanguage("ru");
  const russian = speak("ru");
  const sent = (await phones.texts(phone)).length;
  await orderAgain(russian.store);
  await eventually(async () => (await phones.texts(phone)).slice(sent).some(isRussian), true);

  // Telegram takes over from SMS.
  await phones.say(AZIZA, `/start ${await russian.account.telegramToken()}`);
  await eventually(() => russian.account.telegramIsLinked(), true);
  await visitor.picture("83-telegram-desktop");
  await bindOrdersGroup();
  const [texts, told] = [await phones.texts(phone), await phones.botTexts(AZIZA)];
  const accepted = await orderAgain(russian.store);
  await eventually(
    async () => (await phones.botTexts(AZIZA)).slice(told.length).some(isRussian),
    true,
  );
  expect(await phones.texts(phone)).toEqual(texts);

  // The merchant accepts it from the group, once.
  await acceptFromGroup(await numberOf(accepted));

  // A blocked bot means SMS.
  await phones.block(AZIZA);
  const count = (await phones.texts(phone)).length;
  await orderAgain(russian.store);
  await eventually(async () => (await phones.texts(phone)).length > count, true);

  // All of it is in the inbox, in Russian as well.
  const inbox = await russian.account.inbox();
  await visitor.picture("84-inbox-desktop", { whole: true });
  expect(inbox.length).toBeGreaterThanOrEqual(4);
  expect(inbox.every(isRussian)).toBe(true);
  expect(await russian.account.unread()).toBeGreaterThanOrEqual(4);
  expect(visitor.troubles).toEqual([]);
  await visitor.leave();

  /** Another order, by the words of the language the shop is in. */
  async function orderAgain(shopIn: Storefront): Promise<string> {
    await orderFrom(shopIn, { ...IN_SAMARKAND, phone: "93 555 01 01" }, "cash");
    return shopIn.order.arrived();
  }
});

it("on a phone without scripts; nothing of another shopper can be read or touched", async () => {
  const phone = "998935550202";
  const aziza = await arrive({ screen: "phone", javaScript: false });
  await aziza.store.open("/account/orders");
  await aziza.visitor.picture("85-sign-in-phone");
  const code = await codeFor(aziza.account, "93 555 02 02", phone);
  await aziza.visitor.picture("86-code-phone");
  expect(await aziza.visitor.overflow()).toBe(0);
  await aziza.account.pasteCode(code);
  await aziza.account.pressEnter();
  await aziza.account.signedIn();
  expect(new URL(aziza.visitor.page.url()).pathname).toBe("/account/orders");
  await orderFrom(aziza.store, { ...AT_HOME, phone: "93 555 02 02" }, "cash");
  const order = await aziza.store.order.arrived();
  const address = await aziza.account.address();
  await eventually(async () => (await aziza.account.inbox()).length > 0, true);
  const message = await aziza.account.unreadMessage();
  for (const [name, path] of Object.entries(PAGES)) {
    expect([path, await aziza.store.open(path)]).toEqual([path, 200]);
    await aziza.visitor.picture(`87-${name}-phone`, { whole: true });
    expect([path, await aziza.visitor.overflow()]).toEqual([path, 0]);
  }
  await aziza.account.setPassword("nok-olma-anor");
  const again = await arrive({ screen: "phone" });
  await again.account.signInByPassword("+998 93 5550202", "nok-olma-anor");
  const [session] = await aziza.account.otherSignIns();

  const botir = await arrive({ screen: "phone" });
  await botir.store.open("/sign-in");
  await botir.account.pasteCode(await codeFor(botir.account, "935550303", "998935550303"));
  await botir.account.signedIn();
  const hers = [`/account/orders/${order}`, `/order/${order}`, `/account/addresses/${address}`];
  for (const path of hers) {
    expect([path, await aziza.store.open(path)]).toEqual([path, 200]);
    expect([path, await botir.store.open(path)]).toEqual([path, 404]);
  }
  expect(await botir.account.orders()).toEqual([]);

  // Forms with somebody else's ids change nothing.
  const unread = await aziza.account.unread();
  await botir.account.post("/account/security", { end: session ?? "" });
  await botir.account.post("/account/addresses", { remove: address });
  await botir.account.post("/account/inbox", { read: message });
  await again.store.open("/account/orders");
  await again.account.signedIn();
  expect(await aziza.account.address()).toBe(address);
  expect(await aziza.account.unread()).toBe(unread);

  // Signed out everywhere, the other browser is out at once.
  await aziza.account.signOutEverywhere();
  await again.store.open("/account/orders");
  await again.store.heading(again.store.t("signIn.title")).waitFor();
  await again.store.open(`/order/${order}`);
  await again.store.heading(again.store.t("signIn.title")).waitFor();
  for (const { visitor } of [aziza, again, botir]) {
    expect(visitor.troubles).toEqual([]);
    await visitor.leave();
  }
});

it("says that no SMS can be sent, keeps the number and offers Telegram", async () => {
  const { visitor, store, account } = await arrive({ screen: "phone" });
  const known = (await phones.texts("998935550505")).length;
  await phones.takeTexts(false);
  await store.open("/sign-in");
  await account.wishForCode("93 555 05 05");
  expect(await account.noCode()).toBe(store.t("problem.smsUnavailable"));
  expect(await account.offersTelegram()).toBe(true);
  await visitor.picture("88-no-sms-phone");

  await phones.takeTexts(true);
  await pause(GATEWAY_REST_MS);
  await account.trySmsAgain();
  await account.pasteCode(await phones.codeAfter("998935550505", known));
  await account.signedIn();
  expect(visitor.troubles).toEqual([]);
  await visitor.leave();
});

const PAGES = {
  account: "/account",
  orders: "/account/orders",
  addresses: "/account/addresses",
  "new-address": "/account/addresses/new",
  profile: "/account/profile",
  preferences: "/account/notifications",
  telegram: "/account/telegram",
  security: "/account/security",
  number: "/account/phone",
  password: "/account/password",
  deletion: "/account/delete",
};

/** The merchant writes the command of the admin page into the group. */
async function bindOrdersGroup(): Promise<void> {
  const path = "/admin/telegram/groups/orders/token";
  const { command } = await staff.call<{ command: string }>("POST", path, { locale: "uz" });
  await phones.say(ORDERS_GROUP, command);
  await eventually(async () => {
    const { groups } = await staff.call<{ groups: { name: string; state: string }[] }>(
      "GET",
      "/admin/telegram",
    );
    return groups.find(({ name }) => name === "orders")?.state;
  }, "active");
}

/** Presses the first button below the news of this order, and waits until the buttons are gone. */
async function acceptFromGroup(number: number): Promise<void> {
  const news = async () => {
    const messages = await phones.messages(ORDERS_GROUP);
    return messages.findLast(({ from, text }) => from === "bot" && text.includes(String(number)));
  };
  await eventually(async () => Boolean((await news())?.buttons.length), true);
  const message = await news();
  await phones.press(ORDERS_GROUP, message!, message!.buttons.flat()[0]!.data);
  await eventually(async () => (await news())?.buttons.length, 0);
}

async function numberOf(order: string): Promise<number> {
  return (await database.books(order)).display_id;
}

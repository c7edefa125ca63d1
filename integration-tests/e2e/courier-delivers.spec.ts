import type { Browser } from "playwright-core";
import { Admin } from "./admin-pages";
import { openBrowser, Visitor } from "./browser";
import { IN_SAMARKAND } from "./buyers";
import { CourierPage } from "./courier-page";
import { ShopDatabase } from "./database";
import { DeliveryAdmin } from "./delivery-admin";
import { eventually } from "./eventually";
import { packOrder } from "./packing";
import { PhoneEmulator } from "./phone-emulator";
import { runningShop } from "./running-shop";
import { StaffApi } from "./staff-api";
import { Storefront } from "./storefront-pages";

jest.setTimeout(240_000);

const shop = runningShop();
const database = new ShopDatabase(shop.database);
const phones = new PhoneEmulator(shop.emulator);
const staff = new StaffApi(shop.backend);
/** Another number on every run: whoever asks for codes too often gets none. */
const digits = `99893555${String(Date.now() % 10_000).padStart(4, "0")}`;
const COURIER = { name: `Jasur ${digits.slice(-4)}`, phone: `+${digits}`, digits };
/** The square of Registan. */
const REGISTAN = { latitude: 39.6547, longitude: 66.9758, accuracy: 12 };
let browser: Browser;

beforeAll(async () => {
  await Promise.all([database.open(), staff.logIn()]);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await database.close();
});

it("express to Samarkand: assigned, picked up, handed over without a line, watched live, cash handed in", async () => {
  // The shopper orders by express and pays at the door.
  const shopper = await Visitor.arrive(browser, { screen: "phone", language: "ru-RU" });
  const store = new Storefront(shopper.page, shop.storefront, "ru");
  await store.open("/");
  await store.home.openCategory(await store.home.firstCategory());
  await store.list.openFirst();
  await store.product.add(1);
  await store.openCart();
  await store.cart.checkOut();
  await store.contact.submit(IN_SAMARKAND);
  await store.delivery.arrived();
  const { delivery, total } = await store.delivery.choose("express", "cash");
  expect(delivery).toBe(35_000);
  await store.delivery.place();
  const order = await store.order.arrived();

  // Packed: the page that is open says so by itself.
  const order_no = await packOrder(staff, order);
  await store.order.says(store.t("parcel.ready"));

  // The operator hires a courier and gives him the parcel; the shopper sees that and the code for him.
  const operator = await Visitor.arrive(browser, { screen: "desktop", language: "en-US" });
  const desk = new DeliveryAdmin(operator.page, shop.backend);
  await new Admin(operator.page, shop.backend).logIn();
  await desk.hire(COURIER.name, COURIER.phone);
  await desk.assign(order_no, COURIER.name);
  await operator.picture("100-assigned-by-operator");
  await store.order.says(store.t("parcel.assigned"));
  const code = await handOverCode();
  expect(code).toMatch(/^\d{4}$/);

  // The courier signs in by SMS and sees where to go, never what is inside.
  const rider = await Visitor.arrive(browser, { screen: "phone" });
  await rider.page.context().grantPermissions(["geolocation"], { origin: shop.storefront });
  await rider.page.context().setGeolocation(REGISTAN);
  const courier = new CourierPage(rider.page, shop.storefront, "uz");
  await courier.open();
  const known = (await phones.texts(COURIER.digits)).length;
  await courier.signIn(COURIER.digits.slice(3), () => phones.codeAfter(COURIER.digits, known));
  await courier.isIn(order_no, "assigned");
  const card = await courier.stop(order_no).innerText();
  expect(card).toContain(IN_SAMARKAND.street);
  expect(card.replace(/\D/g, "")).toContain(String(total));
  await rider.picture("101-courier-list", { whole: true });

  // In the yard there is a line: the shopper sees the courier come nearer.
  await courier.pickUp(order_no);
  await courier.nothingWaits();
  await courier.isIn(order_no, "on_the_way");
  await courier.showPosition();
  await store.order.says(store.t("parcel.on_the_way"));
  const onTheMap = shopper.page.getByRole("main").locator('a[href*="66.97580,39.65470"]');
  await onTheMap.waitFor();
  await shopper.picture("102-courier-on-the-way", { whole: true });

  // Whoever has the code of the parcel sees as much, without a script too, and nothing of the buyer.
  const tracking = await trackingPage();
  const onlooker = await Visitor.arrive(browser, { screen: "phone", javaScript: false });
  await onlooker.page.goto(`${shop.storefront}${tracking}`);
  const seen = await onlooker.page.getByRole("main").innerText();
  expect(seen).toContain("Samarqand viloyati, Samarqand shahri");
  const secrets = [IN_SAMARKAND.street, IN_SAMARKAND.name, IN_SAMARKAND.phone, code];
  const beside = seen.replaceAll(tracking.slice(-8), "");
  expect(secrets.filter((secret) => beside.includes(secret))).toEqual([]);
  await onlooker.picture("103-tracking-page", { whole: true });

  // A wrong code is explained, with the tries that are left.
  await courier.deliver(order_no, code === "0000" ? "0001" : "0000");
  const refusal = await courier.refusal();
  expect(refusal).toContain(courier.say.problem("code_wrong"));
  expect(refusal).toContain(courier.say("triesLeft", { count: 4 }));
  await courier.isIn(order_no, "on_the_way");

  // At the door there is no line: it is kept, even by a page that is opened anew.
  await rider.page.context().setOffline(true);
  expect(await courier.deliver(order_no, code)).toBe(total);
  await courier.waits(1);
  await rider.page.reload();
  await courier.waits(1);
  await courier.isIn(order_no, "delivered");
  await rider.picture("104-courier-offline", { whole: true });
  await store.order.says(store.t("parcel.on_the_way"));

  // Back on the line it goes out once, and the shopper sees it.
  await rider.page.context().setOffline(false);
  await courier.nothingWaits();
  await courier.isIn(order_no, "delivered");
  await store.order.says(store.t("parcel.delivered"));
  await store.order.says(store.t("order.paid"));
  await shopper.picture("105-delivered", { whole: true });
  await eventually(
    async () => (await database.books(order)).captures,
    [{ provider_id: "pp_system_default", amount: total }],
  );
  expect(await courier.cashHeld()).toBe(total);

  // The cash is handed in, and the figures tell the same story.
  expect(await desk.takeCash(COURIER.name)).toBe(total);
  expect(await desk.performance(COURIER.name)).toEqual({
    delivered: 1,
    onTimePercent: 100,
    held: 0,
  });
  await operator.picture("106-performance");
  await rider.page.reload();
  await eventually(() => courier.cashHeld(), 0);

  for (const visitor of [shopper, rider, onlooker]) {
    expect(visitor.troubles).toEqual([]);
    expect(await visitor.overflow()).toBeLessThanOrEqual(0);
  }

  async function handOverCode(): Promise<string> {
    const box = shopper.page.locator(".hand-over strong");
    await box.waitFor();
    return (await box.innerText()).trim();
  }

  /** Where the order's page leads whoever shall not see the order; in Uzbek. */
  async function trackingPage(): Promise<string> {
    const link = shopper.page.getByRole("link", { name: store.t("tracking.follow") });
    return ((await link.getAttribute("href")) ?? "").replace(/^\/ru/, "");
  }
});

it("a code nobody has is said to be unknown, with a way to type another", async () => {
  const visitor = await Visitor.arrive(browser, { screen: "phone" });
  const store = new Storefront(visitor.page, shop.storefront, "uz");
  expect(await store.open("/t/00000000")).toBe(404);
  await store.heading(store.t("tracking.unknown")).waitFor();
  await visitor.page.getByLabel(store.t("tracking.code")).fill("zzzz-zzzz");
  await visitor.page.getByRole("button", { name: store.t("tracking.show") }).click();
  await visitor.page.waitForURL("**/t/ZZZZZZZZ");
  await store.heading(store.t("tracking.unknown")).waitFor();
});

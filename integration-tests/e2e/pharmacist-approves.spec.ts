import type { Browser } from "playwright-core";
import { DEMO_PHARMACISTS } from "../../src/seed/demo-people";
import { AccountPages } from "./account-pages";
import { openBrowser, Visitor } from "./browser";
import { AT_HOME } from "./buyers";
import { ShopDatabase } from "./database";
import { eventually } from "./eventually";
import { bringParcel } from "./parcel-brought";
import { PharmacistDesk } from "./pharmacist-desk";
import { PhoneEmulator } from "./phone-emulator";
import { photograph } from "./photograph";
import { PrescriptionPages } from "./prescription-pages";
import { runningShop } from "./running-shop";
import { StaffApi } from "./staff-api";
import { Storefront } from "./storefront-pages";

jest.setTimeout(240_000);

const shop = runningShop();
const database = new ShopDatabase(shop.database);
const phones = new PhoneEmulator(shop.emulator);
const staff = new StaffApi(shop.backend);
/** Other numbers on every run: whoever asks for codes too often gets none. */
const run = String(Date.now() % 10_000).padStart(4, "0");
const SHOPPER = `99890666${run}`;
const COURIER = `+99893666${run}`;
const WANTED = {
  substituted: { handle: "lozamig-sd-tabletkalar", title: "Lozamig SD", other: "Lozartan ML" },
  approved: { handle: "rizoprol-tabletkalar", title: "Rizoprol" },
  rejected: { handle: "azit-kapsulalar", title: "Azit" },
};
let browser: Browser;

beforeAll(async () => {
  await Promise.all([database.open(), staff.logIn()]);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await database.close();
});

it("two pages, partly approved with a substitute, reserved, paid at the counter; the rest comes by courier", async () => {
  const shopper = await Visitor.arrive(browser, { screen: "phone" });
  const store = new Storefront(shopper.page, shop.storefront, "uz");
  const rx = new PrescriptionPages(store);

  // One cart with two parts; the ordinary one is ordered at once and leaves the other where it is.
  await store.open("/");
  await store.home.openCategory(await store.home.firstCategory());
  await store.list.openFirst();
  await store.product.add(1);
  for (const { handle } of Object.values(WANTED)) await rx.wish(handle);
  expect(await rx.wished()).toHaveLength(3);
  await shopper.picture("110-cart-of-two-parts", { whole: true });
  await store.cart.checkOut();
  await store.contact.submit(AT_HOME);
  await store.delivery.arrived();
  const { total } = await store.delivery.choose("standard", "cash");
  await store.delivery.place();
  const order = await store.order.arrived();

  // The prescription: sign in, for whom, two photographs.
  await store.openCart();
  expect(await rx.wished()).toHaveLength(3);
  await rx.start();
  const account = new AccountPages(store);
  const known = (await phones.texts(SHOPPER)).length;
  await account.askCode(SHOPPER);
  await account.typeCode(await phones.codeAfter(SHOPPER, known));
  await rx.writeDown({ name: "Dilnoza Karimova", birthYear: "1985" });
  await rx.addPages(await Promise.all([1, 2].map(picture)));
  await shopper.picture("111-pages-added", { whole: true });
  await rx.submit();
  const address = shopper.page.url().replace(/\?.*/, "");
  const number = /^\d+/.exec(await shopper.page.getByRole("heading", { level: 1 }).innerText())![0];

  // The pharmacist reads it and decides line by line.
  const pharmacist = await Visitor.arrive(browser, { screen: "desktop", language: "en-US" });
  const desk = new PharmacistDesk(pharmacist.page, shop.backend);
  await desk.logIn(DEMO_PHARMACISTS[0].email);
  await desk.take(number);
  await desk.sees(2);
  await desk.substitute(WANTED.substituted.title, WANTED.substituted.other);
  await desk.approve(WANTED.approved.title);
  await desk.reject(WANTED.rejected.title, "e_prescription_required");
  await pharmacist.picture("112-pharmacists-desk");
  await desk.decide(today());

  // Reasons in plain words, a substitute that is asked about, a number for the counter.
  await shopper.page.goto(address);
  await rx.says(store.t("rx.partly"));
  expect(await rx.lines()).toEqual([
    expect.stringContaining(WANTED.substituted.other),
    expect.stringContaining(store.t("rxLine.approved")),
    expect.stringContaining("elektron retsept kerak"),
  ]);
  await shopper.picture("113-partly-approved", { whole: true });
  await rx.acceptSubstitute();
  const reservation = await rx.reserve();
  expect(reservation.total).toBe(17_200 + 25_700);
  await shopper.picture("114-reserved", { whole: true });

  // Handed over and paid at the counter.
  await desk.handOver(reservation.number);
  await pharmacist.picture("115-handed-over");
  await shopper.page.goto(address);
  await rx.says(store.t("rx.fulfilled"));
  const [reserved] = await database.ordersByNumber(reservation.number);
  await eventually(
    async () => (await database.ordersByNumber(reservation.number))[0]?.status,
    "completed",
  );
  expect((await database.books(reserved!.id)).captures).toEqual([
    { provider_id: "pp_system_default", amount: reservation.total },
  ]);

  // The ordinary part comes by courier, paid at the door.
  await store.open(`/order/${order}`);
  const taken = await bringParcel(staff, shop.backend, {
    order,
    phone: COURIER,
    codeOf: async () => (await shopper.page.locator(".hand-over strong").innerText()).trim(),
  });
  expect(taken).toBe(total);
  await store.order.says(store.t("parcel.delivered"));

  expect(shopper.troubles).toEqual([]);
  expect(await shopper.overflow()).toBeLessThanOrEqual(0);
});

async function picture(page: number) {
  const buffer = await photograph(page, `Losartani 50 mg N ${run}`);
  return { name: `sahifa-${page}.jpg`, mimeType: "image/jpeg", buffer };
}

/** The day in Tashkent, `2026-11-21`. */
function today(): string {
  return new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10);
}

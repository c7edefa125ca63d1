import { eventually } from "./eventually";
import { fillCart } from "./filled-cart";
import { packOrder } from "./packing";
import { photograph } from "./photograph";
import { scriptsOf } from "./scripts/page-scripts";
import { runningShop } from "./running-shop";
import { signedInCookies } from "./signed-in";
import { StaffApi } from "./staff-api";

jest.setTimeout(60_000);

const KB = 1024;
const BROWSING = 20 * KB;
const CHECKOUT = 45 * KB;
const COURIER = 40 * KB;

/**
 * How much script a phone has to load, gzip, everything a page may ever import included, measured on the running build.
 */
describe("script budgets", () => {
  const shop = runningShop();
  const { storefront } = shop;

  it.each([
    ...["/", "/ru", "/search?q=choy", "/cart", "/no-such-page"],
    ...["/sign-in", "/sign-in/password", "/sign-in/reset"],
    ...["/prescription", "/category/retsept-bilan", "/product/lozamig-sd-tabletkalar"],
  ])("%s stays within 20 KB", async (path) => {
    await expectWithin(BROWSING, await open(path));
  });

  it("a department and a product stay within 20 KB", async () => {
    const home = await open("/");
    const department = await open(firstLink(home.html, "/category/"));
    const product = await open(firstLink(department.html, "/product/"));
    await expectWithin(BROWSING, department);
    await expectWithin(BROWSING, product);
  });

  it("both steps of checkout, the order's page and the card page stay within 45 KB", async () => {
    const shopper = await fillCart(storefront);
    await expectWithin(BROWSING, await open("/cart", shopper.cookie));
    await expectWithin(CHECKOUT, await open("/checkout", shopper.cookie));
    await shopper.giveAddress();
    await expectWithin(CHECKOUT, await open("/checkout/delivery", shopper.cookie));
    const order = await shopper.order();
    await expectWithin(CHECKOUT, await open(order));
    await expectWithin(CHECKOUT, await open(`${order}/card`));
  });

  it("the courier's page stays within 40 KB", async () => {
    await expectWithin(COURIER, await open("/courier"));
  });

  it("the pages of a parcel stay within 20 KB", async () => {
    await expectWithin(BROWSING, await open("/t"));
    const shopper = await fillCart(storefront);
    await shopper.giveAddress();
    const order = await shopper.order();
    const staff = new StaffApi(shop.backend);
    await staff.logIn();
    await packOrder(staff, order.split("/").at(-1) ?? "");
    const parcelIn = async () => /href="(\/t\/\w{8})"/.exec((await open(order)).html)?.[1];
    await eventually(async () => (await parcelIn()) !== undefined, true);
    await expectWithin(CHECKOUT, await open(order));
    await expectWithin(BROWSING, await open((await parcelIn()) ?? ""));
  });

  it("the account stays within 20 KB", async () => {
    const cookie = await signedInCookies(shop, "998935550404");
    const rooms = ["orders", "inbox", "addresses", "addresses/new", "profile", "notifications"];
    const more = ["telegram", "security", "phone", "password", "delete"];
    await expectWithin(BROWSING, await open("/account", cookie));
    for (const room of [...rooms, ...more]) {
      await expectWithin(BROWSING, await open(`/account/${room}`, cookie));
    }
    const shopper = await fillCart(storefront, cookie);
    await shopper.giveAddress();
    const order = await shopper.order();
    await expectWithin(BROWSING, await open(`/account/orders/${order.split("/").at(-1)}`, cookie));
  });

  it("handing a prescription in stays within 20 KB, and goes by plain forms", async () => {
    const cookie = await signedInCookies(shop, "998935550405");
    await expectWithin(BROWSING, await open("/prescription/new", cookie));
    const patient = { relation: "self", name: "Dilnoza Karimova", birth_year: "1985" };
    const draft = await post("/prescription/new", { ...patient, consent: "yes" }, cookie);
    const no = new FormData();
    no.set("file", new File(["<script>alert(1)</script>"], "1.jpg", { type: "image/jpeg" }));
    expect(await post(`${draft}/pages`, no, cookie)).toBe(`${draft}?flash=page`);
    const page = new FormData();
    page.set(
      "file",
      new File([new Uint8Array(await photograph(1, "plain forms"))], "1.jpg", {
        type: "image/jpeg",
      }),
    );
    expect(await post(`${draft}/pages`, page, cookie)).toBe(draft);
    const opened = await open(draft, cookie);
    expect(opened.html).toMatch(/<img src="\/account\/prescriptions\/rx_\w+\/pages\/rxf_\w+"/);
    await expectWithin(BROWSING, opened);
    expect(await post(draft, { do: "submit" }, cookie)).toBe(`${draft}?flash=sent`);
    expect(await post(draft, { do: "cancel" }, cookie)).toBe(draft);
    await expectWithin(BROWSING, await open("/account/prescriptions", cookie));
  });

  /** Posts as a browser without scripts does. @returns where it is sent on to */
  async function post(
    path: string,
    form: Record<string, string> | FormData,
    cookie: string,
  ): Promise<string> {
    const answer = await fetch(new URL(path, storefront), {
      method: "POST",
      body: form instanceof FormData ? form : new URLSearchParams(form),
      headers: { cookie, origin: new URL(storefront).origin },
      redirect: "manual",
    });
    expect([path, answer.status]).toEqual([path, 303]);
    return answer.headers.get("location") ?? "";
  }

  type Opened = { url: URL; html: string };

  async function open(path: string, cookie = ""): Promise<Opened> {
    const url = new URL(path, storefront);
    const answer = await fetch(url, { headers: { cookie }, redirect: "manual" });
    const html = await answer.text();
    // A redirect or an error page would weigh little and prove nothing.
    expect([path, answer.status]).toEqual([path, path === "/no-such-page" ? 404 : 200]);
    return { url, html };
  }
});

async function expectWithin(
  budget: number,
  { url, html }: { url: URL; html: string },
): Promise<void> {
  const scripts = await scriptsOf(url, html);
  const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(scripts.length).toBeGreaterThan(0);
  if (total > budget) {
    const parts = scripts.map((one) => `${one.bytes} ${one.url}`).join("\n");
    throw new Error(
      `${url.pathname} loads ${total} bytes of script, the budget is ${budget}:\n${parts}`,
    );
  }
}

function firstLink(html: string, start: string): string {
  const main = html.slice(html.indexOf("<main"));
  const link = new RegExp(`href="(${start}[^"?]+)"`).exec(main)?.[1];
  if (!link) {
    throw new Error(`The page has no link to ${start}`);
  }
  return link;
}

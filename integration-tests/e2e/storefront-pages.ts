import type { Locator, Page } from "playwright-core";
import { translator, type Translate } from "../../storefront/src/i18n/dictionary";
import { localePath, type Locale } from "../../storefront/src/i18n/locale";

/** Who buys and where they live. `region` and `district` are as the shopper reads them. */
export type Contact = {
  name: string;
  phone: string;
  region: string;
  district: string;
  street: string;
};

export type PaymentChoice = "payme" | "click" | "uzcard" | "cash";

/** As the shop calls them. */
const ONLINE = { payme: "Payme", click: "Click", uzcard: "Uzcard" } as const;

/** `1 250 000 so'm` as 1250000. */
export const somOf = (text: string | null): number => Number((text ?? "").replace(/\D/g, ""));

/** The shop in one language, page by page, worked with by the names of its controls. */
export class Storefront {
  readonly t: Translate;
  readonly home: HomePage;
  readonly list: ProductListPage;
  readonly product: ProductPage;
  readonly cart: CartPage;
  readonly contact: ContactPage;
  readonly delivery: DeliveryPage;
  readonly order: OrderPage;
  readonly card: CardPage;

  constructor(
    readonly page: Page,
    private readonly origin: string,
    readonly locale: Locale,
  ) {
    this.t = translator(locale);
    this.home = new HomePage(page, this.t);
    this.list = new ProductListPage(page, this.t);
    this.product = new ProductPage(page, this.t);
    this.cart = new CartPage(page, this.t);
    this.contact = new ContactPage(page, this.t);
    this.delivery = new DeliveryPage(page, this.t);
    this.order = new OrderPage(page, this.t);
    this.card = new CardPage(page, this.t);
  }

  async open(path: string): Promise<number> {
    const response = await this.page.goto(this.origin + localePath(this.locale, path));
    return response?.status() ?? 0;
  }

  /** A path with its language, as a link has it. */
  async goTo(path: string): Promise<void> {
    await this.page.goto(this.origin + path);
  }

  async search(words: string): Promise<void> {
    await this.page.getByRole("searchbox").fill(words);
    await this.page.getByRole("searchbox").press("Enter");
    await this.page.waitForURL("**/search?q=*");
  }

  async openCart(): Promise<void> {
    const header = this.page.getByRole("banner");
    await header.getByRole("link", { name: this.t("header.cart") }).click();
    await heading(this.page, this.t("cart.title")).waitFor();
  }

  heading(text: string): Locator {
    return heading(this.page, text);
  }
}

abstract class ShopPage {
  constructor(
    protected readonly page: Page,
    protected readonly t: Translate,
  ) {}

  protected get main(): Locator {
    return this.page.getByRole("main");
  }
}

class HomePage extends ShopPage {
  async openCategory(name: string): Promise<void> {
    const categories = this.page.getByRole("region", { name: this.t("home.categories") });
    await categories.getByRole("link", { name }).first().click();
    await heading(this.page, name).waitFor();
  }

  async firstCategory(): Promise<string> {
    const categories = this.page.getByRole("region", { name: this.t("home.categories") });
    return (await categories.getByRole("link").first().innerText()).trim();
  }
}

/** A category or what a search found. */
class ProductListPage extends ShopPage {
  /** Opens the first product that can be bought. Returns its name. */
  async openFirst(): Promise<string> {
    const card = this.main
      .getByRole("listitem")
      .filter({ has: this.page.getByRole("heading") })
      .filter({ hasNotText: this.t("product.outOfStock") })
      .first();
    const link = card.getByRole("heading").getByRole("link");
    const title = (await link.innerText()).trim();
    await link.click();
    await heading(this.page, title).waitFor();
    return title;
  }
}

class ProductPage extends ShopPage {
  async add(quantity: number): Promise<void> {
    await this.main.getByLabel(this.t("product.quantity")).selectOption(String(quantity));
    await this.press();
    await this.page.getByText(this.t("flash.added")).waitFor();
  }

  async press(): Promise<void> {
    await this.main.getByRole("button", { name: this.t("product.addLong"), exact: true }).click();
  }
}

class CartPage extends ShopPage {
  async increase(title: string): Promise<void> {
    await this.main.getByRole("button", { name: this.t("cart.increase", { title }) }).click();
    await this.main.locator('[data-swap="cart"]:not([aria-busy="true"])').waitFor();
  }

  async quantity(): Promise<number> {
    return Number(await this.main.getByLabel(this.t("cart.quantity"), { exact: true }).innerText());
  }

  async total(): Promise<number> {
    return somOf(await this.main.locator(".sum-total dd").innerText());
  }

  async checkOut(): Promise<void> {
    await this.main.getByRole("link", { name: this.t("cart.checkout") }).click();
    await this.page.waitForURL("**/checkout");
  }
}

class ContactPage extends ShopPage {
  /** Fills the form and goes on; with a script the region comes before the district. */
  async submit(contact: Contact): Promise<void> {
    await this.main.getByLabel(this.t("checkout.name")).fill(contact.name);
    await this.main.getByLabel(this.t("checkout.phone")).fill(contact.phone);
    const region = this.main.getByLabel(this.t("checkout.region"), { exact: true });
    if (await region.isVisible()) {
      await region.selectOption(contact.region);
    }
    await this.main
      .getByLabel(this.t("checkout.district"), { exact: true })
      .selectOption(contact.district);
    await this.main.getByLabel(this.t("checkout.street")).fill(contact.street);
    await this.main.getByRole("button", { name: this.t("checkout.next") }).click();
  }

  /** The mistake the form shows beside the phone. */
  async phoneError(): Promise<string> {
    const id = "phone-error";
    await this.main
      .getByLabel(this.t("checkout.phone"))
      .and(this.page.locator(`[aria-invalid="true"][aria-describedby~="${id}"]`))
      .waitFor();
    return this.main.locator(`#${id}`).innerText();
  }
}

class DeliveryPage extends ShopPage {
  async arrived(): Promise<void> {
    await this.page.waitForURL("**/checkout/delivery");
  }

  /** Chooses how it comes and is paid. Returns the price of the delivery and the whole sum as shown, so'm. */
  async choose(
    kind: "standard" | "express",
    payment: PaymentChoice,
  ): Promise<{ delivery: number; total: number }> {
    // From its beginning: the hint of one method may name another.
    const way =
      payment === "cash" ? this.t("checkout.cash") : new RegExp(`^\\s*${ONLINE[payment]}`);
    await this.main.getByRole("radio", { name: this.t(`checkout.${kind}`) }).check();
    await this.main.getByRole("radio", { name: way }).check();
    const sums = this.main.locator(".of-delivery:visible dd:visible");
    return {
      delivery: somOf(await sums.first().innerText()),
      total: somOf(await sums.last().innerText()),
    };
  }

  async place(): Promise<void> {
    await this.main.getByRole("button", { name: this.t("checkout.place") }).click();
  }
}

class OrderPage extends ShopPage {
  /** Waits for the order's page; returns the order's id. */
  async arrived(): Promise<string> {
    await this.page.waitForURL(/\/order\/order_\w+(\?.*)?$/);
    return /order_\w+/.exec(this.page.url())?.[0] ?? "";
  }

  /** Waits until the payment panel says this. */
  async says(title: string): Promise<void> {
    await this.main.getByRole("heading", { level: 2, name: title, exact: true }).waitFor();
  }

  /** Where the link to the fiscal receipt leads; null when the page has none. */
  async receipt(): Promise<string | null> {
    const link = this.main.getByRole("link", { name: this.t("order.receipt"), exact: true });
    return (await link.count()) > 0 ? link.getAttribute("href") : null;
  }

  async switchToCash(): Promise<void> {
    await this.main.getByRole("button", { name: this.t("order.switchToCash") }).click();
  }

  /** The link to the payment page, whatever it is called at the moment. */
  async payWith(method: keyof typeof ONLINE): Promise<void> {
    await this.main.getByRole("link", { name: ONLINE[method] }).click();
  }

  async total(): Promise<number> {
    return somOf(await this.main.locator(".sum-total dd").innerText());
  }
}

/** The shop's own page of a payment by card. */
class CardPage extends ShopPage {
  /** Waits until it asks for the code from the message; returns the sum it names, so'm. */
  async asksForCode(): Promise<number> {
    await this.field.waitFor();
    return somOf(await this.main.locator(".card-sum").innerText());
  }

  /** Types the code as a person does; with a script a full code goes by itself. */
  async enterCode(code: string): Promise<void> {
    await this.field.pressSequentially(code);
  }

  async pasteCode(code: string): Promise<void> {
    await this.field.fill(code);
  }

  async confirm(): Promise<void> {
    await this.main.getByRole("button", { name: this.t("card.confirm") }).click();
  }

  /** Waits for the reason it gives. */
  async complains(error: "wrong_otp" | "card_not_allowed" | "insufficient_funds"): Promise<void> {
    await this.main
      .getByRole("alert")
      .getByText(this.t(`cardError.${error}`))
      .waitFor();
  }

  /** What is said of the tries that are left. */
  hint(): Promise<string> {
    return this.main.locator("#code-hint").innerText();
  }

  async tryAgain(): Promise<void> {
    await this.main.getByRole("button", { name: this.t("card.again") }).click();
  }

  private get field(): Locator {
    return this.main.getByLabel(this.t("card.code"));
  }
}

function heading(page: Page, text: string): Locator {
  return page.getByRole("main").getByRole("heading", { level: 1, name: text });
}

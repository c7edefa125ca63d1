import type { Locator, Page } from "playwright-core";
import type { Locale } from "../../storefront/src/i18n/locale";
import { courierSay, type CourierSay } from "../../storefront/src/courier/texts/texts";
import { somOf } from "./storefront-pages";

/** The courier's page on a phone, worked with by the names of its controls. */
export class CourierPage {
  readonly say: CourierSay;

  constructor(
    private readonly page: Page,
    private readonly origin: string,
    locale: Locale,
  ) {
    this.say = courierSay(locale);
  }

  async open(): Promise<void> {
    await this.page.goto(`${this.origin}/courier`);
  }

  /** @param code what reads the SMS once it has been asked for */
  async signIn(phone: string, code: () => Promise<string>): Promise<void> {
    await this.page.getByLabel(this.say("phone")).fill(phone);
    await this.press("getCode");
    await this.page.getByLabel(this.say("codeTitle")).fill(await code());
    await this.press("enter");
    await this.page.getByRole("navigation").waitFor();
  }

  /** The card of a delivery, by the number of its order. */
  stop(order_no: number): Locator {
    const words = this.say("order", { number: order_no });
    return this.page.getByRole("article").filter({ hasText: new RegExp(`${words}(?!\\d)`) });
  }

  /** Waits until the card says that. */
  async isIn(order_no: number, state: "assigned" | "on_the_way" | "delivered"): Promise<void> {
    await this.stop(order_no)
      .getByText(this.say(`state_${state}`), { exact: true })
      .waitFor();
  }

  async pickUp(order_no: number): Promise<void> {
    await this.stop(order_no)
      .getByRole("button", { name: this.say("pickUp") })
      .click();
  }

  /** Hands over with the buyer's code; the cash is what the page expects. Returns that sum, so'm. */
  async deliver(order_no: number, code: string): Promise<number> {
    const button = this.say("deliver");
    await this.stop(order_no).getByRole("button", { name: button, exact: true }).click();
    const sheet = this.page.getByRole("dialog");
    await sheet.getByLabel(this.say("codeLabel")).fill(code);
    const cash = await sheet.getByLabel(this.say("cashField")).inputValue();
    await sheet.getByRole("button", { name: this.say("confirmDelivered"), exact: true }).click();
    return somOf(cash);
  }

  async showPosition(): Promise<void> {
    // The question goes away with its answer.
    await this.page.getByRole("switch").click();
  }

  /** Waits until that many actions wait to be sent. */
  async waits(count: number): Promise<void> {
    await this.page.getByRole("status").getByText(this.say.waiting(count)).waitFor();
  }

  async nothingWaits(): Promise<void> {
    await this.page.locator(".note.waiting").waitFor({ state: "detached" });
  }

  /** Waits for a refusal, reads it and puts it away. */
  async refusal(): Promise<string> {
    const note = this.page.getByRole("alert");
    await note.waitFor();
    const text = await note.innerText();
    await note.getByRole("button", { name: this.say("understood") }).click();
    return text;
  }

  /** The day's cash as the page counts it: what is in the pocket now, so'm. */
  async cashHeld(): Promise<number> {
    await this.tab("tabCash");
    const held = await this.page.locator(".held dd").innerText();
    await this.tab("tabList");
    return somOf(held);
  }

  private async tab(name: "tabList" | "tabCash"): Promise<void> {
    await this.page
      .getByRole("navigation")
      .getByRole("button", { name: this.say(name) })
      .click();
  }

  private async press(name: "getCode" | "enter"): Promise<void> {
    await this.page.getByRole("button", { name: this.say(name), exact: true }).click();
  }
}

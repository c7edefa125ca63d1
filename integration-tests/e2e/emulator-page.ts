import type { Page } from "playwright-core";
import { DECLINED_CARD, EXPIRE, GOOD_CARD, SMS_CODE } from "../emulators/test-cards.ts";
import { EXPIRE as CARD_EXPIRE, OTP, UZCARD_CARD } from "../emulators/multicard/test-cards.ts";
import { somOf } from "./storefront-pages";

export { DECLINED_CARD, GOOD_CARD, OTP, UZCARD_CARD };

/** A provider's payment page as the emulator plays it; all have the same fields and buttons. */
abstract class PayerPage {
  constructor(
    private readonly page: Page,
    private readonly origin: string,
  ) {}

  protected abstract readonly path: string;
  protected readonly expire: string = EXPIRE;
  protected readonly code: string = SMS_CODE;

  /** Waits for the page; returns the sum it asks for, so'm. */
  async arrived(): Promise<number> {
    await this.page.waitForURL(
      ({ origin, pathname }) => origin === this.origin && pathname.startsWith(this.path),
    );
    return somOf(await this.page.getByRole("heading", { level: 1 }).innerText());
  }

  language(): Promise<string | null> {
    return this.page.locator("html").getAttribute("lang");
  }

  /** Types the card; the next page asks for the code from the message. */
  async enterCard(card: string): Promise<void> {
    await this.page.locator("[name=card]").fill(card);
    await this.page.locator("[name=expire]").fill(this.expire);
    await this.page.locator("[name=step][value=card]").click();
    await this.page.locator("[name=code]").fill(this.code);
  }

  async confirm(): Promise<void> {
    await this.page.locator("[name=step][value=code]").click();
  }

  /** Confirms, and is gone as soon as the browser has sent it: nobody will follow the way back to the shop. */
  async confirmAndCloseBrowser(): Promise<void> {
    const sent = this.page.waitForRequest((request) => request.method() === "POST");
    await this.page.locator("[name=step][value=code]").click({ noWaitAfter: true });
    await sent;
    await this.page.context().close();
  }

  async result(kind: "paid" | "failed" | "bound"): Promise<void> {
    await this.page.locator(`[data-result=${kind}]`).waitFor();
  }

  async returnToShop(): Promise<void> {
    await this.page.locator("[data-result] a.primary").click();
  }
}

export class PaymePage extends PayerPage {
  protected readonly path = "/payme/";
}

export class ClickPage extends PayerPage {
  protected readonly path = "/click/services/pay";
}

/** The gateway's form where the buyer enters a card for the shop's own card page. It asks for no sum. */
export class MulticardPage extends PayerPage {
  protected readonly path = "/multicard/card/";
  protected override readonly expire = CARD_EXPIRE;
  protected override readonly code = OTP;
}

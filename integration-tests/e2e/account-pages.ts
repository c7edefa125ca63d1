import type { Locator, Page } from "playwright-core";
import { localeNames, type Locale } from "../../storefront/src/i18n/locale";
import type { Storefront } from "./storefront-pages";

/** Signing in and the account, worked with by the names of their controls. */
export class AccountPages {
  private readonly page: Page;

  constructor(private readonly store: Storefront) {
    this.page = store.page;
  }

  async pressSignIn(): Promise<void> {
    await this.header(this.store.t("header.signIn")).click();
    await this.store.heading(this.store.t("signIn.title")).waitFor();
  }

  /** Sends the first screen, whatever comes of it. */
  async wishForCode(phone: string): Promise<void> {
    await this.main.getByLabel(this.store.t("signIn.phone")).fill(phone);
    await this.main.getByRole("button", { name: this.store.t("signIn.getCode") }).click();
  }

  /** Why no code is on its way. */
  async noCode(): Promise<string> {
    const notice = this.main.getByRole("alert");
    await notice.waitFor();
    return (await notice.innerText()).trim();
  }

  offersTelegram(): Promise<boolean> {
    return this.main.getByRole("button", { name: this.store.t("code.byTelegram") }).isVisible();
  }

  async trySmsAgain(): Promise<void> {
    await this.main.getByRole("button", { name: this.store.t("signIn.trySms") }).click();
    await this.store.heading(this.store.t("code.title")).waitFor();
  }

  async askCode(phone: string): Promise<void> {
    await this.wishForCode(phone);
    await this.store.heading(this.store.t("code.title")).waitFor();
  }

  /** Types the code as a person does; with a script a full code goes by itself. */
  async typeCode(code: string): Promise<void> {
    await this.codeField.pressSequentially(code);
  }

  async pasteCode(code: string): Promise<void> {
    await this.codeField.fill(code);
  }

  async pressEnter(): Promise<void> {
    await this.main.getByRole("button", { name: this.store.t("signIn.enter") }).click();
  }

  /** What is said beside the code field. */
  async codeError(): Promise<string> {
    const error = this.main.locator("#code-error");
    await error.waitFor();
    return error.innerText();
  }

  /** The way of those who have set a password. */
  async signInByPassword(phone: string, password: string): Promise<void> {
    await this.store.open("/sign-in/password");
    await this.main.getByLabel(this.store.t("signIn.phone")).fill(phone);
    await this.main.getByLabel(this.store.t("password.label")).fill(password);
    await this.pressEnter();
    await this.signedIn();
  }

  async setPassword(password: string): Promise<void> {
    await this.store.open("/account/password");
    await this.main.getByLabel(this.store.t("password.new")).fill(password);
    await this.main.getByRole("button", { name: this.store.t("account.save") }).click();
    await this.page.getByText(this.store.t("flash.passwordSet")).waitFor();
  }

  /** Waits until the header knows the shopper. */
  async signedIn(): Promise<void> {
    await this.header(this.store.t("header.account")).waitFor();
  }

  async unread(): Promise<number> {
    await this.store.open("/account");
    const words = await this.header(this.store.t("header.account")).innerText();
    return Number(/\d+/.exec(words)?.[0] ?? 0);
  }

  /** Saves another language of messages; the shop goes on in it. */
  async chooseLanguage(locale: Locale): Promise<void> {
    await this.store.open("/account/profile");
    await this.main
      .getByLabel(this.store.t("profile.language"), { exact: true })
      .selectOption(localeNames[locale]);
    await this.main.getByRole("button", { name: this.store.t("account.save") }).click();
    await this.page.waitForURL(`**/${locale}/account/profile?flash=saved`);
  }

  /** Asks for the way into the bot; returns the word that goes with `/start`. */
  async telegramToken(): Promise<string> {
    await this.store.open("/account/telegram");
    await this.main.getByRole("button", { name: this.store.t("telegram.link") }).click();
    const link = this.main.getByRole("link", { name: this.store.t("telegram.open") });
    const url = new URL((await link.getAttribute("href")) ?? "");
    return url.searchParams.get("start") ?? "";
  }

  async telegramIsLinked(): Promise<boolean> {
    await this.store.open("/account/telegram");
    return this.main.getByRole("button", { name: this.store.t("telegram.unlink") }).isVisible();
  }

  /** Titles of the messages in the inbox, the newest first. */
  async inbox(): Promise<string[]> {
    await this.store.open("/account/inbox");
    const titles = await this.main.locator(".message h2").allInnerTexts();
    return titles.map((title) => title.trim());
  }

  /** Ids of the account's orders as its list links them. */
  async orders(): Promise<string[]> {
    await this.store.open("/account/orders");
    const links = await this.main.locator(".order-row h2 a").all();
    const paths = await Promise.all(links.map((link) => link.getAttribute("href")));
    return paths.map((path) => path?.split("/").at(-1) ?? "");
  }

  async address(): Promise<string> {
    await this.store.open("/account/addresses");
    const link = this.main.locator('a[href*="/account/addresses/cuaddr_"]').first();
    return ((await link.getAttribute("href")) ?? "").split("/").at(-1) ?? "";
  }

  /** Id of a message that is not read yet. */
  async unreadMessage(): Promise<string> {
    await this.store.open("/account/inbox");
    const button = this.main.locator('.message button[name="read"]').first();
    return (await button.getAttribute("value")) ?? "";
  }

  /** Ids of the sign-ins that could be ended from here. */
  async otherSignIns(): Promise<string[]> {
    await this.store.open("/account/security");
    const buttons = await this.main.locator('button[name="end"]').all();
    const ids = await Promise.all(buttons.map((button) => button.getAttribute("value")));
    return ids.map((id) => id ?? "");
  }

  /** Sends a form of this shop with whatever in it, as the signed-in shopper. */
  async post(path: string, form: Record<string, string>): Promise<void> {
    const { origin } = new URL(this.page.url());
    await this.page.request.post(origin + path, { form, headers: { origin } });
  }

  async signOutEverywhere(): Promise<void> {
    await this.store.open("/account/security");
    await this.main.getByRole("button", { name: this.store.t("security.everywhere") }).click();
    await this.store.heading(this.store.t("signIn.title")).waitFor();
  }

  private get main(): Locator {
    return this.page.getByRole("main");
  }

  private get codeField(): Locator {
    return this.main.getByLabel(this.store.t("code.label"));
  }

  private header(name: string): Locator {
    return this.page.getByRole("banner").getByRole("link", { name });
  }
}

import type { Locator, Page } from "playwright-core";
import { somOf, type Storefront } from "./storefront-pages";

/** Handing a prescription in and what becomes of it, worked with by the names of the controls. */
export class PrescriptionPages {
  private readonly page: Page;
  private readonly main: Locator;

  constructor(private readonly store: Storefront) {
    this.page = store.page;
    this.main = this.page.getByRole("main");
  }

  /** From the product's page into the prescription part of the cart. */
  async wish(handle: string): Promise<void> {
    await this.store.open(`/product/${handle}`);
    await this.button("rxBuy.reserve").click();
    await this.page.waitForURL("**/cart?flash=wished");
  }

  /** Names of the medicines that wait for a prescription, as the cart has them. */
  async wished(): Promise<string[]> {
    const part = this.main.getByRole("region", { name: this.store.t("wishes.title") });
    return part.getByRole("heading", { level: 3 }).allInnerTexts();
  }

  async start(): Promise<void> {
    await this.main.getByRole("link", { name: this.store.t("wishes.send") }).click();
  }

  async writeDown(patient: { name: string; birthYear: string }): Promise<void> {
    await this.page.waitForURL("**/prescription/new*");
    await this.main.getByLabel(this.store.t("rxNew.name")).fill(patient.name);
    await this.main.getByLabel(this.store.t("rxNew.birthYear")).fill(patient.birthYear);
    await this.main.getByLabel(this.store.t("rxNew.consent")).check();
    await this.button("rxNew.next").click();
    await this.page.waitForURL(/\/account\/prescriptions\/rx_\w+$/);
  }

  /** Sends the pages at once and waits until all are there. */
  async addPages(files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
    await this.main.locator("input[type=file]").setInputFiles(files);
    await this.main.locator(`.page-card img >> nth=${files.length - 1}`).waitFor();
  }

  async submit(): Promise<void> {
    await this.button("rx.submit").click();
    await this.says(this.store.t("rx.submitted"));
  }

  /** Waits until the state's panel says this; a decision shows when the page is opened again. */
  async says(title: string): Promise<void> {
    await this.main.getByRole("heading", { level: 2, name: title, exact: true }).waitFor();
  }

  /** What is said of each medicine, in a line. */
  async lines(): Promise<string[]> {
    const texts = await this.main.locator(".rx-line").allInnerTexts();
    return texts.map((text) => text.replace(/\s+/g, " "));
  }

  async acceptSubstitute(): Promise<void> {
    await this.button("rxSwap.accept").click();
    await this.main.getByText(this.store.t("rxSwap.accepted")).waitFor();
  }

  /** Reserves at the first pick-up point. Returns the number for the counter and the sum to pay there, so'm. */
  async reserve(): Promise<{ number: string; total: number }> {
    await this.button("reserve.do").click();
    const ticket = this.main.getByRole("region", { name: this.store.t("reservation.title") });
    await ticket.waitFor();
    return {
      number: (await ticket.locator(".big").innerText()).replace(/\D/g, ""),
      total: somOf(await ticket.locator(".sum").innerText()),
    };
  }

  private button(key: Parameters<Storefront["t"]>[0]): Locator {
    return this.main.getByRole("button", { name: this.store.t(key), exact: true });
  }
}

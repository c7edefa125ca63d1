import type { Locator, Page } from "playwright-core";
import { PaymeControl } from "./payme-control";

/** The merchant's side of the emulated Payme: one receipt in its cabinet. */
export class PaymeCabinet {
  private receipt: string | null = null;

  constructor(
    private readonly page: Page,
    private readonly origin: string,
  ) {}

  /** Finds the receipt that paid an order, by the order's number. */
  async open(display_id: number): Promise<void> {
    this.receipt = (await new PaymeControl(this.origin).receiptOf(display_id)).id;
    await this.page.goto(`${this.origin}/payme/cabinet`);
  }

  /** Resolves once the shop has been told. */
  async sendReceipt(): Promise<void> {
    const told = this.page.waitForResponse((answer) => answer.request().method() === "POST");
    await this.line.locator("button[value=fiscal]").click();
    await told;
    await this.page.waitForLoadState();
  }

  async refund(): Promise<void> {
    await this.line.locator("button[value=refund]").click();
    await this.page.locator(`[data-receipt="${this.receipt}"][data-state="50"]`).waitFor();
  }

  private get line(): Locator {
    return this.page.locator(`[data-receipt="${this.receipt}"]`);
  }
}

import type { Locator, Page } from "playwright-core";

/** The merchant's side of the emulated Payme: one receipt in its cabinet. */
export class PaymeCabinet {
  private receipt: string | null = null;

  constructor(
    private readonly page: Page,
    private readonly origin: string,
  ) {}

  /** Finds the receipt that paid an order, by the order's number. */
  async open(display_id: number): Promise<void> {
    const answer = await fetch(`${this.origin}/payme/control/receipts`);
    const { receipts } = (await answer.json()) as {
      receipts: { id: string; account: Record<string, string> }[];
    };
    const mine = receipts.find(({ account }) => Object.values(account)[0] === String(display_id));
    if (!mine) {
      throw new Error(`Payme has no receipt of order ${display_id}`);
    }
    this.receipt = mine.id;
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

import type { Locator, Page } from "playwright-core";

/** What becomes of the goods, as the dialog calls it. */
export type Fate = "Back in stock" | "Written off" | "Leave as they are";

/** The ledger's dialog that gives a payment back, in English. */
export class RefundDialog {
  private readonly dialog: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole("dialog", { name: "Give money back" });
  }

  /** Waits until the provider has been asked what is possible; returns the sum it proposes, as typed there. */
  async arrived(): Promise<string> {
    await this.sum.waitFor();
    return this.sum.inputValue();
  }

  async enterSum(typed: string): Promise<void> {
    await this.sum.fill(typed);
  }

  async enterReason(words: string): Promise<void> {
    await this.dialog.getByLabel("Reason").fill(words);
  }

  async chooseFate(fate: Fate): Promise<void> {
    await this.fate(fate).check();
  }

  async mayChooseFate(): Promise<boolean> {
    return this.fate("Back in stock").isEnabled();
  }

  async chosenFate(): Promise<string> {
    const chosen = this.dialog.getByRole("radio", { checked: true });
    return (await chosen.getAttribute("value")) ?? "";
  }

  /** Whether it takes the sum that is typed. */
  async mayConfirm(): Promise<boolean> {
    return this.dialog.getByRole("button", { name: /^(Give back|Refund)/ }).isEnabled();
  }

  /** Presses the button that names the sum. */
  async confirm(sum: string): Promise<void> {
    await this.dialog.getByRole("button", { name: `Give back ${sum}` }).click();
  }

  /** Waits for what it says about the money. */
  async says(text: string): Promise<void> {
    await this.dialog.getByText(text).waitFor();
  }

  async close(): Promise<void> {
    await this.dialog.getByRole("button", { name: "Close" }).last().click();
    await this.dialog.waitFor({ state: "hidden" });
  }

  private get sum(): Locator {
    return this.dialog.getByLabel("Sum, so'm");
  }

  private fate(fate: Fate): Locator {
    return this.dialog.getByRole("radio", { name: fate });
  }
}

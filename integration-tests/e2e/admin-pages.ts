import type { Locator, Page } from "playwright-core";
import { RefundDialog } from "./refund-dialog";

export const DEMO_ADMIN = { email: "admin@demo.uz", password: "demo-admin-password" };

/** The merchant's screens, in English. */
export class Admin {
  constructor(
    private readonly page: Page,
    private readonly backend: string,
  ) {}

  async logIn(): Promise<void> {
    await this.page.goto(`${this.backend}/app/login`);
    await this.page.locator("input[name=email]").fill(DEMO_ADMIN.email);
    await this.page.locator("input[name=password]").fill(DEMO_ADMIN.password);
    await this.page.getByRole("button", { name: "Continue with Email" }).click();
    await this.page.waitForURL("**/app/orders");
  }

  async openOrder(order_id: string): Promise<OrderScreen> {
    await this.page.goto(`${this.backend}/app/orders/${order_id}`);
    return new OrderScreen(this.page);
  }

  async openPayments(): Promise<PaymentsScreen> {
    await this.page.goto(`${this.backend}/app/uz-payments`);
    await this.page.getByRole("heading", { name: "Payments", exact: true }).waitFor();
    return new PaymentsScreen(this.page);
  }
}

/** An order with the ledger's panel beside it. */
export class OrderScreen {
  /** The ledger's panel. */
  readonly story: Locator;

  constructor(private readonly page: Page) {
    this.story = page
      .locator("main div")
      .filter({ has: page.getByRole("heading", { name: "Payment history", exact: true }) })
      .last()
      .locator("..");
  }

  /** The badges under the order's number: what Medusa itself says of payment and delivery. */
  async saysOfPayment(text: string): Promise<void> {
    await this.page.getByRole("main").getByText(text, { exact: true }).first().waitFor();
  }

  async saysInStory(text: string): Promise<void> {
    await this.story.getByText(text).first().waitFor();
  }

  /** Opens the dialog that gives the order's payment back. */
  async startRefund(): Promise<RefundDialog> {
    await this.story.getByRole("button", { name: "Refund", exact: true }).click();
    return new RefundDialog(this.page);
  }

  /** The list of money that the shop moved: sum, state, when, who asked for it and why; oldest first. */
  async movedMoney(): Promise<string[]> {
    const list = this.story.getByRole("list", { name: "Money moved by the shop" });
    const lines = await list.getByRole("listitem").allInnerTexts();
    return lines.map((line) => line.replace(/\s+/g, " "));
  }

  /** Where the fiscal receipts lead: of the payment, then of what was given back. */
  async receipts(): Promise<(string | undefined)[]> {
    const links = await this.story.getByRole("link", { name: "Open the receipt" }).all();
    return Promise.all(links.map(async (link) => (await link.getAttribute("href")) ?? undefined));
  }

  /** Unfolds the provider's calls; returns their methods, newest first. */
  async calls(): Promise<string[]> {
    await this.story.getByText("Provider calls").click();
    const lines = this.story.locator("summary").filter({ hasText: " · " });
    await lines.first().waitFor();
    const texts = await lines.allInnerTexts();
    return texts.map((text) => /· (\w+)/.exec(text)?.[1] ?? text);
  }
}

/** Every payment of the shop. */
export class PaymentsScreen {
  constructor(private readonly page: Page) {}

  /** What the line of this order says: state and sum among others. */
  async lineOf(display_id: number): Promise<string> {
    const line = this.page
      .getByRole("row")
      .filter({ has: this.page.getByRole("link", { name: `Open order #${display_id}` }) });
    return (await line.first().innerText()).replace(/\s+/g, " ");
  }
}

import type { Locator, Page } from "playwright-core";
import { somOf } from "./storefront-pages";

/** The operator's pages of the dashboard, in English. */
export class DeliveryAdmin {
  constructor(
    private readonly page: Page,
    private readonly backend: string,
  ) {}

  async hire(name: string, phone: string): Promise<void> {
    await this.open("couriers");
    await this.page.getByRole("button", { name: "New courier" }).click();
    const drawer = this.page.getByRole("dialog");
    await drawer.getByLabel("Name").fill(name);
    await drawer.getByLabel("Phone").fill(phone);
    await drawer.getByRole("button", { name: "Save" }).click();
    await drawer.waitFor({ state: "detached" });
  }

  /** Gives the delivery of an order to a courier, over the list. */
  async assign(order_no: number, courier: string): Promise<void> {
    await this.open("list");
    await this.page
      .getByRole("checkbox", { name: `Select delivery of order #${order_no}`, exact: true })
      .locator("visible=true")
      .click();
    const chosen = this.page.getByRole("region", { name: "What to do with the selected ones" });
    await chosen.getByRole("combobox", { name: "Choose a courier" }).click();
    await this.page.getByRole("option", { name: courier }).click();
    await chosen.getByRole("button", { name: "Assign", exact: true }).click();
    await this.row(courier)
      .filter({ hasText: `#${order_no}` })
      .waitFor();
  }

  /** Takes all the cash a courier has. Returns the sum that was offered, so'm. */
  async takeCash(courier: string): Promise<number> {
    await this.open("cash");
    const line = this.page.getByRole("listitem").filter({ hasText: courier });
    await line.getByRole("button", { name: "Hand in" }).click();
    const drawer = this.page.getByRole("dialog");
    const sum = await drawer.getByLabel("How much, so'm").inputValue();
    await drawer.getByRole("button", { name: "Hand in" }).click();
    await drawer.waitFor({ state: "detached" });
    return somOf(sum);
  }

  /** What the performance page says of a courier today. */
  async performance(
    courier: string,
  ): Promise<{ delivered: number; onTimePercent: number; held: number }> {
    await this.open("performance");
    const row = this.row(courier);
    await row.waitFor();
    const [, delivered, onTime, , , held] = await row.getByRole("cell").allInnerTexts();
    return {
      delivered: Number(delivered),
      onTimePercent: Number(onTime?.replace(/\D/g, "")),
      held: somOf(held ?? ""),
    };
  }

  private row(text: string): Locator {
    return this.page.getByRole("row").filter({ hasText: text });
  }

  private async open(part: "couriers" | "list" | "cash" | "performance"): Promise<void> {
    await this.page.goto(`${this.backend}/app/uz-courier/${part}`);
  }
}

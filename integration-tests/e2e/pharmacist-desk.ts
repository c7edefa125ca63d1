import type { Locator, Page } from "playwright-core";
import { uz } from "../../plugins/pharmacy/src/admin/i18n/uz";
import { DEMO_PHARMACIST_PASSWORD } from "../../src/seed/demo-people";

/** `{{count}}` and its like put in. */
const say = (text: string, values: Record<string, string | number>) =>
  text.replace(/\{\{(\w+)\}\}/g, (mark, name: string) => String(values[name] ?? mark));

/** The pharmacist's rooms of the dashboard, in Uzbek; the dashboard around them is English. */
export class PharmacistDesk {
  constructor(
    private readonly page: Page,
    private readonly backend: string,
  ) {}

  async logIn(email: string): Promise<void> {
    await this.page.goto(`${this.backend}/app/login`);
    await this.page.locator("input[name=email]").fill(email);
    await this.page.locator("input[name=password]").fill(DEMO_PHARMACIST_PASSWORD);
    await this.page.getByRole("button", { name: "Continue with Email" }).click();
    await this.page.waitForURL("**/app/orders");
    await this.page.goto(`${this.backend}/app/uz-prescriptions`);
    await this.page.getByRole("combobox", { name: "Language" }).click();
    await this.page.getByRole("option", { name: uz.language.uz }).click();
    await this.page.getByRole("heading", { name: uz.queue.title, exact: true }).waitFor();
  }

  /** Takes the prescription of this number from the queue. */
  async take(number: string): Promise<void> {
    const open = say(uz.queue.open, { number });
    await this.page
      .getByRole("row")
      .filter({ has: this.page.getByRole("link", { name: open, exact: true }) })
      .getByRole("button", { name: uz.queue.take, exact: true })
      .click();
    await this.page.getByRole("list", { name: uz.desk.lines }).waitFor();
  }

  /** Pages that can be seen, and that the first one is drawn. */
  async sees(pages: number): Promise<void> {
    const label = say(uz.viewer.page, { page: 1, pages });
    await this.page.getByText(label).first().waitFor();
    await this.page.getByRole("img", { name: say(uz.viewer.picture, { page: 1 }) }).waitFor();
  }

  async substitute(title: string, other: string): Promise<void> {
    const line = this.line(title);
    await line.getByRole("button", { name: uz.desk.substitute, exact: true }).click();
    await line
      .getByRole("listitem")
      .filter({ hasText: other })
      .getByRole("button", { name: uz.desk.choose, exact: true })
      .click();
    await line.getByRole("button", { name: uz.desk.change, exact: true }).waitFor();
  }

  async approve(title: string): Promise<void> {
    await this.line(title).getByRole("button", { name: uz.desk.approve, exact: true }).click();
  }

  async reject(title: string, code: keyof typeof uz.codes): Promise<void> {
    const line = this.line(title);
    await line.getByRole("button", { name: uz.desk.reject, exact: true }).click();
    await line.getByRole("combobox", { name: uz.desk.reason }).click();
    await this.page.getByRole("option", { name: uz.codes[code], exact: true }).click();
  }

  /** Sends the decision, without taking another prescription. @param issuedOn `2026-11-21` */
  async decide(issuedOn: string): Promise<void> {
    await this.page.getByLabel(uz.desk.issuedOn).fill(issuedOn);
    await this.page.getByRole("switch", { name: uz.desk.autoNext }).uncheck();
    await this.page.getByText(uz.outlooks.partially_approved).waitFor();
    await this.page.getByRole("button", { name: uz.desk.send, exact: true }).click();
    await this.page.getByRole("list", { name: uz.desk.lines }).waitFor({ state: "detached" });
  }

  /** Finds the order at the counter, looks at the paper, hands over and takes the money. */
  async handOver(number: string): Promise<void> {
    await this.page.goto(`${this.backend}/app/uz-prescriptions/counter`);
    await this.page.getByLabel(uz.counter.code).fill(number);
    await this.page.getByRole("button", { name: uz.counter.find, exact: true }).click();
    await this.page.getByLabel(uz.counter.original).check();
    await this.page.getByRole("radio", { name: uz.counter.cash }).check();
    await this.page.getByRole("button", { name: new RegExp(`^${uz.counter.act} `) }).click();
    await this.page.getByRole("button", { name: uz.counter.another, exact: true }).waitFor();
  }

  private line(title: string): Locator {
    return this.page
      .getByRole("list", { name: uz.desk.lines })
      .locator("> li")
      .filter({ has: this.page.getByRole("group", { name: title }) });
  }
}

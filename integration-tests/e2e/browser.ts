import { mkdirSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";

export const SCREENS = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 360, height: 740 },
} as const;

export type Visit = {
  screen: keyof typeof SCREENS;
  /** Of the browser itself, which the admin follows. */
  language?: string;
  javaScript?: boolean;
};

/** Patience for one step on a busy machine, ms. */
const STEP_MS = 20_000;
const PICTURES = path.resolve(__dirname, "../../.screenshots");

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** A page of a visitor with no history, and everything that went wrong in it. */
export class Visitor {
  readonly page: Page;
  /** Script errors, and what the Content Security Policy had to stop. */
  readonly troubles: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.on("pageerror", (error) => this.troubles.push(`${page.url()}: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
        this.troubles.push(`${page.url()}: ${message.text()}`);
      }
    });
  }

  static async arrive(
    browser: Browser,
    { screen, language = "uz-UZ", javaScript = true }: Visit,
  ): Promise<Visitor> {
    const context = await browser.newContext({
      viewport: SCREENS[screen],
      locale: language,
      javaScriptEnabled: javaScript,
      timezoneId: "Asia/Tashkent",
    });
    context.setDefaultTimeout(STEP_MS);
    return new Visitor(await context.newPage());
  }

  /** Keeps what the visitor sees now as .screenshots/<name>.png. */
  async picture(name: string, { whole = false } = {}): Promise<void> {
    mkdirSync(PICTURES, { recursive: true });
    await this.page.screenshot({ path: path.join(PICTURES, `${name}.png`), fullPage: whole });
  }

  /** How far the page is wider than the screen, in pixels. */
  overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  }

  leave(): Promise<void> {
    return this.page.context().close();
  }
}

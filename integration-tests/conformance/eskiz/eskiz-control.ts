import type { CallRecord } from "../../emulators/eskiz/gateway.ts";
import type { ReportRecord } from "../../emulators/eskiz/courier.ts";
import type { Habits } from "../../emulators/eskiz/habits.ts";
import type { PhoneSms, Sms } from "../../emulators/eskiz/sms-book.ts";
import type { Template } from "../../emulators/eskiz/template-book.ts";
import { jsonCall } from "../uzcard/json-api.ts";

/** The emulated SMS gateway, driven by its control API. */
export class EskizControl {
  private readonly url: string;

  /** @param emulatorUrl `http://localhost:9400` */
  constructor(emulatorUrl: string) {
    this.url = `${emulatorUrl}/eskiz`;
  }

  /** What is left out is good again. */
  async habits(habits: Partial<Habits> = {}): Promise<Habits> {
    return (await this.ask("PUT", "/control/habits", habits)).habits as Habits;
  }

  /** Every token is over at once. */
  async forgetTokens(): Promise<void> {
    await this.ask("POST", "/control/forget-tokens", {});
  }

  async reset(): Promise<void> {
    await this.ask("POST", "/control/reset", {});
  }

  /** What a phone shows, newest first. */
  async inbox(phone: string): Promise<PhoneSms[]> {
    return (await this.ask("GET", `/inbox?phone=${phone}`)).messages as PhoneSms[];
  }

  /** Newest first. */
  async messages(): Promise<Sms[]> {
    return (await this.ask("GET", "/control/messages")).messages as Sms[];
  }

  async templates(): Promise<Template[]> {
    return (await this.ask("GET", "/control/templates")).templates as Template[];
  }

  async decide(id: number, status: Template["status"]): Promise<void> {
    await this.ask("PUT", `/control/templates/${id}`, { status });
  }

  /** Sends one report to the shop; answers the shop's HTTP status. */
  async report(id: string, status: string, changes: object = {}): Promise<number> {
    const path = `/control/messages/${id}/report`;
    return (await this.ask("POST", path, { status, changes })).answer as number;
  }

  /** Calls of the shop and reports to it, oldest first. */
  async log(): Promise<{ calls: CallRecord[]; reports: ReportRecord[] }> {
    return (await this.ask("GET", "/control/log")) as {
      calls: CallRecord[];
      reports: ReportRecord[];
    };
  }

  private async ask(method: string, path: string, body?: object) {
    const answer = await jsonCall(`${this.url}${path}`, method, {}, body);
    if (answer.status !== 200) {
      throw new Error(`the emulator refused ${method} ${path}: ${answer.text}`);
    }
    return answer.body;
  }
}

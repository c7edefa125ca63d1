import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { IEventBusModuleService, Logger } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { DeliveryNews, Outcome } from "../../types";
import { ChannelBook } from "./channels";
import { nextDue } from "./claim";
import { count } from "./counters";
import { readNotifyOptions, type NotifyOptions } from "./options";
import { writeMessage, type Publication } from "./publish";
import { codeDelivery, countOfCode, type Code } from "./send-code";
import { takeNews } from "./take-news";
import { Worker } from "./worker";

/** Emitted when there is something to send. */
export const NOTIFY_DUE = "notify.due";

type Injected = {
  [ContainerRegistrationKeys.PG_CONNECTION]: Knex;
  [ContainerRegistrationKeys.LOGGER]: Logger;
  [Modules.EVENT_BUS]?: IEventBusModuleService;
};

/** Two of them keep a channel busy while the other waits for the database. */
const WORKERS = 2;

/** The one way a message leaves the shop. */
export default class NotifyService {
  readonly options: NotifyOptions;
  readonly channels: ChannelBook;
  private readonly injected: Injected;
  private readonly workers: Worker[];
  private working: Promise<void> | null = null;
  private wokenAgain = false;

  /** Medusa calls this once every module is loaded. */
  readonly __hooks = { onApplicationStart: async (): Promise<void> => this.refuseWrongChannels() };

  constructor(injected: Injected, options: unknown) {
    this.injected = injected;
    this.options = readNotifyOptions(options);
    this.channels = new ChannelBook(this.options.channels);
    this.workers = Array.from(
      { length: WORKERS },
      () =>
        new Worker({
          connection: this.connection,
          channels: this.channels,
          options: this.options,
          clock: Date.now,
        }),
    );
  }

  private get connection(): Knex {
    return this.injected[ContainerRegistrationKeys.PG_CONNECTION];
  }

  /**
   * Queues a message, once per type, event and recipient however often it is called. Sending follows and is not awaited.
   */
  async publish(publication: Publication): Promise<void> {
    if (await writeMessage(this.connection, publication, Date.now())) {
      this.wake();
    }
  }

  /**
   * Sends a code at once, by one channel, with one try. Nothing of it is stored: the counters alone learn that there was
   * one.
   */
  async sendCode(code: Code): Promise<Outcome> {
    const { channel } = code;
    const delivery = codeDelivery(code, this.options.shop);
    const outcome: Outcome = this.channels.has(channel)
      ? await this.channels.deliver(channel, delivery)
      : { state: "refused", reason: "provider_down" };
    await count(this.connection, [countOfCode(channel, outcome)], Date.now());
    return outcome;
  }

  /** Takes in what a channel learnt of a delivery later. */
  async deliveryUpdated(news: DeliveryNews): Promise<void> {
    const loaded = this.channels.names;
    if (await takeNews(this.connection, news, { loaded, now: Date.now() })) {
      this.wake();
    }
  }

  /** Sends everything that is due. Calls while it runs are folded into one more round. */
  async work(): Promise<void> {
    if (this.working) {
      this.wokenAgain = true;
      return this.working;
    }
    this.working = this.drain().finally(() => {
      this.working = null;
    });
    return this.working;
  }

  /** When there will be something to do, Unix ms; null when nothing waits. */
  async nextDue(): Promise<number | null> {
    return nextDue(this.connection);
  }

  private async drain(): Promise<void> {
    do {
      this.wokenAgain = false;
      await Promise.all(
        this.workers.map(async (worker) => {
          while ((await worker.round()) > 0);
        }),
      );
    } while (this.wokenAgain);
  }

  private wake(): void {
    const bus = this.injected[Modules.EVENT_BUS];
    Promise.resolve(bus?.emit({ name: NOTIFY_DUE, data: {} })).catch((error: Error) =>
      this.injected[ContainerRegistrationKeys.LOGGER].warn(
        `notify: could not wake the worker, the job will: ${error.message}`,
      ),
    );
  }

  private refuseWrongChannels(): void {
    const problems = this.channels.problems();
    if (problems.length > 0) {
      // Medusa swallows what a hook throws, and a shop whose messages go nowhere must not start.
      this.injected[ContainerRegistrationKeys.LOGGER].panic(new Error(problems.join("\n")));
    }
  }
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { IEventBusModuleService, Logger } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { Switches } from "../../decisions/channels-for";
import type { Preferences } from "../../decisions/preferences";
import type { PreferencesChange } from "../../decisions/preferences-view";
import { tashkentDay } from "../../decisions/quiet-hours";
import type { NotifyType } from "../../message-types";
import type { Channel, DeliveryNews, Outcome } from "../../types";
import { ChannelBook } from "./channels";
import { count, readCounters, type CounterRow } from "./counters";
import { forgetOld } from "./forget-old";
import { readNotifyOptions, type NotifyOptions } from "./options";
import { writeMessage, type Publication } from "./publish";
import { codeDelivery, countOfCode, type Code } from "./send-code";
import { Broadcasts } from "./broadcasts";
import { Inbox } from "./inbox";
import { lull } from "./lull";
import { MessageLog } from "./message-log";
import { OrderBook } from "./order-book";
import { ParcelBook } from "./parcels";
import { alterPreferences, readPreferences } from "./preferences";
import { dismissDead, resendDead } from "./resend";
import { readSwitches, writeSwitch } from "./switches";
import { takeNews } from "./take-news";
import type { Result } from "./write-outcomes";
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
  private readonly parcels: ParcelBook;
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
    this.parcels = new ParcelBook(this.options.parcels);
    this.workers = Array.from(
      { length: WORKERS },
      () =>
        new Worker({
          connection: this.connection,
          channels: this.channels,
          options: this.options,
          parcels: this.parcels,
          clock: Date.now,
          onBroken: (id, error) => this.warn(`${id} cannot be worded: ${error.message}`),
          onResults: (results) => {
            this.tellOfUnapproved(results).catch((error: Error) =>
              this.warn(`could not tell staff of a text: ${error.message}`),
            );
          },
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
    try {
      await count(this.connection, [countOfCode(channel, outcome)], Date.now());
    } catch (error) {
      // The channel has answered, and that is what the caller has to know.
      this.warn(`a code by ${channel} could not be counted: ${(error as Error).message}`);
    }
    return outcome;
  }

  /** Takes in what a channel learnt of a delivery later. */
  async deliveryUpdated(news: DeliveryNews): Promise<void> {
    const loaded = this.channels.names;
    if (await takeNews(this.connection, news, { loaded, now: Date.now() })) {
      this.wake();
    }
  }

  /** What core's events leave out of the orders they are about. */
  get orders(): OrderBook {
    return new OrderBook(this.connection);
  }

  /** What customers read in the shop. */
  get inbox(): Inbox {
    return new Inbox(this.connection, this.options);
  }

  /** What staff see of the messages. */
  get log(): MessageLog {
    return new MessageLog(this.connection);
  }

  /** Marketing to many. Call {@link wake} after a change. */
  get broadcasts(): Broadcasts {
    return new Broadcasts(this.connection);
  }

  async preferences(customer_id: string): Promise<Preferences> {
    return readPreferences(this.connection, customer_id);
  }

  /** Changes what is given and leaves the rest. */
  async changePreferences(customer_id: string, change: PreferencesChange): Promise<void> {
    await alterPreferences(this.connection, customer_id, change);
  }

  /** The merchant's switches that were moved. */
  async switches(): Promise<Switches> {
    return readSwitches(this.connection);
  }

  async saveSwitch(row: { type: NotifyType; channel: Channel; enabled: boolean }): Promise<void> {
    await writeSwitch(this.connection, row);
  }

  /** Counters by Tashkent day and channel, both days included. */
  async counters(days: { from: string; to: string }): Promise<CounterRow[]> {
    return readCounters(this.connection, days);
  }

  /** Sends one dead message again, or all that are fresh and certainly not sent. @returns how many */
  async resend(which: { id: string } | "all"): Promise<number> {
    const resent = await resendDead(this.connection, which, Date.now());
    if (resent > 0) {
      this.wake();
    }
    return resent;
  }

  /** Puts a dead message away without sending it. @returns how many */
  async dismiss(id: string): Promise<number> {
    return dismissDead(this.connection, id, Date.now());
  }

  /** Deletes what is older than it is kept. @returns how many messages */
  async forgetOld(): Promise<number> {
    return forgetOld(this.connection, this.options, Date.now());
  }

  /** Whether a customer signs in, or is only a guest's name on an order. */
  async hasAccount(customer_id: string): Promise<boolean> {
    const { rows } = await this.connection.raw<{ rows: unknown[] }>(
      "select 1 from customer where id = ? and has_account and deleted_at is null",
      [customer_id],
    );
    return rows.length > 0;
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

  private async drain(): Promise<void> {
    await lull();
    do {
      this.wokenAgain = false;
      await this.advanceBroadcasts();
      await Promise.all(this.workers.map((worker) => this.exhaust(worker)));
      await this.advanceBroadcasts();
    } while (this.wokenAgain);
  }

  /** One worker that breaks leaves the other one its work, and what it had to the next round. */
  private async exhaust(worker: Worker): Promise<void> {
    try {
      while ((await worker.round()) > 0);
    } catch (error) {
      this.warn(`a worker stopped, the next round goes on: ${(error as Error).message}`);
    }
  }

  /** A broadcast that cannot be written down holds up no other message. */
  private async advanceBroadcasts(): Promise<void> {
    try {
      await this.broadcasts.advance(Date.now());
    } catch (error) {
      this.warn(`broadcasts wait for the next round: ${(error as Error).message}`);
    }
  }

  /** Has the queue looked at now, wherever a worker runs. */
  wake(): void {
    const bus = this.injected[Modules.EVENT_BUS];
    Promise.resolve(bus?.emit({ name: NOTIFY_DUE, data: {} })).catch((error: Error) =>
      this.warn(`could not wake the worker, the job will: ${error.message}`),
    );
  }

  /** A text that the gateway's moderators have not let through stops every message of its kind: staff hear of it, once a day. */
  private async tellOfUnapproved(results: Result[]): Promise<void> {
    const day = tashkentDay(Date.now());
    const types = results.flatMap(({ message, step }) =>
      "reason" in step && step.reason === "template_not_approved" ? [message.type] : [],
    );
    for (const type of new Set(types)) {
      await this.publish({
        type: "needs_attention",
        event_key: `template:${type}:${day}`,
        recipient: { staff: "alerts" },
        values: { variant: "template", ref: type },
      });
    }
  }

  private warn(message: string): void {
    this.injected[ContainerRegistrationKeys.LOGGER].warn(`notify: ${message}`);
  }

  private refuseWrongChannels(): void {
    const problems = [...this.channels.problems(), this.parcels.problem()].filter(Boolean);
    if (problems.length > 0) {
      // Medusa swallows what a hook throws, and a shop whose messages go nowhere must not start.
      this.injected[ContainerRegistrationKeys.LOGGER].panic(new Error(problems.join("\n")));
    }
  }
}

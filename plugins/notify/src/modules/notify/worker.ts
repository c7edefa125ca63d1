import { randomUUID } from "node:crypto";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { afterLookup, afterOutcome } from "../../decisions/after-outcome";
import type { Channel, Outcome } from "../../types";
import { readBroadcasts } from "./broadcast-now";
import type { ChannelBook } from "./channels";
import { claimDue, claimUnknown, releaseDead } from "./claim";
import { lookUp } from "./look-up";
import type { NotifyOptions } from "./options";
import type { ParcelBook } from "./parcels";
import { prepare, type Circumstances, type Prepared } from "./prepare";
import { readRecipients, type Known } from "./recipients";
import type { Message } from "./rows";
import { settleUnsent, startSending, type Sending } from "./start-sending";
import { readSwitches } from "./switches";
import { writeResults, type Result } from "./write-outcomes";

/** Messages taken at a time. */
const BATCH = 100;

export type WorkerParts = {
  connection: Knex;
  channels: ChannelBook;
  options: NotifyOptions;
  parcels?: ParcelBook;
  clock: () => number;
  /** Told of a message that cannot be worded. */
  onBroken?: (id: string, error: Error) => void;
  /** Told of every result, after it was written. */
  onResults?: (results: Result[]) => void;
};

/**
 * Sends what is due. Before a channel is asked, `sending` is written; after a crash a message is therefore either still
 * due, and was sent to nobody, or unknown, and is looked up at the channel before anything else happens to it.
 */
export class Worker {
  private readonly parts: WorkerParts;
  /** Names this worker's claims: a worker that lost its lease cannot write over the next one's. */
  private readonly lease = randomUUID();

  constructor(parts: WorkerParts) {
    this.parts = parts;
  }

  /** One round. @returns how many messages it touched; 0 when there is nothing to do now */
  async round(): Promise<number> {
    const { connection, clock } = this.parts;
    const released = await releaseDead(connection, clock());
    const looked = await this.lookUpUnknown();
    const sent = await this.sendDue();
    return released + looked + sent;
  }

  private async sendDue(): Promise<number> {
    const messages = await claimDue(this.parts.connection, this.claim());
    if (messages.length > 0) {
      const prepared = await this.prepareAll(messages);
      await settleUnsent(this.parts.connection, prepared, this.lease, this.parts.clock());
      const sendings = prepared.filter((one) => one.do === "send");
      for (const channel of this.parts.channels.names) {
        await this.sendBy(
          channel,
          sendings.filter((one) => one.channel === channel),
        );
      }
    }
    return messages.length;
  }

  private async prepareAll(messages: Message[]): Promise<Prepared[]> {
    const { connection, channels, options, clock, parcels } = this.parts;
    const [known, switches, broadcasts, fleeting] = await Promise.all([
      readRecipients(connection, messages),
      readSwitches(connection),
      readBroadcasts(connection, messages),
      parcels?.valuesOf(messages),
    ]);
    const at: Circumstances = {
      options,
      loaded: channels.names,
      switches,
      broadcasts,
      fleeting,
      now: clock(),
    };
    return messages.flatMap((message) => {
      const recipient = known.get(message.id);
      return recipient ? [this.prepareOne(message, recipient, at)] : [];
    });
  }

  private prepareOne(message: Message, recipient: Known, at: Circumstances): Prepared {
    try {
      return prepare(message, recipient, at);
    } catch (error) {
      this.parts.onBroken?.(message.id, error as Error);
      return { message, plan: { send: [], skipped: [] }, do: "broken" };
    }
  }

  /** Slice by slice, so that a crash leaves few messages to be looked up. */
  private async sendBy(channel: Channel, all: Sending[]): Promise<void> {
    const size = all.length > 0 ? this.parts.channels.sliceOf(channel) : 1;
    for (let start = 0; start < all.length; start += size) {
      await this.sendSlice(channel, all.slice(start, start + size));
    }
  }

  private async sendSlice(channel: Channel, slice: Sending[]): Promise<void> {
    const { connection, channels, options, clock } = this.parts;
    const now = clock();
    const until = now + options.leaseMs;
    const started = await startSending(connection, { slice, lease: this.lease, now, until });
    if (started.length > 0) {
      const deliveries = started.map(({ delivery }) => delivery);
      const outcomes = await channels.deliverMany(channel, deliveries);
      const results = started.map((one, n) => this.resultOf(one, outcomes[n]));
      await this.write(results, "sending");
    }
  }

  private resultOf({ message, channel, has_next }: Sending, outcome: Outcome): Result {
    const tries = (message.channel === channel ? message.tries : 0) + 1;
    const step = afterOutcome(outcome, { tries, has_next, now: this.parts.clock() });
    return { message, channel, outcome, step, tries };
  }

  private async lookUpUnknown(): Promise<number> {
    const messages = await claimUnknown(this.parts.connection, this.claim());
    if (messages.length > 0) {
      const prepared = new Map((await this.prepareAll(messages)).map((p) => [p.message.id, p]));
      const found = await lookUp(this.parts.channels, messages);
      const now = this.parts.clock();
      const results = messages.flatMap((message): Result[] => {
        const { channel, tries } = message;
        if (!channel) {
          return [];
        }
        const open = prepared.get(message.id)?.plan.send ?? [];
        const has_next = open.some((one) => one !== channel && !message.passed.includes(one));
        const outcome = found.get(message.id) ?? { state: "unfindable" };
        const unknown_since = message.unknown_since ?? now;
        const looks = message.looks + 1;
        const step = afterLookup({ found: outcome, looks, unknown_since, has_next, tries, now });
        return [{ message, channel, outcome, step, tries }];
      });
      await this.write(results, "unknown");
    }
    return messages.length;
  }

  private async write(results: Result[], from: "sending" | "unknown"): Promise<void> {
    const { connection, clock, onResults } = this.parts;
    await writeResults(connection, { results, from, lease: this.lease, now: clock() });
    onResults?.(results);
  }

  private claim() {
    const { clock, options } = this.parts;
    return { lease: this.lease, now: clock(), leaseMs: options.leaseMs, limit: BATCH };
  }
}

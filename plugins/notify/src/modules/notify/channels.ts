import { MedusaModule } from "@medusajs/framework/modules-sdk";
import { MedusaError } from "@medusajs/framework/utils";
import type { Channel, ChannelPort, Delivery, Outcome } from "../../types";
import type { NotifyOptions } from "./options";

/** How many deliveries a channel without `deliverMany` is asked for at once. */
export const SIDE_BY_SIDE = 8;

/** The channels of the shop. Modules are looked up when used: they may load after this one. */
export class ChannelBook {
  readonly names: readonly Channel[];
  private readonly modules: ReadonlyMap<Channel, string>;
  private readonly lookUp: (module: string) => unknown;

  constructor(channels: NotifyOptions["channels"], lookUp: (module: string) => unknown = loaded) {
    this.names = channels.map(({ channel }) => channel);
    this.modules = new Map(channels.map(({ channel, module }) => [channel, module]));
    this.lookUp = lookUp;
  }

  /** @throws MedusaError when the option names a module that is not there or is no channel */
  port(channel: Channel): ChannelPort {
    const name = this.modules.get(channel);
    const found = name && this.lookUp(name);
    if (!isPort(found)) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `@medusa-uz/notify options: channels: ${channel} is to be sent by the module "${name}", which ` +
          (found ? "has no deliver()" : "is not loaded"),
      );
    }
    return found;
  }

  has(channel: Channel): boolean {
    return this.modules.has(channel);
  }

  /** Every wrong channel, in words. */
  problems(): string[] {
    return this.names.flatMap((channel) => {
      try {
        this.port(channel);
        return [];
      } catch (error) {
        return [(error as Error).message];
      }
    });
  }

  /** Asks a channel. It promised not to throw: when it does, the message may have been sent. */
  async deliver(channel: Channel, delivery: Delivery): Promise<Outcome> {
    try {
      return await this.port(channel).deliver(delivery);
    } catch {
      return { state: "unknown", reason: "timeout" };
    }
  }

  /** Asks a channel for many at once, where it can; otherwise for some side by side. */
  async deliverMany(channel: Channel, deliveries: Delivery[]): Promise<Outcome[]> {
    const port = this.port(channel);
    if (!port.deliverMany || deliveries.length === 1) {
      return Promise.all(deliveries.map((one) => this.deliver(channel, one)));
    }
    try {
      const outcomes = await port.deliverMany(deliveries);
      return deliveries.map((_, n) => outcomes[n] ?? { state: "unknown", reason: "timeout" });
    } catch {
      return deliveries.map(() => ({ state: "unknown", reason: "timeout" }));
    }
  }

  /** How many to hand over between two looks at the database: all of a crash's messages have to be looked up. */
  sliceOf(channel: Channel): number {
    return this.port(channel).deliverMany ? 100 : SIDE_BY_SIDE;
  }
}

function isPort(found: unknown): found is ChannelPort {
  return typeof (found as Partial<ChannelPort> | undefined)?.deliver === "function";
}

function loaded(module: string): unknown {
  return MedusaModule.getModuleInstance(module)?.[module];
}

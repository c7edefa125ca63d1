import { MedusaModule } from "@medusajs/framework/modules-sdk";
import { fulfillmentOf } from "./parcel-key";
import type { Message } from "./rows";

/** What the buyer of a parcel that is on its way has to know. */
export type Parcel = { tracking_url: string; hand_over_code: string | null };

/** The shape this plugin asks of the module that the option `parcels` names. */
type ParcelPort = { parcelOf(fulfillment_id: string): Promise<Parcel | null> };

/** Words of parcels, asked for in the moment of sending and kept nowhere: whoever has the code gets the parcel. */
export class ParcelBook {
  constructor(
    private readonly module: string | undefined,
    private readonly lookUp: (module: string) => unknown = loaded,
  ) {}

  /** Values for the messages that tell of a parcel on its way, by the message's id. */
  async valuesOf(messages: readonly Message[]): Promise<Map<string, Record<string, string>>> {
    const told = this.module ? messages.filter(({ type }) => type === "order_on_the_way") : [];
    const found = await Promise.all(
      told.map(
        async ({ id, event_key }) => [id, await this.parcelOf(fulfillmentOf(event_key))] as const,
      ),
    );
    return new Map(found.flatMap(([id, parcel]) => (parcel ? [[id, valuesOf(parcel)]] : [])));
  }

  /** In words, when the option names what is not there. */
  problem(): string | null {
    return this.module && !this.port
      ? `@medusa-uz/notify options: parcels names the module "${this.module}", which has no parcelOf()`
      : null;
  }

  /** A message without its link is better than none. */
  private async parcelOf(fulfillment_id: string): Promise<Parcel | null> {
    try {
      return (await this.port?.parcelOf(fulfillment_id)) ?? null;
    } catch {
      return null;
    }
  }

  private get port(): ParcelPort | null {
    const found = this.module && this.lookUp(this.module);
    return typeof (found as Partial<ParcelPort> | undefined)?.parcelOf === "function"
      ? (found as ParcelPort)
      : null;
  }
}

function valuesOf({ tracking_url, hand_over_code }: Parcel): Record<string, string> {
  const links = {
    url: tracking_url,
    // An SMS counts letters, and phones know a link without its scheme.
    link: tracking_url.replace(/^https?:\/\//, ""),
  };
  return hand_over_code
    ? { ...links, variant: "parcel", handover: hand_over_code }
    : { ...links, variant: "link" };
}

function loaded(module: string): unknown {
  return MedusaModule.getModuleInstance(module)?.[module];
}

import type { Logger } from "@medusajs/framework/types";
import type { DeliveryBook } from "../../modules/courier/delivery-book";
import { CarrierError } from "../carrier-error";
import type { Carriers } from "../carriers";
import { LOOK_PAUSE_MS, nextAsk, STILL_ON_ITS_WAY_MS } from "../pace";
import type { CarrierPort, Hint, News } from "../port";
import type { ShipmentBook, ShipmentChange, ShipmentRow } from "../shipment-book";
import { isOver, type CarriedState } from "../shipment-state";
import { afterNews } from "./after-news";
import { tellDelivery } from "./tell-delivery";

type Parts = {
  deliveries: DeliveryBook;
  logger: Pick<Logger, "warn" | "error">;
  wake: () => void;
  book: ShipmentBook;
  carriers: Carriers;
};

const AT_ONCE = 50;
/** Claimed from one carrier at a time: all of them may time out before the claim ends. */
const CLAIMED = 4;
/** After this a run leaves the rest to the next one, ms. */
const LONGEST_RUN_MS = 10_000;
const CARRIERS: ShipmentRow["carrier"][] = ["uzpost", "bts", "yandex"];
/** Nobody makes a carrier be asked oftener than this, by hand or by webhook. */
const SHORTEST_PAUSE_MS = 10_000;
const LONGEST_WORD = 100;
/** After this a parcel that could not be looked for is left to a person. */
const LOOKS_ENOUGH = 20;

/** Follows what carriers have: asks, understands, and tells the delivery. */
export class Follower {
  private readonly parts: Parts;
  /** A queue of its own for each carrier: none waits for another one that is slow. */
  private readonly running = new Map<string, Promise<void>>();
  /** Words that have been logged by this process. */
  private readonly logged = new Set<string>();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Everything whose time has come; one run at a time of each carrier. */
  async followDue(): Promise<void> {
    await this.alone("untold", () => this.tellAgain());
    await Promise.all(CARRIERS.map((one) => this.alone(one, () => this.run(one))));
  }

  /** Asks about one parcel now; one that was asked a moment ago waits for that moment to pass. */
  async askNow(id: string): Promise<void> {
    const { book } = this.parts;
    const row = await book.claim(id, new Date(Date.now() - SHORTEST_PAUSE_MS));
    await (row ? this.ask(row) : book.askBy(id, new Date(Date.now() + SHORTEST_PAUSE_MS)));
  }

  /** A webhook said where to look; a parcel whose making had no answer learns its number here. */
  async takeHint(carrier: CarrierPort, hint: Hint): Promise<void> {
    const row = await this.parts.book.hinted(carrier.id, hint);
    if (!row || isOver(row.state)) {
      return;
    }
    if (row.external_id === null && row.barcode === null && hint.external_id !== null) {
      await this.adopt(row, { external_id: hint.external_id, barcode: hint.barcode });
      return;
    }
    await this.askNow(row.id);
  }

  /** Takes a number as that of a parcel whose making had no answer, if the carrier knows it. @throws CarrierError */
  async adopt(row: ShipmentRow, known: { external_id: string | null; barcode: string | null }) {
    const port = this.parts.carriers.get(row.carrier);
    return this.learn(row, port, await port.track(known));
  }

  /** What a carrier said, written down and told to the delivery. @returns null when somebody else was quicker */
  async learn(row: ShipmentRow, port: CarrierPort, news: News): Promise<ShipmentRow | null> {
    const now = Date.now();
    const { state, unknown, error } = afterNews(row.state, news, (raw) => port.stateOf(raw));
    if (unknown !== null) {
      this.logUnknown(port, unknown);
    }
    const isNew = state !== row.state || news.raw !== row.raw_status;
    const changed_at = isNew ? new Date(now) : row.changed_at;
    const change: ShipmentChange = {
      state,
      raw_status: news.raw.slice(0, LONGEST_WORD),
      unknown_status: unknown?.slice(0, LONGEST_WORD) ?? null,
      error,
      misses: 0,
      asked_at: new Date(now),
      changed_at,
      external_id: news.external_id ?? row.external_id,
      barcode: news.barcode ?? row.barcode,
      ...(news.price !== null && { price: news.price }),
      ...(news.position && {
        lat: news.position.lat,
        lng: news.position.lng,
        position_at: new Date(news.position.at),
      }),
      effect_due: row.effect_due || state !== row.state,
      next_ask_at: dateOf(
        nextAsk({
          now,
          state,
          pause: port.pause(state as CarriedState),
          misses: 0,
          changed_at: changed_at.getTime(),
        }),
      ),
    };
    const written = await this.parts.book.write(row, change);
    if (written?.effect_due) {
      await tellDelivery(this.parts, written);
    }
    return written;
  }

  /** The carrier has nothing: the delivery is free for another. */
  async giveUp(row: ShipmentRow, error: string): Promise<void> {
    const change = { state: "not_made", error, next_ask_at: null, effect_due: true } as const;
    const written = await this.parts.book.write(row, change);
    if (written) {
      await tellDelivery(this.parts, written);
    }
  }

  private alone(what: string, work: () => Promise<void>): Promise<void> {
    const before = this.running.get(what);
    const now = before ?? work().finally(() => this.running.delete(what));
    this.running.set(what, now);
    return now;
  }

  private async tellAgain(): Promise<void> {
    for (const row of await this.parts.book.untold(AT_ONCE)) {
      await tellDelivery(this.parts, row);
    }
  }

  /** Those of one carrier, one after the other. */
  private async run(carrier: ShipmentRow["carrier"]): Promise<void> {
    const { book, logger } = this.parts;
    const end = Date.now() + LONGEST_RUN_MS;
    let claimed: ShipmentRow[];
    do {
      claimed = await book.claimDue(carrier, CLAIMED);
      for (const row of claimed) {
        try {
          await this.ask(row);
        } catch (error) {
          logger.error(`courier: shipment ${row.id} could not be followed: ${String(error)}`);
        }
      }
    } while (claimed.length === CLAIMED && Date.now() < end);
  }

  private async ask(row: ShipmentRow): Promise<void> {
    const port = this.parts.carriers.find(row.carrier);
    if (!port) {
      await this.miss(row, "carrier_not_configured");
      return;
    }
    if (row.state === "making" || row.state === "unknown") {
      await this.look(row, port);
      return;
    }
    try {
      await this.learn(row, port, await port.track(row));
    } catch (error) {
      await this.miss(row, wordsOf(error));
    }
  }

  /** Was it made? Before anybody may try a second time. */
  private async look(row: ShipmentRow, port: CarrierPort): Promise<void> {
    if (!port.find) {
      // Nobody but a person can know: it is shown, and asked about no more than every six hours.
      await this.miss(row, "look_in_the_carriers_cabinet");
      return;
    }
    try {
      const news = await port.find(row.id);
      if (news) {
        await this.learn(row, port, news);
      } else if (Date.now() - row.created_at.getTime() > STILL_ON_ITS_WAY_MS) {
        await this.giveUp(row, row.error ?? "not_made");
      } else {
        await this.waitAndLook(row, row.error);
      }
    } catch (error) {
      await (row.misses < LOOKS_ENOUGH
        ? this.waitAndLook(row, wordsOf(error))
        : this.miss(row, wordsOf(error)));
    }
  }

  private async waitAndLook(row: ShipmentRow, error: string | null): Promise<void> {
    const next_ask_at = new Date(Date.now() + LOOK_PAUSE_MS);
    const misses = row.misses + 1;
    await this.parts.book.write(row, { state: "unknown", error, misses, next_ask_at });
  }

  private async miss(row: ShipmentRow, error: string): Promise<void> {
    const isMade = row.state !== "making" && row.state !== "unknown";
    const port = this.parts.carriers.find(row.carrier);
    const misses = row.misses + 1;
    const next = nextAsk({
      now: Date.now(),
      state: row.state,
      pause: (isMade && port?.pause(row.state as CarriedState)) || STILL_ON_ITS_WAY_MS,
      misses,
      changed_at: row.changed_at.getTime(),
    });
    await this.parts.book.write(row, {
      ...(row.state === "making" && { state: "unknown" as const }),
      error,
      misses,
      asked_at: new Date(),
      next_ask_at: dateOf(next),
    });
  }

  private logUnknown(port: CarrierPort, raw: string): void {
    const key = `${port.id} ${raw}`;
    if (!this.logged.has(key) && this.logged.size < 1000) {
      this.logged.add(key);
      this.parts.logger.warn(
        `courier: ${port.name} says "${raw.slice(0, 60)}", which nobody has taught this plugin: the last state stays`,
      );
    }
  }
}

const dateOf = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));

const wordsOf = (error: unknown): string =>
  error instanceof CarrierError ? error.message : "internal_error";

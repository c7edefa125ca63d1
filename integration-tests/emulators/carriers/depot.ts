import { randomInt } from "node:crypto";
import { Book } from "../book.ts";
import { s10Of } from "./barcode.ts";
import { changeHabits, GOOD_HABITS, type Habits } from "./habits.ts";
import { CARRIER_NAMES, firstStatus, type CarrierName, type Parcel } from "./parcel.ts";
import { reportChange } from "./report.ts";

type NewParcel = Pick<Parcel, "carrier" | "to"> &
  Partial<Pick<Parcel, "reference" | "order_no" | "callback_url" | "number" | "request_id">>;

class ParcelBook extends Book<Parcel> {
  put(parcel: Parcel): Parcel {
    this.add(parcel);
    this.save();
    return parcel;
  }

  clear(): void {
    for (const { id } of this.list()) {
      this.remove(id);
    }
    this.save();
  }
}

/** Everything the three carriers have, and how they behave. */
export class Depot {
  readonly book: ParcelBook;
  readonly habits: Record<CarrierName, Habits>;
  /** Where parcels without an address of their own are reported: `/hooks/carriers/<carrier>/<secret>`. */
  private readonly reportTo: (carrier: CarrierName) => string;

  constructor(file: string, reportTo: (carrier: CarrierName) => string) {
    this.book = new ParcelBook(file);
    this.reportTo = reportTo;
    this.habits = { uzpost: GOOD_HABITS, bts: GOOD_HABITS, yandex: GOOD_HABITS };
  }

  /** Newest first. */
  list(carrier?: CarrierName): Parcel[] {
    return this.book.list().filter((parcel) => !carrier || parcel.carrier === carrier);
  }

  find(carrier: CarrierName, number: unknown): Parcel | null {
    return (
      this.list(carrier).find((one) => one.number === number || one.barcode === number) ?? null
    );
  }

  referred(carrier: CarrierName, reference: unknown): Parcel | null {
    return this.list(carrier).find((parcel) => parcel.reference === reference) ?? null;
  }

  take({ carrier, to, number, ...more }: NewParcel): Parcel {
    const serial = randomInt(10_000_000, 99_999_999);
    const status = firstStatus(carrier);
    const now = Date.now();
    return this.book.put({
      id: `${carrier}-${serial}`,
      carrier,
      number: number ?? String(serial),
      barcode: carrier === "uzpost" ? s10Of(serial) : null,
      reference: more.reference ?? null,
      request_id: more.request_id ?? null,
      order_no: more.order_no ?? null,
      to,
      status,
      version: 1,
      price: this.habits[carrier].price,
      created_at: now,
      history: [{ status, at: now }],
      callback_url: more.callback_url ?? null,
      calls: [],
    });
  }

  /** Writes a new state and reports it, unless the carrier is silent. */
  move(parcel: Parcel, status: string): void {
    parcel.status = status;
    parcel.version += 1;
    parcel.history.push({ status, at: Date.now() });
    this.book.save();
    if (!this.habits[parcel.carrier].silent) {
      void reportChange(parcel, this.reportTo(parcel.carrier)).then(() => this.book.save());
    }
  }

  change(carrier: CarrierName, change: Record<string, unknown>, from = GOOD_HABITS): void {
    this.habits[carrier] = changeHabits(from, change);
  }

  reset(): void {
    this.book.clear();
    for (const carrier of CARRIER_NAMES) {
      this.habits[carrier] = GOOD_HABITS;
    }
  }
}

import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Checkout } from "./checkout-link.ts";
import type { Receipt } from "./receipt.ts";

const KEPT_RECEIPTS = 500;
const KEPT_CALLS = 60;

/** All receipts, in memory and in one JSON file, so that a restart keeps them. */
export class ReceiptBook {
  private readonly receipts = new Map<string, Receipt>();
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
    for (const receipt of readReceipts(file)) {
      this.receipts.set(receipt.id, receipt);
    }
  }

  open(checkout: Checkout): Receipt {
    const opened_at = Date.now();
    const receipt: Receipt = {
      // As a hex object id: seconds, then chance.
      id: Math.floor(opened_at / 1000).toString(16) + randomBytes(8).toString("hex"),
      time: 0,
      opened_at,
      amount: checkout.amount,
      account: checkout.account,
      locale: checkout.locale,
      checkout: checkout.encoded,
      card: null,
      state: 0,
      transaction: null,
      perform_time: 0,
      cancel_time: 0,
      reason: null,
      failure: null,
      calls: [],
    };
    this.receipts.set(receipt.id, receipt);
    return receipt;
  }

  find(id: unknown): Receipt | null {
    return this.receipts.get(String(id)) ?? null;
  }

  /** Newest first. */
  list(): Receipt[] {
    return [...this.receipts.values()].reverse();
  }

  /** Keeps the newest receipts and writes them all; a crash leaves the previous file. */
  save(): void {
    for (const receipt of this.receipts.values()) {
      receipt.calls.splice(0, receipt.calls.length - KEPT_CALLS);
    }
    for (const id of [...this.receipts.keys()].slice(0, -KEPT_RECEIPTS)) {
      this.receipts.delete(id);
    }
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(`${this.file}.new`, JSON.stringify([...this.receipts.values()]));
    renameSync(`${this.file}.new`, this.file);
  }
}

function readReceipts(file: string): Receipt[] {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Receipt[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") {
      console.warn(`emulators: ${file} cannot be read, starting without receipts`);
    }
    return [];
  }
}

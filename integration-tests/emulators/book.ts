import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const KEPT_RECORDS = 500;
const KEPT_CALLS = 60;

/** Everything a provider has written down, in memory and in one JSON file, so that a restart keeps it. */
export class Book<Kept extends { id: string; calls: unknown[] }> {
  private readonly records = new Map<string, Kept>();
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
    for (const record of readRecords<Kept>(file)) {
      this.records.set(record.id, record);
    }
  }

  find(id: unknown): Kept | null {
    return this.records.get(String(id)) ?? null;
  }

  /** Newest first. */
  list(): Kept[] {
    return [...this.records.values()].reverse();
  }

  /** Keeps the newest records and writes them all; a crash leaves the previous file. */
  save(): void {
    for (const record of this.records.values()) {
      record.calls.splice(0, record.calls.length - KEPT_CALLS);
    }
    for (const id of [...this.records.keys()].slice(0, -KEPT_RECORDS)) {
      this.records.delete(id);
    }
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(`${this.file}.new`, JSON.stringify([...this.records.values()]));
    renameSync(`${this.file}.new`, this.file);
  }

  protected add(record: Kept): Kept {
    this.records.set(record.id, record);
    return record;
  }

  protected remove(id: string): void {
    this.records.delete(id);
  }
}

function readRecords<Kept>(file: string): Kept[] {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Kept[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") {
      console.warn(`emulators: ${file} cannot be read, starting with an empty one`);
    }
    return [];
  }
}

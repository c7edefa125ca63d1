import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const SETTLE_MS = 500;

/** A list in a JSON file. Many changes are written once; a crash leaves the previous file. */
export class KeptFile<Item> {
  private readonly file: string;
  private readonly items: () => Item[];
  private timer: NodeJS.Timeout | null = null;

  constructor(file: string, items: () => Item[]) {
    this.file = file;
    this.items = items;
  }

  read(): Item[] {
    try {
      return JSON.parse(readFileSync(this.file, "utf8")) as Item[];
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") {
        console.warn(`emulators: ${this.file} cannot be read, starting with an empty one`);
      }
      return [];
    }
  }

  /** Soon, together with whatever else changes until then. */
  changed(): void {
    this.timer ??= setTimeout(() => this.write(), SETTLE_MS);
    this.timer.unref();
  }

  write(): void {
    if (this.timer) {
      clearTimeout(this.timer);
      this.timer = null;
    }
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(`${this.file}.new`, JSON.stringify(this.items()));
    renameSync(`${this.file}.new`, this.file);
  }
}
